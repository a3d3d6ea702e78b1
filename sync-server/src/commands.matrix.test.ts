import { expect, test } from "vitest";
import { ASKERS, bring, cast, STAGES, type Stage } from "./testing/cast.ts";
import { ALDER_HOUSE, member } from "./testing/world.ts";

/**
 * The status code that each asker gets. `:spare` is a reviewer who has joined, with a tablet that is theirs alone. What
 * ends something comes last, and its one asker who may, before those who may not.
 */
const COMMANDS: readonly (readonly [name: string, method: string, path: string, body: unknown, codes: string])[] = [
  ["their reviews", "GET", "/api/reviews", undefined, "200 200 200 200 200 200 200 401"],
  ["the pack", "GET", "/api/reviews/:review/pack", undefined, "200 200 200 200 200 200 404 401"],
  ["editions", "GET", "/api/editions", undefined, "403 403 403 403 403 200 403 401"],
  ["all people", "GET", "/api/people", undefined, "403 403 403 403 403 200 403 401"],
  ["create a review", "POST", "/api/reviews", ALDER_HOUSE, "403 403 403 403 403 200 403 401"],
  ["change the review", "PUT", "/api/reviews/:review", ALDER_HOUSE, "403 403 403 403 403 200 404 401"],
  ["see the board", "GET", "/api/board", undefined, "403 403 403 403 403 200 403 401"],
  ["see people", "GET", "/api/reviews/:review/people", undefined, "403 403 200 200 403 200 404 401"],
  [
    "invite",
    "POST",
    "/api/reviews/:review/invitations",
    { person: { name: "Max" }, roles: ["reviewer"], background: null },
    "403 403 403 403 403 200 404 401",
  ],
  [
    "publish",
    "POST",
    "/api/reviews/:review/publish",
    { digest: "0".repeat(64), previous: null, reason: null },
    "403 403 409 409 403 403 404 401",
  ],
  ["see quarantine", "GET", "/api/reviews/:review/quarantine", undefined, "403 403 200 200 403 200 404 401"],
  ["release", "POST", "/api/reviews/:review/quarantine/release", { changes: [] }, "403 403 200 200 403 200 404 401"],
  ["see the audit", "GET", "/api/reviews/:review/audit", undefined, "403 403 403 403 403 200 404 401"],
  ["hear news", "GET", "/api/news", undefined, "200 200 200 200 200 200 200 401"],
  [
    "invite again",
    "POST",
    "/api/reviews/:review/people/:spare/invitation",
    undefined,
    "403 403 403 403 403 200 404 401",
  ],
  ["withdraw", "DELETE", "/api/reviews/:review/people/:spare/invitation", undefined, "403 403 403 403 403 204 404 401"],
  ["end a device", "POST", "/api/reviews/:review/devices/:device/end", undefined, "403 403 403 403 403 204 404 401"],
  ["end a member", "POST", "/api/reviews/:review/people/:spare/end", undefined, "403 403 403 403 403 204 404 401"],
  ["close", "POST", "/api/reviews/:review/close", undefined, "403 403 409 409 403 409 404 401"],
];

/** Where it is not yet, or no longer, a command's time. */
const CODES_LATER: { readonly [stage in Stage]?: Readonly<Record<string, string>> } = {
  published: { close: "403 403 204 204 403 204 404 401" },
  closed: {
    close: "403 403 204 204 403 204 404 401",
    "change the review": "403 403 403 403 403 409 404 401",
  },
};

for (const stage of STAGES) {
  test(`who may give which command: ${stage}`, async () => {
    const all = await cast();
    await bring(all, stage);
    const spare = await member(all.line, all.coordinator, all.review, "Sam", "reviewer");
    const named = (path: string): string =>
      path.replace(":review", all.review).replace(":spare", spare.person).replace(":device", spare.tablet.device);
    const found: [string, string][] = [];
    for (const [name, method, path, body] of COMMANDS) {
      const codes: number[] = [];
      for (const asker of ASKERS) {
        const response = await all.tablets[asker].ask(method, named(path), body);
        codes.push(response.status);
        await response.body?.cancel();
      }
      found.push([name, codes.join(" ")]);
    }
    expect(found).toEqual(COMMANDS.map(([name, , , , codes]) => [name, CODES_LATER[stage]?.[name] ?? codes]));
  });
}
