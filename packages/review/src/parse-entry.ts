import type { StandardCode } from "@circle/standards/edition";
import { EVIDENCE_SOURCES } from "@circle/standards/evidence";
import { SCORES } from "@circle/standards/scores";
import * as v from "valibot";
import type { Entry, SnapshotLine } from "./entries.ts";
import type { EntryId, FindingId, PersonId } from "./ids.ts";
import { REPLACED_LIMIT, SNAPSHOT_PARTS_LIMIT } from "./limits.ts";
import { filled, named, parsedOr, wholeNumber } from "./stored-words.ts";

/** No team has as many people: such an entry was not made by hand. */
const MOST_NAMED = 1000;

/** No edit gives one as long, and in a snapshot a longer one might not fit into a change. */
const LONGEST_REASON = 16_000;

const entryIds = v.array(named<EntryId>());
const snapshot = v.pipe(entryIds, v.maxLength(SNAPSHOT_PARTS_LIMIT));
const standard = filled<StandardCode>();
const score = v.picklist(SCORES);
const reason = v.pipe(v.string(), v.maxLength(LONGEST_REASON));

const added = { id: named<EntryId>(), replaces: v.pipe(entryIds, v.maxLength(REPLACED_LIMIT)), givenAt: wholeNumber };

const line: v.GenericSchema<unknown, SnapshotLine> = v.variant("of", [
  v.object({ of: v.literal("score"), standard, score, reason: v.string(), entry: named<EntryId>() }),
  v.object({ of: v.literal("text"), name: filled(), piece: v.string() }),
]);

/** Lines that a newer app added are passed over, so that the rest of its snapshot can be read. */
const lines = v.pipe(
  v.array(v.unknown()),
  v.transform((unread) => unread.flatMap((value) => parsedOr([], line, value))),
);

const sealOrAbsence = v.object({ reviewer: named<PersonId>(), sealOrAbsence: named<EntryId>() });

type Schemas = { readonly [Kind in Entry["kind"]]: v.GenericSchema<unknown, Extract<Entry, { readonly kind: Kind }>> };

const SCHEMAS: Schemas = {
  score: v.object({ ...added, kind: v.literal("score"), standard, score: v.nullable(score), reason }),
  sources: v.object({ ...added, kind: v.literal("sources"), standard, sources: v.array(v.picklist(EVIDENCE_SOURCES)) }),
  flag: v.object({ ...added, kind: v.literal("flag"), standard, flagged: v.boolean() }),
  finding: v.object({
    ...added,
    kind: v.literal("finding"),
    finding: named<FindingId>(),
    sort: v.picklist(["achievement", "improvement"]),
    standards: v.array(standard),
    withdrawn: v.boolean(),
  }),
  snapshot: v.object({ ...added, kind: v.literal("snapshot"), lines }),
  seal: v.object({ ...added, kind: v.literal("seal"), sealed: v.boolean(), reason, snapshot }),
  submission: v.object({ ...added, kind: v.literal("submission"), snapshot }),
  absence: v.object({
    ...added,
    kind: v.literal("absence"),
    reviewer: named<PersonId>(),
    absent: v.boolean(),
    reason,
  }),
  reveal: v.object({
    ...added,
    kind: v.literal("reveal"),
    named: v.pipe(v.array(sealOrAbsence), v.maxLength(MOST_NAMED)),
  }),
  decision: v.object({
    ...added,
    kind: v.literal("decision"),
    standard,
    score: v.nullable(score),
    reason,
    decidedOn: v.pipe(entryIds, v.maxLength(MOST_NAMED)),
  }),
};

/** Null: not understood, perhaps from a newer app. It is skipped when reading, and stays in the document. */
export function parseEntry(value: unknown): Entry | null {
  const kind = kindOf(value);
  if (kind === null) return null;
  const schema: v.GenericSchema<unknown, Entry> = SCHEMAS[kind];
  return parsedOr(null, schema, value);
}

function kindOf(value: unknown): Entry["kind"] | null {
  if (typeof value !== "object" || value === null || !("kind" in value)) return null;
  const { kind } = value;
  return typeof kind === "string" && Object.hasOwn(SCHEMAS, kind) ? (kind as Entry["kind"]) : null;
}
