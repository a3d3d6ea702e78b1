import type { SessionAnswer } from "@circle/review/commands";
import type { Pack } from "@circle/review/pack";
import type { WorkbookId } from "@circle/review/workbook-id";
import { encodeSignedChange } from "@circle/sync/change";
import { expect, test } from "vitest";
import type { SampleTablet } from "./sample/sample-tablet.ts";
import { CO1, decided, own, published, revealed, score, sealed, submitted } from "./testing/visit.ts";
import { ALDER_HOUSE, coordinatorOn, invited, kindOf, member, type Team, tabletOn, team } from "./testing/world.ts";

/** Design section 4, the whole table, over HTTP. `R` reads, `W` also writes, `-` neither. */

const ASKERS = ["ann", "bea", "lead", "scoringLead", "host", "coordinator", "elsewhere", "nobody"] as const;
type Asker = (typeof ASKERS)[number];

const STAGES = ["open", "submitted", "revealed", "published", "closed"] as const;
type Stage = (typeof STAGES)[number];

const WORKBOOKS = ["ann's", "scoringLead's", "team", "self-review", "response"] as const;
type Cell = "R" | "W" | "-";

/** Columns: Ann, Bea, the lead, a lead who scores, the host, the coordinator, a reviewer of another review, nobody. */
const TABLE: Readonly<Record<Stage, Readonly<Record<(typeof WORKBOOKS)[number], string>>>> = {
  open: {
    "ann's": "W - - - - - - -",
    "scoringLead's": "- - - W - - - -",
    team: "- - W W - - - -",
    "self-review": "- - - - W - - -",
    response: "- - R R W R - -",
  },
  submitted: {
    "ann's": "W - - - - - - -",
    "scoringLead's": "- - - W - - - -",
    team: "- - W W - - - -",
    "self-review": "R R R R W R - -",
    response: "- - R R W R - -",
  },
  revealed: {
    "ann's": "W R R R - R - -",
    "scoringLead's": "R R R W - R - -",
    team: "R R W W - R - -",
    "self-review": "R R R R W R - -",
    response: "- - R R W R - -",
  },
  published: {
    "ann's": "W R R R - R - -",
    "scoringLead's": "R R R W - R - -",
    team: "R R W W - R - -",
    "self-review": "R R R R W R - -",
    response: "- - R R W R - -",
  },
  closed: {
    "ann's": "W R R R - R - -",
    "scoringLead's": "R R R W - R - -",
    team: "R R W W - R - -",
    "self-review": "R R R R W R - -",
    response: "- - R R W R - -",
  },
};

/** The status code that each asker gets; whether it is the command's time comes after who may give it. */
const COMMANDS: readonly (readonly [name: string, method: string, path: string, body: unknown, codes: string])[] = [
  ["their reviews", "GET", "/api/reviews", undefined, "200 200 200 200 200 200 200 401"],
  ["the pack", "GET", "/api/reviews/:review/pack", undefined, "200 200 200 200 200 200 404 401"],
  ["editions", "GET", "/api/editions", undefined, "200 200 200 200 200 200 200 401"],
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
    "invite again",
    "POST",
    "/api/reviews/:review/people/:nobody/invitation",
    undefined,
    "403 403 403 403 403 404 404 401",
  ],
  [
    "withdraw",
    "DELETE",
    "/api/reviews/:review/people/:nobody/invitation",
    undefined,
    "403 403 403 403 403 404 404 401",
  ],
  ["end a member", "POST", "/api/reviews/:review/people/:nobody/end", undefined, "403 403 403 403 403 404 404 401"],
  ["end a device", "POST", "/api/reviews/:review/devices/:nobody/end", undefined, "403 403 403 403 403 404 404 401"],
  [
    "publish",
    "POST",
    "/api/reviews/:review/publish",
    { digest: "0".repeat(64), previous: null, reason: null },
    "403 403 409 409 403 403 404 401",
  ],
  ["close", "POST", "/api/reviews/:review/close", undefined, "403 403 409 409 403 409 404 401"],
  ["see quarantine", "GET", "/api/reviews/:review/quarantine", undefined, "403 403 200 200 403 200 404 401"],
  ["release", "POST", "/api/reviews/:review/quarantine/release", { changes: [] }, "403 403 200 200 403 200 404 401"],
  ["see the audit", "GET", "/api/reviews/:review/audit", undefined, "403 403 403 403 403 200 404 401"],
  ["hear news", "GET", "/api/news", undefined, "200 200 200 200 200 200 200 401"],
];

type Cast = Team & { readonly tablets: Readonly<Record<Asker, SampleTablet>>; readonly scoringLead: Team["lead"] };

