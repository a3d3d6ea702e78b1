/**
 * `node sync-server/bench/return.ts <visits> [profile folder]`: visits × 5 reviewers come back into the network at once,
 * each with a day's scores and notes. This process drives; the server has one of its own. Prints one line of JSON.
 */
import type { SignedChange } from "@circle/sync/change";
import { reveal } from "@circle/workbook-doc/edits";
import { revealReady } from "@circle/review/revealing";
import { coordinatorOn, openWorld } from "../src/testing/world.ts";
import { countedDoor, type Traffic } from "./counted-door.ts";
import { benchFolder, type MeasuredServer, startServer, type Usage } from "./measured-server.ts";
import { proseFromSample } from "./prose.ts";
import { recognising, type ReturningTablet, returningTablet } from "./returning-tablet.ts";
import { preparedVisits, type Reviewer, REVIEWERS, type Visit } from "./visits.ts";

export type Phase = Traffic & { readonly wallMs: number; readonly serverCpuMs: number; readonly peakMiB: number };

export type ReturnMeasured = {
  readonly visits: number;
  readonly changesPerReviewer: number;
  readonly prepareMs: number;
  readonly peakBeforeMiB: number;
  /** Until all is acknowledged, and each reviewer's second tablet has it too. */
  readonly returned: Phase;
  /** Seals, the reveal, and all five workbooks and the lead's on all tablets. */
  readonly revealed: Phase;
};

type Team = { readonly visit: Visit; readonly people: readonly Person[] };
type Person = Reviewer & { readonly tablets: readonly [ReturningTablet, ReturningTablet] };

const [visitsAsked = "1", profile] = process.argv.slice(2);
const folder = benchFolder();
const measured = await measureReturn(Number(visitsAsked));
console.log(JSON.stringify(measured));

async function measureReturn(count: number): Promise<ReturnMeasured> {
  const beganAt = performance.now();
  const world = await openWorld({ folder, clock: { now: Date.now() } });
  const line = { world };
  const coordinator = await coordinatorOn(line);
  await world.close();
  const server = await startServer({ folder, profile });
  const door = countedDoor(server.url);
  line.world = { ...world, app: { ...world.app, request: door.request } };
  const visits = await preparedVisits(line, coordinator, count, proseFromSample());
  const prepareMs = performance.now() - beganAt;

  const known = recognising(
    visits.flatMap(({ reviewers }) => reviewers.flatMap(({ written, sealed }) => [...written, ...sealed])),
  );
  const teams = visits.map((visit): Team => {
    const tablet = (one: Reviewer["first"]): ReturningTablet => returningTablet(one, visit.review, known);
    return {
      visit,
      people: visit.reviewers.map((reviewer) => ({
        ...reviewer,
        tablets: [tablet(reviewer.first), tablet(reviewer.second)],
      })),
    };
  });

  const before = server.usage();
  const returned = await phase(server, door.traffic, () =>
    Promise.all(teams.flatMap(({ people }) => people.map(comeBack))),
  );
  const revealed = await phase(server, door.traffic, () =>
    Promise.all(teams.map((team) => sealAndReveal(team, known.add))),
  );
  await server.stop();

  const changes = visits.flatMap(({ reviewers }) => reviewers.map(({ written }) => written.length));
  const changesPerReviewer = changes.reduce((sum, one) => sum + one, 0) / (count * REVIEWERS);
  return { visits: count, changesPerReviewer, prepareMs, peakBeforeMiB: before.peakMiB, returned, revealed };
}

async function phase(server: MeasuredServer, traffic: () => Traffic, run: () => Promise<unknown>): Promise<Phase> {
  const [beganAt, before, said]: [number, Usage, Traffic] = [performance.now(), server.usage(), traffic()];
  await run();
  const wallMs = performance.now() - beganAt;
  const { cpuMs, peakMiB } = server.usage();
  const { requests, upBytes, downBytes } = traffic();
  return {
    wallMs,
    peakMiB,
    serverCpuMs: cpuMs - before.cpuMs,
    requests: requests - said.requests,
    upBytes: upBytes - said.upBytes,
    downBytes: downBytes - said.downBytes,
  };
}

async function comeBack({ tablets: [first, second], written }: Person): Promise<void> {
  await first.exchange(); // nothing is packed before the server has answered: until then nothing may be about to leave
  first.give(written);
  await first.exchange();
  await second.exchange();
  mustHave([first, second], written);
}

async function sealAndReveal(
  { visit: { review }, people }: Team,
  made: (changes: readonly SignedChange[]) => void,
): Promise<void> {
  const [lead] = people;
  if (lead === undefined) throw new Error("a review without a lead");
  await Promise.all(
    people.map(async ({ tablets: [first], sealed }) => {
      first.give(sealed);
      await first.exchange();
    }),
  );
  const tablet = lead.first;
  await lead.tablets[0].exchange();
  const { named } = revealReady(tablet.read(review, "team"), lead.tablets[0].status()?.members ?? []);
  reveal(tablet.doc(review, "team"), { givenAt: Date.now(), named });
  const told = await tablet.pack(review);
  made(told);
  lead.tablets[0].give(told);
  await lead.tablets[0].exchange();
  const all = people.flatMap(({ tablets }) => tablets);
  await Promise.all(all.map((one) => one.exchange()));
  mustHave(all, [...people.flatMap(({ written, sealed }) => [...written, ...sealed]), ...told]);
}

function mustHave(tablets: readonly ReturningTablet[], changes: readonly SignedChange[]): void {
  if (!tablets.every((tablet) => changes.every(tablet.has))) throw new Error("a tablet lacks what it may have");
}
