/** A part of the app that is fetched when it is needed. Null: it is neither on this tablet nor to be had from the server. */
export async function laterPart<Part>(load: () => Promise<Part>): Promise<Part | null> {
  try {
    return await load();
  } catch (error) {
    console.warn("a part of the app could not be loaded", error);
    return null;
  }
}
