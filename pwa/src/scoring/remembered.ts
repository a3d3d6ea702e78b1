const PREFIX = "open-circle/";

/**
 * How this reader left the page: which folds are open, where they were. Kept by the browser, not in Dexie: it is read
 * before the first paint, and nothing is lost when it is.
 */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null; // a browser that keeps nothing; the page opens as at first
  }
}

export function keep(name: string, value: string) {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    return; // full or forbidden: it is forgotten, and nothing depends on it
  }
}

/** When the tablet is left: the next to join begins as at first, and nothing here tells which standards were read. */
export function forgetAll() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    return; // a browser that keeps nothing has nothing to forget
  }
}
