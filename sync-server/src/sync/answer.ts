import type { PersonId } from "@circle/review/ids";
import type { Role } from "@circle/review/members";
import type { ReviewRequest } from "@circle/sync/message";
import type { StatementsSaid, WorkbookSaid } from "@circle/sync/message-parts";
import { lacking, type Vector } from "@circle/sync/vector";
import { vectorHash } from "@circle/sync/vector-hash";
import { isOpenTo } from "../reviews/is-open-to.ts";
import type { Access } from "../reviews/network.ts";
import { readableStatements } from "../reviews/readable-statements.ts";
import type { HeldStatement, Openings, ReviewState } from "../reviews/review-state.ts";
import type { Piece, PiecesIn, ReviewInPieces } from "./pieces.ts";

/** What one answer may still give; once it is used up there are further pages. */
export type Page = { left: number; more: boolean };

type Given = Pick<ReviewInPieces, "workbooks" | "statementsHeld" | "changes" | "statements">;

/** What a person may have of a review, as far as the tablet says that it lacks it. */
export async function answerTo(
  pieces: PiecesIn,
  { state, roles }: Access,
  person: PersonId,
  asked: ReviewRequest,
  page: Page,
): Promise<Given> {
  const statements = statementsFor(state, roles, asked.statementsHeld, page);
  const workbooks = new Map<string, WorkbookSaid>();
  const changes: Piece[] = [];
  for (const workbook of new Set([...readable(state, roles, person), ...asked.workbooks.keys()])) {
    const mine = state.openings.get(workbook) ?? NONE;
    const said = asked.workbooks.get(workbook) ?? EMPTY;
    workbooks.set(workbook, answerOn(mine, said));
    if (said.kind === "hash" || !isOpenTo(state, roles, person, workbook)) continue;
    changes.push(...(await changesLacking(pieces, state, workbook, said.vector, page)));
  }
  return { ...statements, workbooks, changes };
}

/**
 * What may be said with no live session, or of a review that isn't the asker's: how far the workbooks are that they
 * name, and which of the statements they name are here. So a tablet sees that a server set back lacks something. The
 * ids tell only what the asker knows; a vector tells also how many changes each opening has made since, but never what.
 */
export function answerToStranger({ openings, statements }: ReviewState, asked: ReviewRequest): Given {
  const workbooks = [...asked.workbooks].map(
    ([workbook, said]) => [workbook, answerOn(openings.get(workbook) ?? NONE, said)] as const,
  );
  const named = asked.statementsHeld.kind === "ids" ? asked.statementsHeld.ids : [];
  const ids = named.filter((id) => statements.has(id));
  return { workbooks: new Map(workbooks), statementsHeld: { kind: "ids", ids }, changes: [], statements: [] };
}

const NONE: Openings = new Map();
const EMPTY: WorkbookSaid = { kind: "openings", vector: new Map() };

function readable(state: ReviewState, roles: readonly Role[], person: PersonId): readonly string[] {
  return [...state.openings.keys()].filter((workbook) => isOpenTo(state, roles, person, workbook));
}

const hashes = new WeakMap<Openings, string>();

function hashOf(openings: Openings): string {
  const known = hashes.get(openings) ?? vectorHash(openings);
  hashes.set(openings, known);
  return known;
}

function answerOn(mine: Openings, said: WorkbookSaid): WorkbookSaid {
  const hash = hashOf(mine);
  const isEqual =
    said.kind === "hash" ? said.hash === hash : said.vector.size === mine.size && vectorHash(said.vector) === hash;
  return isEqual ? { kind: "hash", hash } : { kind: "openings", vector: mine };
}

async function changesLacking(
  pieces: PiecesIn,
  { review, openings }: ReviewState,
  workbook: string,
  theirs: Vector,
  page: Page,
): Promise<readonly Piece[]> {
  const changes: Piece[] = [];
  for (const range of lacking(openings.get(workbook) ?? NONE, theirs)) {
    if (page.left <= 0) {
      page.more = true;
      break;
    }
    const found = await pieces(review, { workbook, ...range }, page.left);
    if (found.length < range.to - range.from + 1) page.more = true;
    page.left -= found.reduce((sum, { size }) => sum + size, 0);
    changes.push(...found);
  }
  return changes;
}

function statementsFor(
  state: ReviewState,
  roles: readonly Role[],
  said: StatementsSaid,
  page: Page,
): Pick<Given, "statementsHeld" | "statements"> {
  const { held, ids, hash } = readableStatements(state, roles);
  if (said.kind === "hash") return { statementsHeld: said.hash === hash ? said : { kind: "ids", ids }, statements: [] };
  const known = new Set(said.ids);
  const isEqual = known.size === ids.length && ids.every((id) => known.has(id));
  return {
    statementsHeld: isEqual ? { kind: "hash", hash } : { kind: "ids", ids },
    statements: fitting(
      held.filter(({ id }) => !known.has(id)),
      page,
    ),
  };
}

function fitting(lacked: readonly HeldStatement[], page: Page): readonly Uint8Array[] {
  return lacked.flatMap(({ encoded }) => {
    if (page.left <= 0) {
      page.more = true;
      return [];
    }
    page.left -= encoded.length;
    return [encoded];
  });
}
