import type { EditionId } from "@circle/standards/edition";
import { SECTORS } from "@circle/standards/sectors";
import * as v from "valibot";
import { rolesConflict } from "./access.ts";
import type {
  DeviceCommand,
  FieldFault,
  FieldProblem,
  InviteCommand,
  LookCommand,
  PublishCommand,
  RedeemCommand,
  ReleaseCommand,
  SessionCommand,
} from "./commands.ts";
import { FIELD_PROBLEMS } from "./commands.ts";
import type { DeviceId, PersonId, StatementId } from "./ids.ts";
import {
  AGENDA_LIMIT,
  AGENDA_TITLE_LIMIT,
  COMMUNITY_LIMIT,
  NAME_LIMIT,
  PART_SECTIONS_LIMIT,
  REASON_LIMIT,
  SECTION_NAME_LIMIT,
} from "./limits.ts";
import { BACKGROUNDS } from "./members.ts";
import type { ReviewDetails } from "./statements.ts";

export type Parsed<Value> =
  | { readonly kind: "parsed"; readonly value: Value }
  | { readonly kind: "invalid"; readonly faults: readonly FieldFault[] };

/** Each message is a `FieldProblem`; `faultOf` reads it back. */
const problem = (word: FieldProblem): FieldProblem => word;

const line = (most: number) =>
  v.pipe(
    v.string(problem("wrongType")),
    v.trim(),
    v.nonEmpty(problem("empty")),
    v.maxLength(most, problem("tooLong")),
    v.regex(/^[^\p{Cc}\p{Cs}]*$/u, problem("malformed")),
  );
const text = (most: number) =>
  v.pipe(
    v.string(problem("wrongType")),
    v.trim(),
    v.maxLength(most, problem("tooLong")),
    v.regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, problem("malformed")),
  );
const spelled = <Name extends string>(pattern: RegExp) =>
  v.pipe(
    v.string(problem("wrongType")),
    v.regex(pattern, problem("malformed")),
    v.transform((value) => value as Name),
  );
const word = <const Words extends readonly string[]>(words: Words) => v.picklist(words, problem("unknownWord"));
/** Of what is too long, nothing is looked at: a body of 64 kB can hold 32,000 faults, each with its own place. */
const list = <Value>(of: v.GenericSchema<unknown, Value>, most: number) =>
  v.pipe(v.array(v.unknown(), problem("wrongType")), v.maxLength(most, problem("tooMany")), v.array(of));
const body = <Entries extends v.ObjectEntries>(entries: Entries) => v.object(entries, problem("wrongType"));

const ID = /^[A-Za-z0-9_-]{1,40}$/;
const BASE64URL = /^[A-Za-z0-9_-]{1,200}$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** An hour as one would say it on the day: `09:30`. */
const hour = v.pipe(v.string(problem("wrongType")), v.regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, problem("malformed")));
const isoDate = v.pipe(
  v.string(problem("wrongType")),
  v.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, problem("malformed")),
  v.check((value) => isDay(value), problem("malformed")),
);

function isDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

const reviewDetails = body({
  community: line(COMMUNITY_LIMIT),
  organisation: text(COMMUNITY_LIMIT),
  sector: word(SECTORS),
  edition: spelled<EditionId>(/^[a-z0-9-]{1,100}$/),
  visitOn: isoDate,
  agenda: list(
    body({
      startsAt: hour,
      title: line(AGENDA_TITLE_LIMIT),
      sections: v.exactOptional(list(line(SECTION_NAME_LIMIT), PART_SECTIONS_LIMIT)),
    }),
    AGENDA_LIMIT,
  ),
  settings: body({ selfScoreAfterOwn: v.boolean(problem("wrongType")) }),
});

const device = body({
  id: spelled<DeviceId>(ID),
  name: line(NAME_LIMIT),
  publicKey: spelled(/^[A-Za-z0-9_-]{87}$/),
});
const code = v.pipe(v.string(problem("wrongType")), v.maxLength(100, problem("tooLong")));

const invited = v.lazy((person) =>
  typeof person === "object" && person !== null && "existing" in person
    ? body({ existing: spelled<PersonId>(ID) })
    : body({ name: line(NAME_LIMIT) }),
);

const roles = v.pipe(
  list(word(["lead", "reviewer", "host"]), 3),
  v.nonEmpty(problem("empty")),
  v.transform((given) => [...new Set(given)]),
  v.check((given) => !rolesConflict(given), problem("conflict")),
);

const invite = body({ person: invited, roles, background: v.nullable(word(BACKGROUNDS)) });

const publish = body({
  digest: spelled(SHA256),
  previous: v.nullable(spelled<StatementId>(SHA256)),
  reason: v.nullable(text(REASON_LIMIT)),
});

const session = body({
  device: spelled<DeviceId>(ID),
  nonce: spelled(BASE64URL),
  signature: spelled(BASE64URL),
});

export function parseReviewDetails(given: unknown): Parsed<ReviewDetails> {
  return parsed(reviewDetails, given);
}

export function parseInvite(given: unknown): Parsed<InviteCommand> {
  return parsed(invite, given);
}

export function parseLook(given: unknown): Parsed<LookCommand> {
  return parsed(body({ code }), given);
}

export function parseRedeem(given: unknown): Parsed<RedeemCommand> {
  return parsed(body({ code, device, proof: spelled(BASE64URL) }), given);
}

export function parseNewDevice(given: unknown): Parsed<DeviceCommand> {
  return parsed(body({ device }), given);
}

export function parseSession(given: unknown): Parsed<SessionCommand> {
  return parsed(session, given);
}

export function parsePublish(given: unknown): Parsed<PublishCommand> {
  return parsed(publish, given);
}

export function parseRelease(given: unknown): Parsed<ReleaseCommand> {
  return parsed(body({ changes: list(spelled(SHA256), 1000) }), given);
}

function parsed<Value>(schema: v.GenericSchema<unknown, Value>, given: unknown): Parsed<Value> {
  const { success, output, issues } = v.safeParse(schema, given, { abortPipeEarly: true });
  return success ? { kind: "parsed", value: output } : { kind: "invalid", faults: issues.map(faultOf) };
}

function faultOf(issue: v.BaseIssue<unknown>): FieldFault {
  const field = v.getDotPath(issue) ?? "";
  const isMissing = issue.kind === "schema" && issue.input === undefined;
  const said = FIELD_PROBLEMS.find((one) => one === issue.message) ?? "wrongType";
  const most = typeof issue.requirement === "number" && issue.requirement > 1 ? { most: issue.requirement } : {};
  return { field, problem: isMissing ? "missing" : said, ...most };
}