async function cast(): Promise<Cast> {
  const base = await team();
  const { line, coordinator, review } = base;
  const scoringLead = await member(line, coordinator, review, "Lou", "lead", "reviewer");
  const { review: other } = (await (await coordinator.ask("POST", "/api/reviews", ALDER_HOUSE)).json()) as {
    review: never;
  };
  const elsewhere = await member(line, coordinator, other, "Eve", "reviewer");
  const { ann, bea, lead, host } = base;
  const tablets = {
    ann: ann.tablet,
    bea: bea.tablet,
    lead: lead.tablet,
    scoringLead: scoringLead.tablet,
    host: host.tablet,
    coordinator,
    elsewhere: elsewhere.tablet,
    nobody: tabletOn(line),
  };
  return { ...base, scoringLead, tablets };
}

async function bring(cast: Cast, stage: Stage): Promise<void> {
  const { review, ann, bea, lead, scoringLead, host, coordinator } = cast;
  score(ann.tablet, review, own(ann), CO1, "met", "Ann's note");
  score(scoringLead.tablet, review, own(scoringLead), CO1, "met", "Lou's note");
  score(host.tablet, review, "self-review", CO1, "met", "Our comment");
  score(host.tablet, review, "response", CO1, "met", "Our answer");
  await scoringLead.tablet.sync(review);
  await decided(cast, lead, CO1, "partlyMet");
  for (const { tablet } of [ann, host]) await tablet.sync(review);
  const reached = STAGES.indexOf(stage);
  if (reached >= 1) await submitted(cast, host);
  if (reached >= 2) {
    for (const reviewer of [ann, bea, scoringLead]) await sealed(cast, reviewer);
    await revealed(cast, lead);
  }
  if (reached >= 3) expect((await published(cast, lead)).status).toBe(200);
  if (reached >= 4) expect((await coordinator.ask("POST", `/api/reviews/${review}/close`)).status).toBe(204);
}

const workbookNamed = ({ ann, scoringLead }: Cast, name: (typeof WORKBOOKS)[number]): WorkbookId => {
  if (name === "ann's") return own(ann);
  return name === "scoringLead's" ? own(scoringLead) : name;
};

/** What somebody can really do with a workbook: asks for all of it, and tries to add to it. */
async function cellOf({ line, review }: Cast, tablet: SampleTablet, workbook: WorkbookId): Promise<Cell> {
  const nothing = {
    review,
    workbooks: new Map(),
    statementsHeld: { kind: "ids" as const, ids: [] },
    changes: [],
    statements: [],
  };
  const stored = await line.world.server.store.changesOf(review, workbook);
  const answer = await tablet.exchange([
    { ...nothing, workbooks: new Map([[workbook, { kind: "openings", vector: new Map() }]]) },
  ]);
  const given = answer.reviews[0]?.changes.map((change) => Buffer.from(change).toString("hex")) ?? [];
  const read = stored.filter((change) => given.includes(Buffer.from(change).toString("hex"))).length;
  expect([0, stored.length], "all of a workbook or nothing").toContain(read);
  const written = await isWritable(tablet, review, workbook);
  if (written) expect(read).toBeGreaterThan(0);
  return written ? "W" : read > 0 ? "R" : "-";
}

async function isWritable(tablet: SampleTablet, review: string, workbook: WorkbookId): Promise<boolean> {
  if (tablet.facts(review).devices.get(tablet.device) === undefined) return false;
  const doc = tablet.doc(review, workbook);
  doc.getMap("entries").set(tablet.newId(), { kind: "ofANewerApp" });
  const changes = (await tablet.pack(review)).filter(({ change }) => change.workbook === workbook);
  const last = changes.at(-1);
  const answer = await tablet.exchange([
    {
      review,
      workbooks: new Map(),
      statementsHeld: { kind: "ids", ids: [] },
      changes: changes.map(encodeSignedChange),
      statements: [],
    },
  ]);
  const { received = [], refused = [] } = answer.reviews[0] ?? {};
  if (last !== undefined && received.includes(last.id)) return true;
  expect(refused.map(({ refusal }) => refusal)).toContain("notOwner");
  return false;
}

for (const stage of STAGES) {
  test(`[P5] [P6] who reads and writes which workbook: ${stage}`, { timeout: 30_000 }, async () => {
    const all = await cast();
    await bring(all, stage);
    const found: Record<string, string> = {};
    for (const name of WORKBOOKS) {
      const cells: Cell[] = [];
      for (const asker of ASKERS) cells.push(await cellOf(all, all.tablets[asker], workbookNamed(all, name)));
      found[name] = cells.join(" ");
    }
    expect(found).toEqual(TABLE[stage]);
  });
}

