import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReviewId } from "@circle/review/ids";
import type { ReviewDetails } from "@circle/review/statements";
import { adminCommand } from "../src/admin-command.ts";
import { editionCommand } from "../src/edition-command.ts";
import { sampleEdition } from "../src/sample/sample-content.ts";
import { type SampleTablet, sampleTablet } from "../src/sample/sample-tablet.ts";
import { type ServerProcess, startServer } from "../src/testing/server-process.ts";

/** Bytes that tablets sent and got, as bodies. */
export type Traffic = { up: number; down: number };

export type Office = {
  readonly server: ServerProcess;
  readonly folder: string;
  readonly traffic: Traffic;
  readonly coordinator: SampleTablet;
  readonly tablet: (name: string) => SampleTablet;
};

/** A server process of its own, a coordinator, and tablets that reach it over HTTP. */
export async function openOffice(): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), "open-circle-bench-"));
  const said: string[] = [];
  const sample = (file: string) => fileURLToPath(import.meta.resolve(`@circle/standards/sample/${file}`));
  const names = ["--title", "Open Circle Sample Edition", "--year", "2026", "--core-values", sample("sample-core-values.csv")];
  await editionCommand(["add", sample("sample-edition.csv"), ...names], { DATA_DIR: folder }, () => {});
  await adminCommand(["Office"], { DATA_DIR: folder }, (line) => said.push(line));
  const server = await startServer(folder, { TRUST_PROXY: "1" });
  const traffic: Traffic = { up: 0, down: 0 };
  let tablets = 0;
  const tablet = (name: string): SampleTablet => {
    tablets += 1;
    const address = `10.${tablets >> 16}.${(tablets >> 8) & 255}.${tablets & 255}`;
    return sampleTablet((path, init) => counted(server.url + path, address, init, traffic), name, Date.now);
  };
  const coordinator = tablet("Office");
  await coordinator.join(/#(\S+)/.exec(said[0] ?? "")?.[1] ?? "");
  return { server, folder, traffic, coordinator, tablet };
}

async function counted(url: string, address: string, init: RequestInit, traffic: Traffic): Promise<Response> {
  const { headers, ...rest } = init;
  const response = await fetch(url, { ...rest, headers: { ...(headers as Record<string, string>), "X-Forwarded-For": address } });
  const body = await response.arrayBuffer();
  if (init.body instanceof Uint8Array) traffic.up += init.body.byteLength;
  traffic.down += body.byteLength;
  return new Response(response.status === 204 ? null : body, { status: response.status, headers: response.headers });
}

export type Reviewer = { readonly review: ReviewId; readonly person: string; readonly tablet: SampleTablet };

const DETAILS: ReviewDetails = {
  community: "Alder House",
  organisation: "",
  sector: "adultDemocratic",
  edition: sampleEdition().id,
  visitOn: "2026-11-22",
  agenda: [],
  settings: { selfScoreAfterOwn: false },
};

/** A review with so many reviewers, the first of whom leads too, all joined. */
export async function newTeam({ coordinator, tablet }: Office, reviewers: number): Promise<readonly Reviewer[]> {
  const { review } = (await (await coordinator.ask("POST", "/api/reviews", DETAILS)).json()) as { review: ReviewId };
  const team: Reviewer[] = [];
  for (let index = 0; index < reviewers; index += 1) {
    const roles = index === 0 ? ["lead", "reviewer"] : ["reviewer"];
    const body = { person: { name: `Reviewer ${index}` }, roles, background: null };
    const { code, person } = (await (await coordinator.ask("POST", `/api/reviews/${review}/invitations`, body)).json()) as { code: string; person: string };
    const own = tablet(`Tablet ${index}`);
    await own.join(code);
    team.push({ review, person, tablet: own });
  }
  return team;
}
