import { randomBytes } from "node:crypto";
import type { SessionAnswer } from "@circle/review/commands";
import { openingOf, ownerOfOpening, type PersonNumber } from "@circle/review/ids";
import type { Pack } from "@circle/review/pack";
import type { WorkbookId } from "@circle/review/workbook-id";
import { type Change, encodeSignedChange, signChange } from "@circle/sync/change";
import { SALT_BYTES } from "@circle/sync/change-bytes";
import { openDoc } from "@circle/workbook-doc/layout";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { SampleTablet } from "./sample/sample-tablet.ts";
import { ASKERS, type Asker, bring, type Cast, cast, STAGES, type Stage } from "./testing/cast.ts";
import { own, published } from "./testing/visit.ts";
import { coordinatorOn, invited, kindOf, tabletOn, team } from "./testing/world.ts";

/** Design section 4, the whole table, over HTTP. `R` reads, `W` also writes, `-` neither. */

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

const workbookNamed = ({ ann, scoringLead }: Cast, name: (typeof WORKBOOKS)[number]): WorkbookId => {
  if (name === "ann's") return own(ann);
  return name === "scoringLead's" ? own(scoringLead) : name;
};

/** What somebody can really do with a workbook: asks for all of it, and tries to add to it. */
async function cellOf(all: Cast, asker: Asker, workbook: WorkbookId): Promise<Cell> {
  const { line, review } = all;
  const stored = await line.world.server.store.changesOf(review, workbook);
  const answer = await all.tablets[asker].exchange([
    { review, ...NOTHING, workbooks: new Map([[workbook, { kind: "openings", vector: new Map() }]]) },
  ]);
  const given = answer.reviews[0]?.changes.map((change) => Buffer.from(change).toString("hex")) ?? [];
  const read = stored.filter((change) => given.includes(Buffer.from(change).toString("hex"))).length;
  expect([0, stored.length], "all of a workbook or nothing").toContain(read);
  const written = await isWritable(all, asker, workbook);
  if (written) expect(read).toBeGreaterThan(0);
  return written ? "W" : read > 0 ? "R" : "-";
}

const NOTHING = {
  workbooks: new Map(),
  statementsHeld: { kind: "ids" as const, ids: [] },
  changes: [],
  statements: [],
};

/** Those of whom this review knows no tablet. */
const STRANGERS: readonly Asker[] = ["coordinator", "elsewhere", "nobody"];

/** Whether a change of an opening of one's own is taken. None in another's name is, whatever it stands on. */
async function isWritable(all: Cast, asker: Asker, workbook: WorkbookId): Promise<boolean> {
  const [own, anns] = [all.numbers[asker], all.numbers.ann];
  const isStranger = STRANGERS.includes(asker);
  if (asker !== "ann" && anns !== null) {
    const refusal = isStranger ? "unknownDevice" : "foreignOpening";
    expect(await outcomeOf(all, asker, { ...FIRST, workbook, opening: newOpening(anns) })).toBe(refusal);
    const last = all.ann.tablet
      .changes(all.review, workbook)
      .findLast(({ change: { opening } }) => ownerOfOpening(opening) === anns);
    if (last !== undefined) {
      const { opening, number } = last.change;
      const next = { workbook, opening, number: number + 1, previous: last.id };
      expect(await outcomeOf(all, asker, next), "goes on from what Ann wrote").toBe(refusal);
    }
  }
  if (own === null) return false;
  const outcome = await outcomeOf(all, asker, { ...FIRST, workbook, opening: newOpening(own) });
  expect(isStranger ? ["unknownDevice"] : ["received", "notOwner"]).toContain(outcome);
  return outcome === "received";
}

const FIRST = { number: 1, previous: null };

const newOpening = (number: PersonNumber): number => openingOf(number, randomBytes(4).readUInt32BE());

/** What becomes of a change that somebody makes there and signs with their own key. */
async function outcomeOf(
  { review, tablets }: Cast,
  asker: Asker,
  place: Pick<Change, "workbook" | "opening" | "number" | "previous">,
): Promise<string | undefined> {
  const tablet = tablets[asker];
  const doc = openDoc(place.opening);
  doc.getMap("entries").set(tablet.newId(), { kind: "ofANewerApp" });
  const change = { review, ...place, madeAt: 1, salt: randomBytes(SALT_BYTES), update: Y.encodeStateAsUpdate(doc) };
  const signed = await signChange(change, tablet.device, async (bytes) => tablet.sign(bytes));
  const answer = await tablet.exchange([{ review, ...NOTHING, changes: [encodeSignedChange(signed)] }]);
  const { received = [], refused = [] } = answer.reviews[0] ?? {};
  return received.includes(signed.id) ? "received" : refused.find(({ id }) => id === signed.id)?.refusal;
}

for (const stage of STAGES) {
  test(`[P5] [P6] who reads and writes which workbook: ${stage}`, async () => {
    const all = await cast();
    await bring(all, stage);
    const found: Record<string, string> = {};
    for (const name of WORKBOOKS) {
      const cells: Cell[] = [];
      for (const asker of ASKERS) cells.push(await cellOf(all, asker, workbookNamed(all, name)));
      found[name] = cells.join(" ");
    }
    expect(found).toEqual(TABLE[stage]);
  });
}

test("a published draft is read by the team, the host and the coordinator, and by nobody before that", async () => {
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

test("the host hears neither who has sealed nor anything of the team's tablets", async () => {
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
