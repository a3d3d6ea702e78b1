const KEY = "open-circle-joined-as";

/** Kept beside the database, so that a tablet whose database is gone can tell that it was somebody's. A name, or null. */
export function joinedMarker(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage is switched off; then the database is too
  }
}

export function setJoinedMarker(name: string | null): void {
  try {
    if (name === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, name);
  } catch {
    // a hint only: without it the session still tells
  }
}
