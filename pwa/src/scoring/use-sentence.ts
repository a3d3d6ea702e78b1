import type { Standard } from "@circle/standards/edition";
import { useSettings } from "../settings/use-settings.ts";

/** Whether the easy-read text stands in the place of the sentence. Not every edition has one. */
export function useEasyText({ easyRead }: Standard): boolean {
  return useSettings().easyRead && easyRead !== "";
}

/** What a standard says first, as the reader has chosen it. */
export function useSentence(standard: Standard): string {
  return useEasyText(standard) ? standard.easyRead : standard.text;
}
