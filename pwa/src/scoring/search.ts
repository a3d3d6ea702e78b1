import type { Standard } from "@circle/standards/edition";

type Searched = Pick<Standard, "code" | "text" | "easyRead" | "guidance" | "questions">;

/**
 * Whether a standard has all words of what is looked for, in its code, its sentence, what helps to score it or what was
 * written about it; capitals and accents don't matter.
 */
export function isFound(
  { code, text, easyRead, guidance, questions }: Searched,
  looked: string,
  written = "",
): boolean {
  const words = plain(looked)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return true;
  const hay = plain([code, text, easyRead, guidance, ...questions, written].join(" "));
  return words.every((word) => hay.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
