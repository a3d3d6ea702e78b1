import type { DeviceId, PersonId, ReviewId } from "@circle/review/ids";
import type { Role } from "@circle/review/members";
import { NETWORK } from "@circle/review/network";
import { rolesOf } from "@circle/review/review-facts";
import { statusFor, statusOf } from "@circle/review/status";
import { isOpenTo } from "../reviews/is-open-to.ts";
import { readableStatements } from "../reviews/readable-statements.ts";
import type { Step } from "../reviews/review-log.ts";
import type { ReviewState } from "../reviews/review-state.ts";

/** A hint to ask again. Says only what its receiver may know. */
export type NewsItem = {
  readonly review: ReviewId;
  readonly workbooks: readonly string[];
  readonly statements: boolean;
  readonly status: boolean;
};

export type Listener = {
  readonly person: PersonId;
  readonly device: DeviceId;
  readonly tell: (item: NewsItem) => void;
  /** Called when somebody's access may have ended: the listener looks whether its session still lives. */
  readonly check: () => void;
};

export type News = {
  readonly listen: (listener: Listener) => () => void;
  readonly announce: (step: Step) => void;
};

/** `coordinates` says who is a coordinator, who belong to every review. */
export function news(coordinates: (person: PersonId) => boolean): News {
  const listeners = new Set<Listener>();
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announce: (step) => {
      const statements = step.before.statements !== step.after.statements;
      for (const listener of listeners) {
        if (statements) listener.check();
        const own = listener.device === step.from;
        const item = itemFor(step, listener.person, coordinates(listener.person));
        if (item === null || (own && !item.statements && !item.status)) continue;
        listener.tell(item);
      }
    },
  };
}

/** What one person may hear of a step, or null. */
function itemFor({ before, after }: Step, person: PersonId, coordinates: boolean): NewsItem | null {
  const rolesIn = ({ marks }: ReviewState): readonly Role[] => [
    ...rolesOf(marks.facts, person),
    ...(coordinates ? (["coordinator"] as const) : []),
  ];
  const [then, now] = [rolesIn(before), rolesIn(after)];
  if (then.length === 0 && now.length === 0) return null;
  const workbooks = [...after.openings.keys()].filter((workbook) => {
    const changed = before.openings.get(workbook) !== after.openings.get(workbook);
    return isOpenTo(after, now, person, workbook) && (changed || !isOpenTo(before, then, person, workbook));
  });
  const isHost = now.includes("host");
  const statements =
    before.statements !== after.statements && !(isHost && readsAs(before, then) === readsAs(after, now));
  const hasMoved = before.marks !== after.marks || before.apart !== after.apart;
  const status = hasMoved && !(isHost && statusAs(before, then, person) === statusAs(after, now, person));
  if (workbooks.length === 0 && !statements && !status) return null;
  return { review: after.review, workbooks, statements, status: status && after.review !== NETWORK };
}

/** A host community is told less than the team; when something of the rest moves, it is not told that either. */
function readsAs(state: ReviewState, roles: readonly Role[]): string {
  return readableStatements(state, roles).hash;
}

function statusAs({ marks }: ReviewState, roles: readonly Role[], person: PersonId): string {
  return JSON.stringify(statusFor(roles, person, statusOf(marks, new Map(), 0)));
}
