import type { Words } from "../words.ts";
import { draft } from "./draft.ts";
import { guides } from "./guides.ts";
import { look } from "./look.ts";
import { settings } from "./settings.ts";

/** Welsh. A first translation, not checked by a native reader yet; the settings page says so. */
export const cy: Words = { draft, guides, look, settings };
