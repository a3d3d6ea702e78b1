import { createHash } from "node:crypto";
import type { PublishAnswer, PublishCommand } from "@circle/review/commands";
import { type Draft, draftOf, draftText } from "@circle/review/draft";
import type { PersonId, ReviewId } from "@circle/review/ids";
import type { WorkbookId } from "@circle/review/workbook-id";
import { parseSignedChange } from "@circle/sync/change";
import { joinedUpdate, outlineOf } from "@circle/sync/update-outline";
import { readWorkbook } from "@circle/workbook-doc/read";
import type { Workbook } from "@circle/review/workbook";
import * as Y from "yjs";
import type { Decision, View } from "../reviews/review-log.ts";
import type { HeldStatement, ReviewState } from "../reviews/review-state.ts";
import { stateIt } from "../reviews/state-it.ts";
import type { Server } from "../server.ts";
import type { LogStore } from "../store/log-store.ts";
import { auditOf } from "./audit.ts";
import { done, type Outcome, refused } from "./outcome.ts";

/**
 * Publishes exactly the draft that the lead sees, or says how it differs from what is here. A published version never
 * changes: a correction is another one, with its reason. May come twice: the second time it answers the same.
 */
export async function publish(
  server: Server,
  review: ReviewId,
  by: PersonId,
  { digest, previous, reason }: PublishCommand,
  view: View,
): Promise<Decision<Outcome<PublishAnswer>>> {
  const state = await view.state(review);
  const { facts, revealed } = state.marks;
  if (facts.closed) return refused({ kind: "alreadyClosed" });
  if (revealed === null) return refused({ kind: "notRevealed" });
  const latest = facts.published.at(-1);
  const latestStatement = latest === undefined ? null : publication(state, latest.version);
  if (
    latest?.sha256 === digest &&
    latest.by === by &&
    previous === (publication(state, latest.version - 1)?.id ?? null)
  ) {
    return done(answerOf(latest.version, latestStatement));
  }
  if (previous !== (latestStatement?.id ?? null)) return refused({ kind: "previousDiffers" });
  if (latest !== undefined && (reason ?? "") === "") return refused({ kind: "reasonMissing" });
  const draft = await currentDraft(server.store, state);
  if (draft === null) return refused({ kind: "notFound" });
  const sha256 = createHash("sha256").update(draftText(draft)).digest("hex");
  if (sha256 !== digest) return refused({ kind: "changedMeanwhile", draft });
  const version = (latest?.version ?? 0) + 1;
  const stated = stateIt(state, server.key, server.now(), [{ kind: "published", version, by, reason, sha256, draft }]);
  const audit = auditOf(server, { review, person: by, act: "published", detail: `version ${version}` });
  return done(answerOf(version, stated.held[0]), [...stated.writes, audit], [stated.state]);
}

function answerOf(version: number, held: HeldStatement | null | undefined): PublishAnswer {
  if (held === null || held === undefined) throw new Error(`version ${version} has no statement`);
  return { version, statement: Buffer.from(held.encoded).toString("base64url") };
}

/** The statement by which a version was published: the first one, should two ever bear its number. */
function publication({ statements }: ReviewState, version: number): HeldStatement | null {
  const bearing = [...statements.values()].flatMap((held) =>
    held.statement?.kind === "published" && held.statement.version === version ? [{ held, at: held.statement.at }] : [],
  );
  return bearing.toSorted((left, right) => left.at - right.at)[0]?.held ?? null;
}

/** The merged review from the log, made on demand and thrown away. Null: its edition isn't here. */
async function currentDraft(store: LogStore, { review, marks }: ReviewState): Promise<Draft | null> {
  const { details } = marks.facts;
  const edition = details === null ? undefined : await store.edition(details.edition);
  if (details === null || edition === undefined) return null;
  const [selfReview, team] = [await workbookIn(store, review, "self-review"), await workbookIn(store, review, "team")];
  return draftOf({ details, edition, selfReview, team, submission: marks.submitted?.id ?? null });
}

async function workbookIn(store: LogStore, review: ReviewId, id: WorkbookId): Promise<Workbook> {
  const changes = await store.changesOf(review, id);
  const outlines = changes.flatMap((encoded) => {
    const signed = parseSignedChange(encoded);
    return signed === null ? [] : (outlineOf(signed.change.update) ?? []);
  });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, joinedUpdate(outlines));
  const workbook = readWorkbook(doc, id);
  doc.destroy();
  return workbook;
}
