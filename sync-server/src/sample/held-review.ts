import { parseStatement } from "@circle/review/parse-statement";
import { factsOf, type ReviewFacts } from "@circle/review/review-facts";
import type { ReviewStatus } from "@circle/review/status";
import type { WorkbookId } from "@circle/review/workbook-id";
import { encodeSignedChange, parseSignedChange, type SignedChange } from "@circle/sync/change";
import type { ReviewAnswer, ReviewRequest } from "@circle/sync/message";
import type { Row } from "@circle/sync/pack";
import { parseSignedStatement } from "@circle/sync/statement";
import { covers, type Held, lacking, type Vector } from "@circle/sync/vector";
import { takeIn } from "@circle/workbook-doc/entries-map";
import { openDoc } from "@circle/workbook-doc/layout";
import type * as Y from "yjs";

/** What a sample tablet holds of one workbook: its document, and every change of it that it made or was given. */
export type HeldWorkbook = {
  readonly id: WorkbookId;
  readonly doc: Y.Doc;
  readonly opening: number;
  rows: Row[];
  readonly changes: Map<number, SignedChange[]>;
  /** What the server last said that it has. */
  serverHas: Vector;
};

export type HeldReview = {
  readonly workbooks: Map<WorkbookId, HeldWorkbook>;
  readonly statements: Map<string, Uint8Array>;
  serverStatements: ReadonlySet<string>;
  status: ReviewStatus | null;
};

export function emptyReview(): HeldReview {
  return { workbooks: new Map(), statements: new Map(), serverStatements: new Set(), status: null };
}

const REMOTE = "remote";

/** With all that is written in it kept as rows, until it is packed. */
export function openWorkbook(id: WorkbookId, opening: number): HeldWorkbook {
  const opened: HeldWorkbook = {
    id,
    doc: openDoc(opening),
    opening,
    rows: [],
    changes: new Map(),
    serverHas: new Map(),
  };
  opened.doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== REMOTE) opened.rows.push({ opening, update });
  });
  return opened;
}

export function factsIn({ statements }: HeldReview): ReviewFacts {
  const said = [...statements.values()].flatMap((encoded) => {
    const signed = parseSignedStatement(encoded);
    return signed === null ? [] : (parseStatement(signed.json) ?? []);
  });
  return factsOf(said);
}

export function changesOf({ changes }: HeldWorkbook): readonly SignedChange[] {
  return [...changes.values()].flat();
}

function vectorOf({ changes }: HeldWorkbook): Vector {
  const held = [...changes].flatMap(([opening, made]): [number, Held][] => {
    const last = made.at(-1);
    return last === undefined ? [] : [[opening, { number: last.change.number, id: last.id }]];
  });
  return new Map(held);
}

/** Everything there is to say and give of a review, by what the server last said. */
export function requestFor(review: string, { workbooks, statements, serverStatements }: HeldReview): ReviewRequest {
  const changes = [...workbooks.values()].flatMap((workbook) =>
    lacking(vectorOf(workbook), workbook.serverHas).flatMap(({ opening, from, to }) =>
      (workbook.changes.get(opening) ?? []).slice(from - 1, to).map(encodeSignedChange),
    ),
  );
  const given = [...statements].flatMap(([id, encoded]) => (serverStatements.has(id) ? [] : [encoded]));
  const said = [...workbooks.values()].map(
    (workbook) => [workbook.id, { kind: "openings" as const, vector: vectorOf(workbook) }] as const,
  );
  return {
    review,
    workbooks: new Map(said),
    statementsHeld: { kind: "ids", ids: [...statements.keys()] },
    changes,
    statements: given,
  };
}

/** `workbookIn` opens a workbook on first use. */
export function takeAnswer(
  here: HeldReview,
  answer: ReviewAnswer,
  workbookIn: (workbook: WorkbookId) => HeldWorkbook,
): void {
  for (const encoded of answer.statements) {
    const signed = parseSignedStatement(encoded);
    if (signed !== null) here.statements.set(signed.id, encoded);
  }
  here.serverStatements = new Set(
    answer.statementsHeld.kind === "ids" ? answer.statementsHeld.ids : here.statements.keys(),
  );
  if (answer.status !== null) here.status = JSON.parse(answer.status) as ReviewStatus;
  for (const encoded of answer.changes) {
    const signed = parseSignedChange(encoded);
    if (signed !== null) takeChange(workbookIn(signed.change.workbook as WorkbookId), signed);
  }
  for (const workbook of here.workbooks.values()) {
    const said = answer.workbooks.get(workbook.id);
    if (said !== undefined) workbook.serverHas = said.kind === "hash" ? vectorOf(workbook) : said.vector;
  }
}

function takeChange({ doc, changes }: HeldWorkbook, signed: SignedChange): void {
  const { opening, number, update } = signed.change;
  const held = changes.get(opening) ?? [];
  changes.set(opening, held);
  if (held.length !== number - 1) return;
  held.push(signed);
  takeIn(doc, update, REMOTE);
}

/** Whether nothing is unpacked, and the server's last answers cover every change held. */
export function isReceived({ workbooks }: HeldReview): boolean {
  return [...workbooks.values()].every(
    (workbook) => workbook.rows.length === 0 && covers(workbook.serverHas, vectorOf(workbook)),
  );
}
