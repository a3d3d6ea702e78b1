import { LOCALES } from "../words/languages.ts";
import { language } from "../words/words.ts";

/** What the browser says about this app's storage; null where it says nothing. */
export type StorageFacts = {
  readonly isPersisted: boolean | null;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
};

export async function storageFacts(): Promise<StorageFacts> {
  const { storage } = navigator;
  const [isPersisted, { usage, quota }] = await Promise.all([storage.persisted(), storage.estimate()]);
  return { isPersisted, usedBytes: usage ?? null, quotaBytes: quota ?? null };
}

/** "3 MB", "0.4 MB", "12 GB". */
export function sizeWords(bytes: number): string {
  const megabytes = bytes / 1e6;
  if (megabytes >= 1000) return sizeIn("gigabyte", megabytes / 1000);
  return sizeIn("megabyte", megabytes);
}

function sizeIn(unit: "megabyte" | "gigabyte", size: number): string {
  const maximumFractionDigits = size < 10 ? 1 : 0;
  return new Intl.NumberFormat(LOCALES[language()], { style: "unit", unit, maximumFractionDigits }).format(size);
}
