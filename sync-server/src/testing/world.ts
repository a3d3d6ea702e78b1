import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CreatedAnswer, InvitationAnswer, InvitedRole } from "@circle/review/commands";
import type { PersonId, ReviewId } from "@circle/review/ids";
import type { ReviewDetails } from "@circle/review/statements";
import type { Edition } from "@circle/standards/edition";
import { type App, openApp } from "../app.ts";
import { command } from "../commands/outcome.ts";
import type { PublishingLimits } from "../commands/publishing-limits.ts";
import { addEdition } from "../editions/add-edition.ts";
import { inviteCoordinator } from "../joining/coordinators.ts";
import { sampleEdition } from "../sample/sample-content.ts";
import { type SampleTablet, sampleTablet } from "../sample/sample-tablet.ts";
import { openServer, type Server } from "../server.ts";
import type { LogStore } from "../store/log-store.ts";
import { openSqliteStore } from "../store/sqlite-store.ts";

export const EDITION: Edition = sampleEdition();

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "open-circle-"));
}

/** A server in this process, as a function, with a clock of its own. */
export type World = {
  readonly folder: string;
  readonly server: Server;
  readonly app: App;
  readonly lines: string[];
  readonly clock: { now: number };
  readonly close: () => Promise<void>;
};

export type WorldOptions = {
  readonly folder?: string;
  readonly clock?: { now: number };
  readonly wrap?: (store: LogStore) => LogStore;
  readonly publishing?: PublishingLimits;
};

export async function openWorld({
  folder = newFolder(),
  clock = { now: Date.UTC(2026, 10, 22, 9) },
  wrap = (store) => store,
  publishing,
}: WorldOptions = {}): Promise<World> {
  const store = wrap(openSqliteStore(folder));
  const lines: string[] = [];
  const report = (line: string): void => void lines.push(line);
  const publicUrl = "http://localhost:8787";
  const server = await openServer({ store, folder, publicUrl, now: () => clock.now, report, publishing });
  const app = openApp(server, { pages: join(folder, "no-pages"), trustProxy: true, report });
  await addEdition(server, EDITION);
  return { folder, server, app, lines, clock, close: server.close };
}

/** What tablets reach: whichever world is behind it just now. */
export type Line = { world: World };

let tablets = 0;

/** A tablet with an address of its own, whose clock may be wrong. */
export function tabletOn(line: Line, name = "A tablet", clockIsOffBy = 0): SampleTablet {
  tablets += 1;
  const address = `10.0.${tablets >> 8}.${tablets & 255}`;
  return sampleTablet(
    (path, init) => line.world.app.request(path, { ...init, headers: { ...init.headers, "X-Forwarded-For": address } }),
    name,
    () => line.world.clock.now + clockIsOffBy,
  );
}

export async function coordinatorOn(line: Line, name = "Nadia"): Promise<SampleTablet> {
  const invited = await command(
    line.world.server,
    async (view) => await inviteCoordinator(line.world.server, name, view),
  );
  if (invited.kind !== "done") throw new Error(invited.kind);
  const tablet = tabletOn(line, `${name}'s tablet`);
  await tablet.join(invited.value.code);
  return tablet;
}

export const ALDER_HOUSE: ReviewDetails = {
  community: "Alder House",
  organisation: "Alder House Trust",
  sector: "adultDemocratic",
  edition: EDITION.id,
  visitOn: "2026-11-22",
  agenda: [{ startsAt: "09:30", title: "Arrival" }],
  settings: { selfScoreAfterOwn: false },
};

export async function newReview(coordinator: SampleTablet, details: Partial<ReviewDetails> = {}): Promise<ReviewId> {
  const answer = await answered<CreatedAnswer>(coordinator.ask("POST", "/api/reviews", { ...ALDER_HOUSE, ...details }));
  return answer.review;
}

export async function invited(
  coordinator: SampleTablet,
  review: ReviewId,
  name: string,
  ...roles: readonly InvitedRole[]
): Promise<InvitationAnswer> {
  const body = { person: { name }, roles, background: null };
  return await answered(coordinator.ask("POST", `/api/reviews/${review}/invitations`, body));
}

export type Member = { readonly person: PersonId; readonly tablet: SampleTablet };

/** Somebody invited, who has joined with a tablet. */
export async function member(
  line: Line,
  coordinator: SampleTablet,
  review: ReviewId,
  name: string,
  ...roles: readonly InvitedRole[]
): Promise<Member> {
  const { person, code } = await invited(coordinator, review, name, ...roles);
  const tablet = tabletOn(line, `${name}'s tablet`);
  await tablet.join(code);
  return { person, tablet };
}

export async function secondTablet(
  line: Line,
  coordinator: SampleTablet,
  review: ReviewId,
  person: PersonId,
): Promise<SampleTablet> {
  const { code } = await answered<InvitationAnswer>(
    coordinator.ask("POST", `/api/reviews/${review}/people/${person}/invitation`),
  );
  const tablet = tabletOn(line, "Second tablet");
  await tablet.join(code);
  return tablet;
}

export type Team = {
  readonly line: Line;
  readonly review: ReviewId;
  readonly coordinator: SampleTablet;
  readonly lead: Member;
  readonly ann: Member;
  readonly bea: Member;
  readonly host: Member;
};

/** A review with a lead who does not score, two reviewers, and a member of the host community. */
export async function team(options: WorldOptions = {}): Promise<Team> {
  const line = { world: await openWorld(options) };
  const coordinator = await coordinatorOn(line);
  const review = await newReview(coordinator);
  const lead = await member(line, coordinator, review, "Lena", "lead");
  const ann = await member(line, coordinator, review, "Ann", "reviewer");
  const bea = await member(line, coordinator, review, "Bea", "reviewer");
  const host = await member(line, coordinator, review, "Hanna", "host");
  return { line, review, coordinator, lead, ann, bea, host };
}

export async function answered<Answer>(asked: Promise<Response>): Promise<Answer> {
  const response = await asked;
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** The status code and the `kind` of an answer. */
export async function kindOf(asked: Promise<Response> | Response): Promise<readonly [number, string | undefined]> {
  const response = await asked;
  const text = await response.text();
  const body: unknown = text.startsWith("{") ? JSON.parse(text) : {};
  return [response.status, typeof body === "object" && body !== null && "kind" in body ? String(body.kind) : undefined];
}
