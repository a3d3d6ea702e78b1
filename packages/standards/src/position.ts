/** A place in a text. Both count from 1, columns in UTF-16 units, as editors do. */
export type Position = { readonly line: number; readonly column: number };

/** Finds places in one text; CRLF, LF and CR each end a line. */
export function positionsIn(text: string): (offset: number) => Position {
  const lineStarts = lineStartsOf(text);
  return (offset) => {
    let [first, beyond] = [0, lineStarts.length];
    while (beyond - first > 1) {
      const middle = (first + beyond) >> 1;
      if ((lineStarts[middle] ?? 0) <= offset) first = middle;
      else beyond = middle;
    }
    return { line: first + 1, column: offset - (lineStarts[first] ?? 0) + 1 };
  };
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset += 1) {
    const isEnd = text[offset] === "\n" || (text[offset] === "\r" && text[offset + 1] !== "\n");
    if (isEnd) starts.push(offset + 1);
  }
  return starts;
}
