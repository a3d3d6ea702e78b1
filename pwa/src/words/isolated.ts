/** Of scripts that are written from right to left, and the signs by which a text turns its direction itself. */
const MAY_TURN =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u200F\u202A-\u202E\u2066-\u2069]/u;
const [FIRST_STRONG_ISOLATE, POP_ISOLATE] = ["\u2068", "\u2069"];

/** A text that somebody typed, for use inside a sentence: it keeps its own direction, and moves none of the words around it. */
export function isolated(text: string): string {
  return MAY_TURN.test(text) ? `${FIRST_STRONG_ISOLATE}${balanced(text)}${POP_ISOLATE}` : text;
}

/** Every isolation that begins in it ends in it, and no other does. */
function balanced(text: string): string {
  let open = 0;
  const kept = text.replaceAll(/[\u2066-\u2069]/g, (sign) => {
    if (sign === POP_ISOLATE && open === 0) return "";
    open += sign === POP_ISOLATE ? -1 : 1;
    return sign;
  });
  return kept + POP_ISOLATE.repeat(open);
}

type Sentence = (...about: readonly unknown[]) => unknown;

/** The same sentences; whatever text they are given is isolated in them. */
export function isolating<Part>(said: Part): Part {
  if (typeof said === "function") {
    const sentence = said as unknown as Sentence;
    return ((...about) => sentence(...about.map(isolatedIn))) as Sentence as unknown as Part;
  }
  if (typeof said !== "object" || said === null || Array.isArray(said)) return said;
  return Object.fromEntries(Object.entries(said).map(([name, saying]) => [name, isolating<unknown>(saying)])) as Part;
}

/** For the name of a file. */
export function withoutIsolates(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, "");
}

function isolatedIn(about: unknown): unknown {
  if (typeof about === "string") return isolated(about);
  if (typeof about !== "object" || about === null) return about;
  if (Array.isArray(about)) return about.map(isolatedIn);
  if (Object.getPrototypeOf(about) !== Object.prototype) return about;
  return Object.fromEntries(Object.entries(about).map(([name, part]) => [name, isolatedIn(part)]));
}
