import type { DeviceId } from "@circle/review/ids";
import type { SyncAnswer, SyncRequest } from "@circle/sync/message";

type Sooner<Value> = Value | Promise<Value>;

/** The server as a history has it. `Folder`: what a copy of its data folder is. */
export type Peer<Folder> = {
  /** `from`: the tablet that brings the request, whosever it was first. */
  readonly answer: (request: SyncRequest, from: DeviceId) => Promise<SyncAnswer>;
  readonly copy: () => Sooner<Folder>;
  readonly putBack: (folder: Folder) => Sooner<void>;
  /** `killed`: with no chance to write what it had not written. */
  readonly restart: (how: "closed" | "killed") => Sooner<void>;
  /** All that it has on its disk of a workbook. */
  readonly updates: (workbook: string) => Sooner<readonly Uint8Array[]>;
};
