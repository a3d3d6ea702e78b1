import type { EditionId } from "@circle/standards/edition";
import { SECTORS } from "@circle/standards/sectors";
import * as v from "valibot";
import type { DeviceId, EntryId, PersonId, PersonNumber } from "./ids.ts";
import { BACKGROUNDS, ROLES } from "./members.ts";
import { draftSchema } from "./parse-draft.ts";
import type { Statement } from "./statements.ts";
import { filled, halfHash, hash, named, parsedOr, wholeNumber } from "./stored-words.ts";

const person = named<PersonId>();
const device = named<DeviceId>();
const by = person;
const at = wholeNumber;

const MOST_PEOPLE = 2 ** 21 - 1;
export const personNumber = v.custom<PersonNumber>(
  (value) => typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= MOST_PEOPLE,
);

const accepted = v.array(v.object({ workbook: filled(), opening: wholeNumber, ids: v.array(halfHash) }));

const statement: v.GenericSchema<unknown, Statement> = v.variant("kind", [
  v.object({
    kind: v.literal("review"),
    at,
    by,
    revision: wholeNumber,
    community: v.string(),
    organisation: v.string(),
    sector: v.picklist(SECTORS),
    edition: filled<EditionId>(),
    visitOn: v.string(),
    agenda: v.array(
      v.object({ startsAt: v.string(), title: v.string(), sections: v.exactOptional(v.array(v.string())) }),
    ),
    settings: v.object({ selfScoreAfterOwn: v.boolean() }),
  }),
  v.object({
    kind: v.literal("member"),
    at,
    by,
    person,
    number: personNumber,
    name: v.string(),
    roles: v.array(v.picklist(ROLES)),
    background: v.nullable(v.picklist(BACKGROUNDS)),
  }),
  v.object({ kind: v.literal("background"), at, by, person, background: v.picklist(BACKGROUNDS) }),
  v.object({ kind: v.literal("grant"), at, person, device, deviceName: v.string(), publicKey: filled() }),
  v.object({ kind: v.literal("deviceEnded"), at, by, person, device, accepted }),
  v.object({ kind: v.literal("memberEnded"), at, by, person, accepted }),
  v.object({ kind: v.literal("released"), at, by, changes: v.array(hash) }),
  v.object({ kind: v.literal("revealed"), at, reveal: named<EntryId>() }),
  v.object({
    kind: v.literal("published"),
    at,
    by,
    version: wholeNumber,
    reason: v.nullable(v.string()),
    sha256: hash,
    draft: draftSchema,
  }),
  v.object({ kind: v.literal("closed"), at, by }),
]);

/** Null: not JSON, or not understood, perhaps from a newer server. It is kept and passed on all the same. */
export function parseStatement(json: string): Statement | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null; // a door: anything may come in
  }
  return parsedOr(null, statement, value);
}
