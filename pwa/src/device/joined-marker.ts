const KEY = "open-circle-joined-as";
const LEFT = "open-circle-left";

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

/** Whether somebody signed out here, and what `finishLeaving` does has not been done yet: the session is nobody's any more. */
export function leftMarker(): boolean {
  try {
    return localStorage.getItem(LEFT) !== null;
  } catch {
    return false; // storage is switched off; nobody ever joined here
  }
}

export function setLeftMarker(left: boolean): void {
  try {
    if (left) localStorage.setItem(LEFT, "yes");
    else localStorage.removeItem(LEFT);
  } catch {
    // without it the session shows who was here, and no more than that
  }
}
