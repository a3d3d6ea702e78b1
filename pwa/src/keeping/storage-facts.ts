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
  if (megabytes >= 1000) return `${(megabytes / 1000).toFixed(megabytes < 10_000 ? 1 : 0)} GB`;
  return `${megabytes < 10 ? megabytes.toFixed(1) : megabytes.toFixed(0)} MB`;
}
