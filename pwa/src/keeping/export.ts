/** One file with everything that was written on this tablet, readable part first. Works without server, session and storage. */
export function exportMine(): Promise<Blob> {
  throw new Error("not written yet");
}

/** `open-circle-<name>-<date>.circle` */
export function exportName(_name: string, _at: number): string {
  throw new Error("not written yet");
}
