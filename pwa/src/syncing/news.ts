type Hear = (review: string, workbooks: readonly string[]) => void;

let source: EventSource | null = null;

/** Listens to the server's hints, while this window is visible. `connected`: what was said before then was not heard. */
export function listenToNews(hear: Hear, connected: () => void): void {
  if (source !== null && source.readyState !== EventSource.CLOSED) return;
  if (document.visibilityState !== "visible") return;
  const opened = new EventSource("/api/news");
  source = opened;
  opened.addEventListener("open", connected);
  opened.addEventListener("news", (event: MessageEvent<unknown>) => {
    const said = parsed(event.data);
    if (said !== null) hear(said.review, said.workbooks);
  });
  document.addEventListener(
    "visibilitychange",
    () => {
      opened.close();
      if (source === opened) source = null;
    },
    { once: true },
  );
}

function parsed(data: unknown): { readonly review: string; readonly workbooks: readonly string[] } | null {
  if (typeof data !== "string") return null;
  try {
    const said: unknown = JSON.parse(data);
    if (typeof said !== "object" || said === null || !("review" in said) || typeof said.review !== "string")
      return null;
    const workbooks: readonly unknown[] = "workbooks" in said && Array.isArray(said.workbooks) ? said.workbooks : [];
    return { review: said.review, workbooks: workbooks.filter((name) => typeof name === "string") };
  } catch {
    return null; // not ours; asking anyway comes soon
  }
}
