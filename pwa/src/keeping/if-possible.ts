/**
 * Null if something could not be done, whatever the reason. Only for the making of copies: there a fault, be it our own,
 * must not keep the rest from whoever wrote it.
 */
export async function ifPossible<Value>(failing: string, run: () => Promise<Value>): Promise<Value | null> {
  try {
    return await run();
  } catch (error) {
    console.warn(failing, error);
    return null;
  }
}
