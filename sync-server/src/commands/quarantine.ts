import type { QuarantinedChange, ReleaseAnswer } from "@circle/review/commands";
import type { DeviceId, PersonId, ReviewId } from "@circle/review/ids";
import type { WorkbookId } from "@circle/review/workbook-id";
import type { Decision, View } from "../reviews/review-log.ts";
import { stateIt } from "../reviews/state-it.ts";
import type { Server } from "../server.ts";
import { releaseChanges } from "../sync/release.ts";
import { auditOf } from "./audit.ts";
import { done, type Outcome } from "./outcome.ts";

export async function quarantineIn(
  { log }: Pick<Server, "log">,
  review: ReviewId,
): Promise<readonly QuarantinedChange[]> {
  const { apart } = await log.state(review);
  return [...apart.values()].map(({ id, person, device, workbook, receivedAt, size }) => {
    return {
      change: id,
      person,
      device: device as DeviceId,
      workbook: workbook as WorkbookId,
      receivedAt,
      bytes: size,
    };
  });
}

/** Takes in what was held apart, as far as it can be: what stands on something missing stays where it is. */
export async function release(
  server: Server,
  review: ReviewId,
  by: PersonId,
  changes: readonly string[],
  view: View,
): Promise<Decision<Outcome<ReleaseAnswer>>> {
  const taken = await releaseChanges(server, await view.state(review), changes);
  if (taken.released.length === 0) return done({ released: 0 });
  const stated = stateIt(taken.state, server.key, server.now(), [{ kind: "released", changes: taken.released, by }]);
  const count = taken.released.length;
  const detail = count === 1 ? "1 change" : `${count} changes`;
  const audit = auditOf(server, { review, person: by, act: "released", detail });
  return done({ released: count }, [...taken.writes, ...stated.writes, audit], [stated.state]);
}
