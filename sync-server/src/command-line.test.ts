import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { editionIdOf } from "@circle/standards/edition-id";
import { expect, test } from "vitest";
import { adminCommand } from "./admin-command.ts";
import { command } from "./commands/outcome.ts";
import { sha256Hex } from "./editions/make-edition.ts";
import { editionCommand } from "./edition-command.ts";
import { inviteCoordinator } from "./joining/coordinators.ts";
import { keyFits } from "./joining/key-fits.ts";
import { openServerKey } from "./joining/server-key.ts";
import { readSettings } from "./settings.ts";
import { sampleEdition } from "./sample/sample-content.ts";
import { openSqliteStore } from "./store/sqlite-store.ts";
import { startServer } from "./testing/server-process.ts";
import { newFolder, openWorld, tabletOn } from "./testing/world.ts";

const sample = (file: string) => fileURLToPath(import.meta.resolve(`@circle/standards/sample/${file}`));

async function edition(environment: Record<string, string>, ...words: readonly string[]) {
  const lines: string[] = [];
  const code = await editionCommand(words, environment, (line) => lines.push(line));
  return { code, lines };
}

test("an edition's file is checked, and its counts or its faults are said with their places", async () => {
  expect(await edition({}, "check", sample("sample-edition.csv"))).toEqual({
    code: 0,
    lines: ["No faults: 102 standards in 8 sections, 0 core values."],
  });
  const file = join(newFolder(), "faulty.csv");
  writeFileSync(
    file,
    "code,section,type,core,appliesTo,text,guidance,easyRead,evidence,questions\nA1,Core,9,yes,all,Text,,,,\n",
  );
  const { code, lines } = await edition({}, "check", file);
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(new RegExp(`^${file}:2:9 \\S`));
  expect(lines[0]).not.toMatch(/line 2/i);
});

test("an edition is published under an id that proves its content, and again is the same", async () => {
  const folder = newFolder();
  const words = [
    "add",
    sample("sample-edition.csv"),
    "--title",
    "Our standards",
    "--year",
    "2027",
    "--core-values",
    sample("sample-core-values.csv"),
  ];
  const { code, lines } = await edition({ DATA_DIR: folder }, ...words);
  expect(code).toBe(0);
  expect(lines[0]).toMatch(
    /^Published our-standards-2027-[0-9a-f]{16}: 102 standards in 8 sections, 10 core values\.$/,
  );
  expect(await edition({ DATA_DIR: folder }, ...words)).toEqual({ code, lines });
  const store = openSqliteStore(folder);
  expect(await store.editions()).toHaveLength(1);
  await store.close();
});

test("an edition's own JSON is checked and published as it is, with what no table can say, and every fault has its place", async () => {
  const folder = newFolder();
  const write = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const content = { ...sampleEdition(), scoreLabels: { ...sampleEdition().scoreLabels, partlyMet: "On the way" } };
  const own = { ...content, id: editionIdOf(content, sha256Hex) };
  const good = write("good.json", JSON.stringify(own, null, 2));
  expect(await edition({}, "check", good)).toEqual({
    code: 0,
    lines: ["No faults: 102 standards in 8 sections, 10 core values."],
  });
  expect((await edition({ DATA_DIR: folder }, "add", good)).lines[0]).toMatch(new RegExp(`^Published ${own.id}: 102 `));
  const store = openSqliteStore(folder);
  expect(await store.edition(own.id)).toEqual(own);
  await store.close();
  const broken = write("broken.json", '{\n  "title": "Ours",\n  "year": 2027,,\n}');
  const altered = write("altered.json", JSON.stringify({ ...own, year: 1, title: " " }, null, 2));
  const faults = await edition({}, "check", broken);
  expect([faults.code, faults.lines[0]]).toEqual([1, expect.stringMatching(/broken\.json:3:16 this is not JSON/)]);
  expect(await edition({}, "add", altered)).toEqual({
    code: 1,
    lines: [expect.stringMatching(/altered\.json:2:12 /), expect.stringMatching(/altered\.json:3:11 /)],
  });
  expect((await edition({}, "add", good, "--year", "2027")).code).toBe(2);
});

test("a server that begins empty has the sample edition to make a review on, one with its own standards has only those", async () => {
  const editionsAfterStart = async (folder: string) => {
    const { child, ended } = await startServer(folder);
    child.kill("SIGTERM");
    await ended;
    const store = openSqliteStore(folder);
    const editions = await store.editions();
    await store.close();
    return editions;
  };
  expect(await editionsAfterStart(newFolder())).toEqual([sampleEdition().id]);
  const folder = newFolder();
  await edition(
    { DATA_DIR: folder },
    "add",
    sample("sample-edition.csv"),
    "--title",
    "Our standards",
    "--year",
    "2027",
  );
  expect(await editionsAfterStart(folder)).toEqual([expect.stringMatching(/^our-standards-2027-/)]);
});

