import type { CreatedAnswer, InvitationAnswer, InvitedRole } from "@circle/review/commands";
import type { PersonId, ReviewId } from "@circle/review/ids";
import type { Background } from "@circle/review/members";
import type { ReviewDetails } from "@circle/review/statements";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import type { EditionId } from "@circle/standards/edition";
import { command } from "../commands/outcome.ts";
import { addEdition } from "../editions/add-edition.ts";
import { inviteCoordinator } from "../joining/coordinators.ts";
import type { Server } from "../server.ts";
import { type SampleContent, sampleContent } from "./sample-content.ts";
import { type SampleTablet, sampleTablet } from "./sample-tablet.ts";
import type { Request } from "./tablet-door.ts";
import { decideAndPublish, reviewAndSeal, submitSelfReview } from "./sample-work.ts";

export type Invited = { readonly who: string; readonly link: string };

type Door = { readonly request: (path: string, init: RequestInit) => Response | Promise<Response> };

/**
 * What a newcomer finds: this year's visit to Alder House, with the self-review submitted and nothing scored yet, and
 * last year's, whole and published. All of it goes in by the doors that everybody uses, as signed changes of sample devices.
 */
export async function seedSample(server: Server, app: Door): Promise<readonly Invited[]> {
  const request: Request = (path, init) => app.request(path, init);
  const content = sampleContent();
  await addEdition(server, content.edition);
  const office = await officeTablet(server, request);
  const join = async (code: string, name: string): Promise<SampleTablet> => {
    const tablet = sampleTablet(request, name, server.now);
    await tablet.join(code);
    return tablet;
  };

  const today = new Date(server.now());
  const thisYear = await createReview(office, content.edition.id, dateOf(today));
  const lastYear = await createReview(office, content.edition.id, dateOf(new Date(server.now() - YEAR_MS)));

  const coordinator = await coordinatorLink(server, NEWCOMERS.coordinator);
  const lead = await invite(office, thisYear, { name: NEWCOMERS.lead }, ["lead", "reviewer"], "staff");
  const staff = await invite(office, thisYear, { name: NEWCOMERS.staff }, ["reviewer"], "staff");
  const client = await invite(office, thisYear, { name: NEWCOMERS.client }, ["reviewer"], "clientMember");
  const host = await invite(office, thisYear, { name: NEWCOMERS.host }, ["host"], null);
  const sampleHost = await invite(office, thisYear, { name: "Wren" }, ["host"], null);
  const wren = await join(sampleHost.code, "Office tablet, Alder House");
  await submitSelfReview(wren, thisYear, content, server.now());

  const wrenAgain = await invite(office, lastYear, { existing: sampleHost.person }, ["host"], null);
  await wren.join(wrenAgain.code);
  await invite(office, lastYear, { existing: host.person }, ["host"], null);
  await invite(office, lastYear, { existing: lead.person }, ["lead"], "staff");
  await lastYearsReview({ office, wren, review: lastYear, join, content, now: server.now() - YEAR_MS });
  return [
    { who: `Coordinator (${NEWCOMERS.coordinator})`, link: coordinator },
    { who: `Lead, who scores too (${NEWCOMERS.lead})`, link: lead.link },
    { who: `Reviewer, staff member (${NEWCOMERS.staff})`, link: staff.link },
    { who: `Reviewer, client member (${NEWCOMERS.client})`, link: client.link },
    { who: `Host community, Alder House (${NEWCOMERS.host})`, link: host.link },
  ];
}

const YEAR_MS = 365 * 24 * 60 * 60_000;

const NEWCOMERS = { coordinator: "Nadia", lead: "Lena", staff: "Amir", client: "Bea", host: "Hanna" } as const;

function dateOf(day: Date): string {
  return day.toISOString().slice(0, 10);
}

const AGENDA: ReviewDetails["agenda"] = [
  { startsAt: "09:30", title: "Arrival and team briefing" },
  { startsAt: "10:00", title: "Community meeting" },
  { startsAt: "10:45", title: "Tour of the house" },
  { startsAt: "11:15", title: "Standards with the whole community" },
  { startsAt: "12:45", title: "Lunch" },
  { startsAt: "13:30", title: "Staff group and client members' group" },
  { startsAt: "14:15", title: "Looking at documents" },
  { startsAt: "14:45", title: "Team meeting: scores are put together" },
  { startsAt: "15:30", title: "Feedback to the community" },
];

/** Invites and creates on behalf of an office that nobody sits in; its key is gone when this is done. */
async function officeTablet(server: Server, request: Request): Promise<SampleTablet> {
  const invited = await command(server, async (view) => await inviteCoordinator(server, "Sample office", view));
  if (invited.kind !== "done") throw new Error("the sample office could not be invited");
  const office = sampleTablet(request, "Sample office", server.now);
  await office.join(invited.value.code);
  return office;
}

async function coordinatorLink(server: Server, name: string): Promise<string> {
  const invited = await command(server, async (view) => await inviteCoordinator(server, name, view));
  if (invited.kind !== "done") throw new Error("the sample's coordinator could not be invited");
  return invited.value.link;
}

async function createReview(office: SampleTablet, edition: EditionId, visitOn: string): Promise<ReviewId> {
  const details: ReviewDetails = {
    community: "Alder House",
    organisation: "Alder House Trust",
    sector: "adultDemocratic",
    edition,
    visitOn,
    agenda: AGENDA,
    settings: { selfScoreAfterOwn: false },
  };
  const { review } = await answered<CreatedAnswer>(office.ask("POST", "/api/reviews", details));
  return review;
}

async function invite(
  office: SampleTablet,
  review: ReviewId,
  person: { readonly existing: PersonId } | { readonly name: string },
  roles: readonly InvitedRole[],
  background: Background | null,
): Promise<InvitationAnswer> {
  return await answered(office.ask("POST", `/api/reviews/${review}/invitations`, { person, roles, background }));
}

type LastYear = {
  readonly office: SampleTablet;
  readonly wren: SampleTablet;
  readonly review: ReviewId;
  readonly join: (code: string, name: string) => Promise<SampleTablet>;
  readonly content: SampleContent;
  readonly now: number;
};

async function lastYearsReview({ office, wren, review, join, content, now }: LastYear): Promise<void> {
  const team = [
    { name: "Ruth", roles: ["lead", "reviewer"], background: "staff", said: content.said.l },
    { name: "Tom", roles: ["reviewer"], background: "staff", said: content.said.a },
    { name: "Ivy", roles: ["reviewer"], background: "clientMember", said: content.said.b },
  ] as const;
  await submitSelfReview(wren, review, content, now);
  const tablets: SampleTablet[] = [];
  for (const { name, roles, background, said } of team) {
    const { code, person } = await invite(office, review, { name }, roles, background);
    const tablet = await join(code, `${name}'s tablet`);
    await reviewAndSeal(tablet, review, reviewerWorkbook(person), said, now);
    tablets.push(tablet);
  }
  const [lead] = tablets;
  if (lead !== undefined) await decideAndPublish(lead, review, content, now);
}

async function answered<Answer>(asked: Promise<Response>): Promise<Answer> {
  const response = await asked;
  if (!response.ok) throw new Error(`the sample was answered with ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}
