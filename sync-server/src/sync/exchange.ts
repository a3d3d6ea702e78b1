import type { ReviewId } from "@circle/review/ids";
import { ANSWER_PAGE_BYTES } from "@circle/sync/message";
import type { RefusedChange, ReviewRequest, SyncRequest } from "@circle/sync/message";
import { RETRY_AFTER_MS } from "../commands/outcome.ts";
import type { Session } from "../joining/sessions.ts";
import { accessTo } from "../reviews/network.ts";
import { idOf } from "../reviews/read-signed.ts";
import { statusText } from "../reviews/status-text.ts";
import type { Server } from "../server.ts";
import { answerTo, answerToStranger, type Page } from "./answer.ts";
import { takeIn } from "./intake.ts";
import type { AnswerInPieces, ReviewInPieces } from "./pieces.ts";
import type { Cost } from "./intake-so-far.ts";

/** One exchange: takes in what the tablet gives, whoever brings it, and then tells what the asker may have and lacks. */
export async function exchange(server: Server, session: Session, { reviews }: SyncRequest): Promise<AnswerInPieces> {
  const cost: Cost = { strangers: 0, workMs: 0 };
  const taken = await Promise.all(reviews.map((asked) => takenOf(server, session, asked, cost)));
  const page: Page = { left: ANSWER_PAGE_BYTES, more: false };
  const answers: ReviewInPieces[] = [];
  for (const [index, asked] of reviews.entries()) {
    answers.push({ ...(taken[index] ?? NOTHING_TAKEN), ...(await given(server, session, asked, page)) });
  }
  return { session: session.state, serverTime: server.now(), more: page.more, reviews: answers };
}

type Taken = Pick<ReviewInPieces, "received" | "refused">;
type Given = Omit<ReviewInPieces, "received" | "refused">;

const NOTHING_TAKEN: Taken = { received: [], refused: [] };

async function takenOf({ log, key, now }: Server, session: Session, asked: ReviewRequest, cost: Cost): Promise<Taken> {
  if (asked.changes.length === 0 && asked.statements.length === 0) return NOTHING_TAKEN;
  const from = session.state === "live" ? session.device : null;
  const { changes, statements } = asked;
  const review = asked.review as ReviewId;
  const committed = await log.intake((view) => takeIn(view, { review, changes, statements }, key, now, cost), from);
  if (committed.kind === "tryLater") return { received: [], refused: changes.map(later) };
  const { received, refused } = committed.outcome;
  return {
    received,
    refused: refused.map(({ id, refusal }) => ({
      id,
      refusal,
      retryAfterMs: refusal === "tryLater" ? RETRY_AFTER_MS : null,
    })),
  };
}

function later(encoded: Uint8Array): RefusedChange {
  return { id: idOf(encoded), refusal: "tryLater", retryAfterMs: RETRY_AFTER_MS };
}

async function given(server: Server, session: Session, asked: ReviewRequest, page: Page): Promise<Given> {
  const { pieces, log, contacts, now } = server;
  const review = asked.review as ReviewId;
  if (session.state !== "live") {
    const state = await log.state(review);
    const known = state.statements.size > 0 ? "open" : "unknown";
    return { review, state: known, status: null, ...answerToStranger(state, asked) };
  }
  const { person, device } = session;
  const access = await accessTo(log, review, person);
  const { state, roles } = access;
  if (state.statements.size === 0 || roles.length === 0) {
    const known = state.statements.size > 0 ? "notYours" : "unknown";
    return { review, state: known, status: null, ...answerToStranger(state, asked) };
  }
  const { members, devices } = state.marks.facts;
  const member = members.get(person);
  if (member !== undefined && devices.has(device)) {
    const { number } = member;
    await contacts.heard({ review, device, person, roles, number, workbooks: asked.workbooks }, now());
  }
  const answer = await answerTo(pieces, access, person, asked, page);
  return { review, state: "open", status: await statusText(state, contacts, roles, person), ...answer };
}