test("a start that finds its port taken makes no sample: the next one does, and prints who can join", async () => {
  const [running, folder] = [await startServer(newFolder()), newFolder()];
  const { port } = new URL(running.url);
  await expect(startServer(folder, { PORT: port, NO_SAMPLE: "" })).rejects.toThrow("ended with 1");
  running.child.kill("SIGTERM");
  await running.ended;
  const store = openSqliteStore(folder);
  expect(await store.reviews()).toEqual([]);
  await store.close();
});

test("[P9] a server whose key was lost says so and does not start, rather than sign with another one", async () => {
  const { folder, server, close } = await openWorld();
  await command(server, async (view) => await inviteCoordinator(server, "Nadia", view));
  expect(await keyFits(server.store, folder)).toBe(true);
  await close();
  rmSync(join(folder, "server-key.pem"));
  await expect(startServer(folder)).rejects.toThrow("ended with 2");
  expect(existsSync(join(folder, "server-key.pem"))).toBe(false);
  openServerKey(folder);
  await expect(startServer(folder)).rejects.toThrow("ended with 2");
});

test("asked wrongly, the commands say how they are asked", async () => {
  for (const words of [
    [],
    ["add", "x.csv"],
    ["check"],
    ["check", "x", "y"],
    ["check", "x", "--colour", "red"],
    ["remove", "x"],
  ]) {
    const { code, lines } = await edition({}, ...words);
    expect([code, lines[0]]).toEqual([2, expect.stringContaining("pnpm edition check <file.csv>")]);
  }
  expect((await edition({}, "check", "/nowhere.csv")).code).toBe(2);
  expect((await edition({}, "add", sample("sample-edition.csv"), "--title", "", "--year", "next")).code).toBe(1);
});

test("a coordinator's invitation comes from the command line, also on an empty folder, and again for the same name", async () => {
  const folder = newFolder();
  const lines: string[] = [];
  const admin = (...words: readonly string[]) =>
    adminCommand(words, { DATA_DIR: folder, PUBLIC_URL: "https://reviews.example.org" }, (line) => lines.push(line));
  expect([await admin("Olu", "Ade"), await admin("Olu", "Ade"), await admin()]).toEqual([0, 0, 0]);
  expect(lines[0]).toMatch(
    /^Olu Ade joins as coordinator with this link: https:\/\/reviews\.example\.org\/join#[0-9A-Z-]{14}$/,
  );
  const codes = lines.flatMap((line) => /#(\S+)/.exec(line)?.[1] ?? []);
  const line = { world: await openWorld({ folder, clock: { now: Date.now() } }) };
  await expect(tabletOn(line).join(codes[0]!)).rejects.toThrow("codeWithdrawn");
  const joined = await tabletOn(line).join(codes[1]!);
  expect(joined.person).toMatchObject({ name: "Olu Ade", coordinator: true });
  const members = (await line.world.server.store.members()).map(({ name }) => name);
  expect(members.toSorted()).toEqual(["Coordinator", "Olu Ade"]);
});

test("what is derived can be made anew from the command line", async () => {
  const { folder, close } = await openWorld();
  await close();
  const lines: string[] = [];
  expect(await adminCommand(["--rebuild"], { DATA_DIR: folder }, (line) => lines.push(line))).toBe(0);
  expect(lines).toEqual(["Made anew what is derived from 0 logs."]);
});

test("a server of which nothing is set listens on this machine only, and settings that can't be meant are named", () => {
  expect(readSettings({})).toMatchObject({
    settings: {
      port: 8787,
      host: "localhost",
      publicUrl: "http://localhost:8787",
      trustProxy: false,
      withSample: true,
    },
  });
  for (const empty of ["", " "]) {
    const nothing = {
      PORT: empty,
      HOST: empty,
      DATA_DIR: empty,
      PUBLIC_URL: empty,
      TRUST_PROXY: empty,
      NO_SAMPLE: empty,
    };
    expect(readSettings(nothing)).toEqual(readSettings({}));
  }
  expect(readSettings({ PUBLIC_URL: "https://reviews.example.org/", TRUST_PROXY: "1", NO_SAMPLE: "1" })).toMatchObject({
    settings: { publicUrl: "https://reviews.example.org", trustProxy: true, withSample: false },
  });
  for (const wrong of [
    { PORT: "x" },
    { PORT: "70000" },
    { PUBLIC_URL: "reviews" },
    { PUBLIC_URL: "https://a.b/c" },
    { PUBLIC_URL: "ftp://a.b" },
  ]) {
    expect(readSettings(wrong)).toMatchObject({ kind: "wrong", sentence: expect.stringMatching(/must be/) });
  }
});
