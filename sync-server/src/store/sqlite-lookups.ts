import type { Edition, EditionId } from "@circle/standards/edition";
import type { ReviewDetails } from "@circle/review/statements";
import type { Phase } from "@circle/review/status";
import type { LogStore } from "./log-store.ts";
import type { Queries } from "./sqlite-queries.ts";
import { deviceOf, invitationOf, listedOf, memberOf, sessionOf, text } from "./sqlite-rows.ts";

type Lookups = Pick<
  LogStore,
  | "reviewsListed"
  | "indexOf"
  | "membershipsOf"
  | "members"
  | "grantsOf"
  | "devicesOf"
  | "editions"
  | "edition"
  | "invitation"
  | "invitationsIn"
  | "session"
>;

const LISTED = "select review, details, phase from review left join phase using (review) where details is not null";

/** What is looked up across reviews. */
export function lookups({ all, first }: Queries): Lookups {
  return {
    reviewsListed: async (person) =>
      person === null
        ? all(`${LISTED} order by review`).map(listedOf)
        : all(
            `${LISTED} and review in (select review from member where person = ? and ended = 0) order by review`,
            person,
          ).map(listedOf),
    indexOf: async (review) => {
      const details = first("select details from review where review = ?", review)?.["details"] ?? null;
      const phase = first("select phase from phase where review = ?", review)?.["phase"] ?? null;
      return {
        review,
        details: details === null ? null : (JSON.parse(text(details)) as ReviewDetails),
        phase: phase as Phase | null,
        members: all("select * from member where review = ? order by person", review).map(memberOf),
        devices: all("select * from device where review = ? order by device", review).map(deviceOf),
      };
    },
    membershipsOf: async (person) => all("select * from member where person = ? order by review", person).map(memberOf),
    members: async () => all("select * from member order by person, review").map(memberOf),
    grantsOf: async (device) => all("select * from device where device = ? order by review", device).map(deviceOf),
    devicesOf: async (person) =>
      all("select * from device where person = ? order by device, review", person).map(deviceOf),

    editions: async () => all("select id from edition order by id").map((row) => text(row["id"]) as EditionId),
    edition: async (id) => {
      const row = first("select json from edition where id = ?", id);
      return row === undefined ? undefined : (JSON.parse(text(row["json"])) as Edition);
    },

    invitation: async (codeHash) => {
      const row = first("select * from invitation where code_hash = ?", codeHash);
      return row === undefined ? undefined : invitationOf(row);
    },
    invitationsIn: async (review) =>
      all("select * from invitation where review = ? order by issued_at desc, withdrawn, code_hash", review).map(
        invitationOf,
      ),
    session: async (tokenHash) => {
      const row = first("select * from session where token_hash = ?", tokenHash);
      return row === undefined ? undefined : sessionOf(row);
    },
  };
}
