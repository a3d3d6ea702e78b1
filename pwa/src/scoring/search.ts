type Searched = { readonly code: string; readonly text: string };

/** Whether a standard has all words of what is looked for, in its code or its text; capitals and accents don't matter. */
export function isFound({ code, text }: Searched, looked: string): boolean {
  const words = plain(looked)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return true;
  const hay = `${plain(code)} ${plain(text)}`;
  return words.every((word) => hay.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
