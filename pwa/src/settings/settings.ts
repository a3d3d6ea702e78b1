import * as v from "valibot";
import { keep, remembered } from "../scoring/remembered.ts";
import { LANGUAGES } from "../words/languages.ts";

export const TEXT_SIZES = [100, 115, 130, 150, 175, 200] as const;
export const CONTRASTS = ["usual", "strong"] as const;
export const COLOURS = ["asDevice", "light", "dark"] as const;

const settings = v.object({
  language: v.fallback(v.picklist(LANGUAGES), "en"),
  textSize: v.fallback(v.picklist(TEXT_SIZES), 100),
  contrast: v.fallback(v.picklist(CONTRASTS), "usual"),
  colours: v.fallback(v.picklist(COLOURS), "asDevice"),
  easyRead: v.fallback(v.boolean(), false),
});

/**
 * How whoever holds the tablet likes the app to look and speak; `textSize` in per cent of what the browser's own setting
 * asks for, `easyRead` for easy-read texts of standards and plainer words. Stored on tablets: words may be added, never renamed.
 */
export type Settings = v.InferOutput<typeof settings>;

const NAME = "settings";

/** What this tablet's person has chosen; what is missing, or not understood, is as at first. */
export function settingsHere(): Settings {
  return parseSettings(remembered(NAME));
}

export function keepSettings(chosen: Settings): void {
  keep(NAME, JSON.stringify(chosen));
}

export function parseSettings(written: string | null): Settings {
  return v.parse(settings, v.is(v.looseObject({}), parsedJson(written)) ? parsedJson(written) : {});
}

function parsedJson(written: string | null): unknown {
  if (written === null) return null;
  try {
    return JSON.parse(written);
  } catch {
    return null; // not ours, or half written
  }
}
