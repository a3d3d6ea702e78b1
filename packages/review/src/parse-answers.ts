import type { EditionId } from "@circle/standards/edition";
import * as v from "valibot";
import type { BoardReview } from "./board.ts";
import {
  type ApiFault,
  type AuditRecord,
  type CreatedAnswer,
  type EditionSummary,
  FIELD_PROBLEMS,
  type InvitationAnswer,
  type PersonSummary,
  type PublishAnswer,
  type QuarantinedChange,
  type ReleaseAnswer,
  type ReviewPerson,
} from "./commands.ts";
import type { DeviceId, PersonId, ReviewId } from "./ids.ts";
import { BACKGROUNDS, ROLES } from "./members.ts";
import { draftSchema } from "./parse-draft.ts";
import { personNumber } from "./parse-statement.ts";
import { PHASES } from "./status.ts";
import { filled, named, parsedOr, tabletStatus, wholeNumber } from "./stored-words.ts";
import { parseWorkbookId, type WorkbookId } from "./workbook-id.ts";

/** What commands come back with. A server may be newer than this app: what is more is left out, what is not understood is null. */

const created: v.GenericSchema<unknown, CreatedAnswer> = v.object({ review: named<ReviewId>() });

const editions: v.GenericSchema<unknown, readonly EditionSummary[]> = v.array(
  v.object({
    id: filled<EditionId>(),
    title: v.string(),
    year: wholeNumber,
    sections: wholeNumber,
    standards: wholeNumber,
    standardsBySector: v.exactOptional(v.record(v.string(), wholeNumber)),
    sectionNames: v.exactOptional(v.array(v.string())),
  }),
);

const people: v.GenericSchema<unknown, readonly PersonSummary[]> = v.array(
  v.object({ person: named<PersonId>(), name: v.string(), reviews: wholeNumber }),
);

const invitationState = v.picklist(["open", "used", "withdrawn", "expired"]);

const invitation = v.object({
  state: invitationState,
  expiresAt: wholeNumber,
});

const members: v.GenericSchema<unknown, readonly ReviewPerson[]> = v.array(
  v.object({
    person: named<PersonId>(),
    number: personNumber,
    name: v.string(),
    roles: v.array(v.picklist(ROLES)),
    background: v.nullable(v.picklist(BACKGROUNDS)),
    ended: v.boolean(),
    invitation: v.nullable(invitation),
    tablets: v.array(tabletStatus),
  }),
);

const board: v.GenericSchema<unknown, readonly BoardReview[]> = v.array(
  v.object({
    review: named<ReviewId>(),
    phase: v.picklist(PHASES),
    submittedAt: v.nullable(wholeNumber),
    heldApart: wholeNumber,
    members: v.array(
      v.object({
        person: named<PersonId>(),
        name: v.string(),
        roles: v.array(v.picklist(ROLES)),
        invitation: v.nullable(invitationState),
        tablets: wholeNumber,
        lastContactAt: v.nullable(wholeNumber),
        made: wholeNumber,
        arrived: wholeNumber,
        sealed: v.boolean(),
        absent: v.boolean(),
      }),
    ),
  }),
);

const invited: v.GenericSchema<unknown, InvitationAnswer> = v.object({
  person: named<PersonId>(),
  code: filled(),
  link: filled(),
  expiresAt: wholeNumber,
});

const published: v.GenericSchema<unknown, PublishAnswer> = v.object({ version: wholeNumber, statement: filled() });

const quarantine: v.GenericSchema<unknown, readonly QuarantinedChange[]> = v.array(
  v.object({
    change: filled(),
    person: named<PersonId>(),
    device: named<DeviceId>(),
    workbook: v.custom<WorkbookId>((value) => typeof value === "string" && parseWorkbookId(value) !== null),
    receivedAt: wholeNumber,
    bytes: wholeNumber,
  }),
);

const released: v.GenericSchema<unknown, ReleaseAnswer> = v.object({ released: wholeNumber });

const audit: v.GenericSchema<unknown, readonly AuditRecord[]> = v.array(
  v.object({ at: wholeNumber, person: v.nullable(named<PersonId>()), act: v.string(), detail: v.string() }),
);

const fieldFault = v.object({
  field: v.string(),
  problem: v.picklist(FIELD_PROBLEMS),
  most: v.exactOptional(wholeNumber),
});

const fault: v.GenericSchema<unknown, ApiFault> = v.variant("kind", [
  v.object({ kind: v.literal("invalid"), faults: v.array(fieldFault) }),
  v.object({ kind: v.literal("joinedAsSomeoneElse"), name: v.string() }),
  v.object({ kind: v.picklist(["tooManyTries", "tryLater"]), retryAfterMs: wholeNumber }),
  v.object({ kind: v.literal("changedMeanwhile"), draft: draftSchema }),
  v.object({
    kind: v.picklist([
      "signedOut",
      "forbidden",
      "notFound",
      "tooLarge",
      "serverFault",
      "unknownDevice",
      "deviceEnded",
      "badProof",
      "codeUnknown",
      "codeUsed",
      "codeWithdrawn",
      "codeExpired",
      "notRevealed",
      "previousDiffers",
      "reasonMissing",
      "notPublished",
      "alreadyClosed",
      "unknownEdition",
      "editionCannotChange",
      "memberEnded",
      "rolesConflict",
      "anotherCoordinator",
    ]),
  }),
]);

export const parseCreated = parserOf(created);
export const parseEditionSummaries = parserOf(editions);
export const parsePeople = parserOf(people);
export const parseMembers = parserOf(members);
export const parseBoard = parserOf(board);
export const parseInvited = parserOf(invited);
export const parsePublished = parserOf(published);
export const parseQuarantine = parserOf(quarantine);
export const parseReleased = parserOf(released);
export const parseAudit = parserOf(audit);
export const parseFault = parserOf(fault);

function parserOf<Value>(schema: v.GenericSchema<unknown, Value>): (value: unknown) => Value | null {
  return (value) => parsedOr(null, schema, value);
}
