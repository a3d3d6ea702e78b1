import type { Section, Standard, StandardCode } from "@circle/standards/edition";
import { useMemo } from "react";
import { useSettings } from "../settings/use-settings.ts";

/** Whether the easy-read text stands in the place of the sentence. Not every edition has one. */
export function useEasyText({ easyRead }: Standard): boolean {
  return useSettings().easyRead && easyRead !== "";
}

/** What a standard says first, as the reader has chosen it. */
export function useSentence(standard: Standard): string {
  return useEasyText(standard) ? standard.easyRead : standard.text;
}

export type EasyTexts = ReadonlyMap<StandardCode, string>;

/** The easy-read texts for who has chosen them, where what is read has the full sentences only. */
export function useEasyTexts(sections: readonly Section[]): EasyTexts {
  const { easyRead } = useSettings();
  return useMemo(() => {
    const standards = easyRead ? sections.flatMap((section) => section.standards) : [];
    return new Map(standards.filter((one) => one.easyRead !== "").map((one) => [one.code, one.easyRead]));
  }, [easyRead, sections]);
}