test("who may give which command", { timeout: 30_000 }, async () => {
  const all = await cast();
  const found: [string, string][] = [];
  for (const [name, method, path, body] of COMMANDS) {
    const codes: number[] = [];
    for (const asker of ASKERS) {
      const response = await all.tablets[asker].ask(
        method,
        path.replace(":review", all.review).replace(":nobody", "nobody"),
        body,
      );
      codes.push(response.status);
      await response.body?.cancel();
    }
    found.push([name, codes.join(" ")]);
  }
  expect(found).toEqual(COMMANDS.map(([name, , , , codes]) => [name, codes]));
});

test("a published draft is read by the team, the host and the coordinator, and by nobody before that", {
  timeout: 30_000,
}, async () => {
  const all = await cast();
  const hasDraft = async (asker: Asker) => {
    const response = await all.tablets[asker].ask("GET", `/api/reviews/${all.review}/pack`);
    if (!response.ok) return false;
    const { statements } = (await response.json()) as { statements: string[] };
    return statements.some((statement) => Buffer.from(statement, "base64url").includes('"draft"'));
  };
  await bring(all, "revealed");
  expect(await Promise.all(ASKERS.map(hasDraft))).toEqual(ASKERS.map(() => false));
  expect((await published(all, all.lead)).status).toBe(200);
  expect(await Promise.all(ASKERS.map(hasDraft))).toEqual([true, true, true, true, true, true, false, false]);
});

test("the host hears neither who has sealed nor anything of the team's tablets", { timeout: 30_000 }, async () => {
  const all = await cast();
  await bring(all, "revealed");
  await all.host.tablet.sync(all.review);
  const members = all.host.tablet.status(all.review)?.members ?? [];
  expect(members).toHaveLength(5);
  expect(
    members.every(
      ({ sealed, absent, tablets, person }) =>
        sealed === null && absent === null && (tablets.length === 0 || person === all.host.person),
    ),
  ).toBe(true);
  const devices = [...all.host.tablet.facts(all.review).devices.values()].map(({ person }) => person);
  expect(devices).toEqual([all.host.person]);
  const { statements } = (await (await all.host.tablet.ask("GET", `/api/reviews/${all.review}/pack`)).json()) as Pack;
  const synced = all.host.tablet
    .statements(all.review)
    .map((statement) => Buffer.from(statement).toString("base64url"));
  expect(statements.toSorted()).toEqual(synced.toSorted());
});

test("somebody who is no longer a coordinator opens nothing any more", async () => {
  const { coordinator, review, line } = await team();
  const me = ((await (await coordinator.ask("GET", "/api/session")).json()) as { person: { id: string } }).person.id;
  expect((await coordinator.ask("GET", `/api/reviews/${review}/people`)).status).toBe(200);
  expect((await coordinator.ask("POST", `/api/reviews/network/people/${me}/end`)).status).toBe(204);
  expect((await coordinator.ask("GET", `/api/reviews/${review}/people`)).status).toBe(404);
  expect(line.world.lines).toEqual([]);
});

test("[P5] no coordinator draws a code in another coordinator's name, in any review", async () => {
  const { coordinator, review, line } = await team();
  const other = await coordinatorOn(line, "Olu");
  const { person } = (await (await other.ask("GET", "/api/session")).json()) as SessionAnswer;
  const olu = person?.id ?? "";
  const invite = (tablet: SampleTablet) =>
    kindOf(
      tablet.ask("POST", `/api/reviews/${review}/invitations`, {
        person: { existing: olu },
        roles: ["reviewer"],
        background: null,
      }),
    );
  const refused = [403, "anotherCoordinator"];
  expect(await invite(coordinator)).toEqual(refused);
  expect(await invite(other)).toEqual([200, undefined]);
  for (const place of [review, "network"]) {
    const again = await coordinator.ask("POST", `/api/reviews/${place}/people/${olu}/invitation`);
    expect(await kindOf(again)).toEqual(refused);
  }
  expect(await kindOf(coordinator.ask("POST", `/api/reviews/network/people/${olu}/end`))).toEqual(refused);
});

test("a code for a review tells nothing to those who only hold it", async () => {
  const { coordinator, review, line } = await team();
  await invited(coordinator, review, "Max", "reviewer");
  const stranger = tabletOn(line);
  const answer = await stranger.exchange([
    { review, workbooks: new Map(), statementsHeld: { kind: "ids", ids: [] }, changes: [], statements: [] },
  ]);
  expect(answer.reviews[0]).toMatchObject({
    changes: [],
    statements: [],
    status: null,
    statementsHeld: { kind: "ids", ids: [] },
  });
});
