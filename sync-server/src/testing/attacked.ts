import { reviewerWorkbook, type WorkbookId } from "@circle/review/workbook-id";
import { type Change, type SignedChange, signChange } from "@circle/sync/change";
import type { SampleTablet } from "../sample/sample-tablet.ts";
import type { ChangeRow } from "../store/log-store.ts";
import { CO1, own, score } from "./visit.ts";
import { invited, type Team, tabletOn, team } from "./world.ts";

/** A server on which two reviewers have written, and somebody who means it harm. */

export type Attacked = Team & { readonly before: readonly ChangeRow[] };

export async function attacked(): Promise<Attacked> {
  const all = await team();
  for (const one of [all.ann, all.bea]) {
    score(one.tablet, all.review, own(one), CO1, "met", "What nobody else may touch");
    await one.tablet.sync(all.review);
  }
  return { ...all, before: await changesBut(all, null) };
}

/** Every change that is stored of the review, but those of one workbook. */
async function changesBut({ line, review }: Team, workbook: WorkbookId | null): Promise<readonly ChangeRow[]> {
  const rows: ChangeRow[] = [];
  await line.world.server.store.eachRow(review, "all", ({ kind, row }) => {
    if (kind === "change" && row.workbook !== workbook) rows.push(row);
  });
  return rows;
}

export type Harm = {
  readonly health: number;
  readonly faults: readonly string[];
  readonly changes: readonly ChangeRow[];
};

/** Whether the server is up, what faults it made, and what is stored in all workbooks but the attacker's. */
export async function harmDone(all: Attacked, attackers: WorkbookId | null = null): Promise<Harm> {
  const { app, lines } = all.line.world;
  return { health: (await app.request("/healthz")).status, faults: lines, changes: await changesBut(all, attackers) };
}

/** What others wrote is byte for byte as it was. */
export function noHarm({ before }: Attacked): Harm {
  return { health: 200, faults: [], changes: before };
}

export type Signing = "own" | "anothers" | "zeros";

export type Attacker = {
  readonly tablet: SampleTablet;
  readonly workbook: WorkbookId;
  readonly signed: (change: Change, by: Signing) => Promise<SignedChange>;
};

/** A reviewer like the others, with a key. */
export async function joinedAttacker(all: Team): Promise<Attacker> {
  const { person, code } = await invited(all.coordinator, all.review, "Mallory", "reviewer");
  const tablet = tabletOn(all.line);
  await tablet.join(code);
  const workbook = reviewerWorkbook(person);
  score(tablet, all.review, workbook, CO1, "met", "Mine");
  await tablet.sync(all.review);
  return {
    tablet,
    workbook,
    signed: async (change, by) => {
      const honest = await signChange(change, tablet.device, async (bytes) => tablet.sign(bytes));
      if (by === "own") return honest;
      return by === "zeros"
        ? { ...honest, signature: new Uint8Array(64) }
        : { ...honest, device: all.ann.tablet.device };
    },
  };
}

/** A request that says and asks nothing. */
export const NOTHING = {
  workbooks: new Map(),
  statementsHeld: { kind: "ids" as const, ids: [] },
  changes: [],
  statements: [],
};
