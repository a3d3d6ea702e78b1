import type { Edition } from "@circle/standards/edition";
import { contentFaults } from "@circle/standards/edition-rules";
import { SECTORS } from "@circle/standards/sectors";
import * as v from "valibot";
import type { JoinedAnswer, LookAnswer, ReviewSummary, SessionAnswer } from "./commands.ts";
import type { EntryId, PersonId, ReviewId } from "./ids.ts";
import { BACKGROUNDS, ROLES } from "./members.ts";
import { personNumber } from "./parse-statement.ts";
import { PHASES, type ReviewStatus } from "./status.ts";
import { named, tabletStatus, wholeNumber } from "./stored-words.ts";

/** What a tablet needs for a visit without a network. `statements` are signed ones, encoded, as base64url. */
export type Pack = {
  readonly edition: Edition;
  readonly statements: readonly string[];
  readonly status: ReviewStatus;
};

const status: v.GenericSchema<unknown, ReviewStatus> = v.object({
  phase: v.picklist(PHASES),
  members: v.array(
    v.object({
      person: named<PersonId>(),
      number: personNumber,
      name: v.string(),
      roles: v.array(v.picklist(ROLES)),
      background: v.nullable(v.picklist(BACKGROUNDS)),
      ended: v.boolean(),
      sealed: v.nullable(v.object({ seal: named<EntryId>(), at: wholeNumber })),
      absent: v.nullable(v.object({ absence: named<EntryId>(), reason: v.string() })),
      tablets: v.array(tabletStatus),
    }),
  ),
  submitted: v.nullable(v.object({ submission: named<EntryId>(), at: wholeNumber })),
  revealed: v.boolean(),
  publishedVersion: wholeNumber,
  closed: v.boolean(),
  quarantined: wholeNumber,
});

/** That its id is the hash of its content is for whoever can hash to check. */
const edition = v.custom<Edition>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "string" &&
    contentFaults(value, () => ({ source: "edition", line: 1, column: 1 })).length === 0,
);

const pack: v.GenericSchema<unknown, Pack> = v.object({ edition, statements: v.array(base64url()), status });

const summaries: v.GenericSchema<unknown, readonly ReviewSummary[]> = v.array(
  v.object({
    review: named<ReviewId>(),
    community: v.string(),
    organisation: v.string(),
    visitOn: v.string(),
    sector: v.picklist(SECTORS),
    phase: v.picklist(PHASES),
    roles: v.array(v.picklist(ROLES)),
  }),
);

const person = v.object({ id: named<PersonId>(), name: v.string(), coordinator: v.boolean() });

const session: v.GenericSchema<unknown, SessionAnswer> = v.object({
  person: v.nullable(person),
  nonce: base64url(),
  serverKey: base64url(),
});

const joined: v.GenericSchema<unknown, JoinedAnswer> = v.object({
  person,
  serverKey: base64url(),
  reviews: v.array(named<ReviewId>()),
});

const look: v.GenericSchema<unknown, LookAnswer> = v.object({
  name: v.string(),
  person: named<PersonId>(),
  roles: v.array(v.picklist(ROLES)),
  review: v.nullable(v.object({ id: named<ReviewId>(), community: v.string(), visitOn: v.string() })),
});

function base64url(): v.GenericSchema<unknown, string> {
  return v.custom<string>((value) => typeof value === "string" && /^[A-Za-z0-9_-]+$/.test(value));
}

/** An answer that is not understood is null: what is on the tablet then stays as it is. */
export function parsePack(value: unknown): Pack | null {
  return parsed(pack, value);
}

export function parseStatus(value: unknown): ReviewStatus | null {
  return parsed(status, value);
}

export function parseReviewSummaries(value: unknown): readonly ReviewSummary[] | null {
  return parsed(summaries, value);
}

export function parseSessionAnswer(value: unknown): SessionAnswer | null {
  return parsed(session, value);
}

export function parseJoinedAnswer(value: unknown): JoinedAnswer | null {
  return parsed(joined, value);
}

export function parseLookAnswer(value: unknown): LookAnswer | null {
  return parsed(look, value);
}

function parsed<Value>(schema: v.GenericSchema<unknown, Value>, value: unknown): Value | null {
  const { success, output } = v.safeParse(schema, value, { abortEarly: true });
  return success ? output : null;
}
