const AGAIN_MS = 30_000;

/** A part of the app that is fetched when it is needed. Null: it is neither on this tablet nor to be had from the server. */
export async function laterPart<Part>(load: () => Promise<Part>): Promise<Part | null> {
  try {
    return await load();
  } catch (error) {
    console.warn("a part of the app could not be loaded", error);
    return null;
  }
}

/** A part that is needed however late it comes: where it can't be had it is asked for again. */
export async function partOnceLoaded<Part>(load: () => Promise<Part>): Promise<Part> {
  const part = await laterPart(load);
  if (part !== null) return part;
  await untilWorthAnotherTry();
  return await partOnceLoaded(load);
}

function untilWorthAnotherTry(): Promise<void> {
  return new Promise((resolve) => {
    const tried = (): void => {
      clearTimeout(timer);
      removeEventListener("online", tried);
      resolve();
    };
    const timer = setTimeout(tried, AGAIN_MS);
    addEventListener("online", tried);
  });
}
