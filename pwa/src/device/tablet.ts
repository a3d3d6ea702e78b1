import type { DeviceId, PersonId } from "@circle/review/ids";
import type { Sign, Verify } from "@circle/sync/signing";
import type { TabletStore } from "./tablet-store.ts";

/** A joined tablet, as the engine needs it: storage, keys, time and chance come in from outside. */
export type Tablet = {
  readonly store: TabletStore;
  readonly person: PersonId;
  readonly device: DeviceId;
  /** Raw P-256, pinned when the tablet joined. */
  readonly serverKey: Uint8Array;
  readonly sign: Sign;
  readonly verify: Verify;
  readonly now: () => number;
  readonly random32: () => number;
};
