import { generateKeyPairSync } from "node:crypto";
import type { InvitationAnswer, JoinedAnswer, ReviewPerson, SessionAnswer } from "@circle/review/commands";
import type { DeviceId, ReviewId } from "@circle/review/ids";
import { sessionProofBytes } from "@circle/sync/statement-bytes";
import { expect, test } from "vitest";
import { openApp } from "../app.ts";
import type { SampleTablet } from "../sample/sample-tablet.ts";
import { CO1, own, score } from "../testing/visit.ts";
import {
  answered,
  coordinatorOn,
  invited,
  kindOf,
  member,
  newReview,
  openWorld,
  secondTablet,
  tabletOn,
  type Team,
  team,
} from "../testing/world.ts";
import { rawPublicKey } from "./keys.ts";

const DAY = 24 * 60 * 60_000;

const look = (tablet: SampleTablet, code: string) => tablet.ask("POST", "/api/invitations/look", { code });
const redeem = (tablet: SampleTablet, code: string) =>
  tablet.join(code).then(
    () => "joined",
    (fault: Error) => fault.message,
  );

async function office() {
  const line = { world: await openWorld() };
  const coordinator = await coordinatorOn(line);
  const review = await newReview(coordinator);
  return { line, coordinator, review };
}

async function peopleIn(tablet: SampleTablet, review: ReviewId): Promise<readonly ReviewPerson[]> {
  return await answered(tablet.ask("GET", `/api/reviews/${review}/people`));
}

test("a look at an invitation says for whom and for what it is, and spends nothing", async () => {
  const { line, coordinator, review } = await office();
  const { code, link, person } = await invited(coordinator, review, "Ann", "reviewer");
  expect(link).toBe(`http://localhost:8787/join#${code}`);
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
  const tablet = tabletOn(line);
  const expected = {
    name: "Ann",
    person,
    roles: ["reviewer"],
    review: { id: review, community: "Alder House", visitOn: "2026-11-22" },
  };
  expect(await answered(look(tablet, code))).toEqual(expected);
  expect(await answered(look(tablet, code.toLowerCase().replaceAll("-", " ")))).toEqual(expected);
  expect(await redeem(tablet, code)).toBe("joined");
});

test("a code works once; the tablet that used it may lose the answer and ask again", async () => {
  const { line, coordinator, review } = await office();
  const { code } = await invited(coordinator, review, "Ann", "reviewer");
  const tablet = tabletOn(line);
  const first = await tablet.join(code);
  expect(await tablet.join(code)).toEqual(first);
  expect(await kindOf(look(tabletOn(line), code))).toEqual([404, "codeUsed"]);
  expect(await redeem(tabletOn(line), code)).toContain("codeUsed");
});

test("[P5] [P6] a used code opens nothing to others, although they know the tablet's name and public key", async () => {
  const { line, coordinator, review } = await office();
  const { code } = await invited(coordinator, review, "Ann", "reviewer");
  const ann = tabletOn(line);
  await ann.join(code);
  const known = [...ann.facts(review).devices.values()].find(({ device }) => device === ann.device)!;
  const device = { id: known.device, name: known.name, publicKey: known.publicKey };
  const proof = Buffer.from(tabletOn(line).sign(sessionProofBytes({ nonce: code, device: device.id }))).toString(
    "base64url",
  );
  const answer = tabletOn(line).ask("POST", "/api/invitations/redeem", { code, device, proof });
  expect(await kindOf(answer)).toEqual([401, "badProof"]);
});

test("a code dies when it is withdrawn, when a newer one is issued, when its person is removed, and after 14 days", async () => {
  const { line, coordinator, review } = await office();
  const { code, person } = await invited(coordinator, review, "Ann", "reviewer");
  const path = `/api/reviews/${review}/people/${person}`;
  const newer = await answered<InvitationAnswer>(coordinator.ask("POST", `${path}/invitation`));
  expect(await kindOf(look(tabletOn(line), code))).toEqual([404, "codeWithdrawn"]);
  expect((await coordinator.ask("DELETE", `${path}/invitation`)).status).toBe(204);
  expect(await redeem(tabletOn(line), newer.code)).toContain("codeWithdrawn");
  const third = await answered<InvitationAnswer>(coordinator.ask("POST", `${path}/invitation`));
  line.world.clock.now += 14 * DAY;
  expect(await kindOf(look(tabletOn(line), third.code))).toEqual([404, "codeExpired"]);
  expect(await redeem(tabletOn(line), third.code)).toContain("codeExpired");
  await coordinator.renewSession();
  const fourth = await answered<InvitationAnswer>(coordinator.ask("POST", `${path}/invitation`));
  await coordinator.ask("POST", `${path}/end`);
  expect(await redeem(tabletOn(line), fourth.code)).toContain("codeWithdrawn");
  expect(await kindOf(coordinator.ask("POST", `${path}/invitation`))).toEqual([409, "memberEnded"]);
});

test("a code that nobody was given is unknown, and ten tries a minute from one address are all", async () => {
  const { line } = await office();
  const tablet = tabletOn(line);
  for (let attempt = 0; attempt < 10; attempt += 1) {
    expect(await kindOf(look(tablet, `0000-0000-000${attempt}`))).toEqual([404, "codeUnknown"]);
  }
  const refused = await look(tablet, "not a code");
  expect(refused.status).toBe(429);
  expect(await refused.json()).toEqual({ kind: "tooManyTries", retryAfterMs: 60_000 });
  expect(await kindOf(look(tabletOn(line), "not a code"))).toEqual([404, "codeUnknown"]);
  line.world.clock.now += 60_000;
  expect(await kindOf(look(tablet, "not a code"))).toEqual([404, "codeUnknown"]);
});

test("thirty tablets behind one router can join within a minute; what was known and is no longer good counts for nothing", async () => {
  const { line, coordinator, review } = await office();
  const headers = { "X-Forwarded-For": "10.7.0.1" };
  const { code: spent, person } = await invited(coordinator, review, "Ann", "reviewer");
  await coordinator.ask("POST", `/api/reviews/${review}/people/${person}/invitation`);
  const lookAt = (code: string) => {
    const body = JSON.stringify({ code });
    return kindOf(line.world.app.request("/api/invitations/look", { method: "POST", body, headers }));
  };
  for (let tablet = 0; tablet < 30; tablet += 1) {
    const { code } = await invited(coordinator, review, `Reviewer ${tablet}`, "reviewer");
    expect((await lookAt(code))[0]).toBe(200);
    expect(await lookAt(spent)).toEqual([404, "codeWithdrawn"]);
  }
  for (let request = 60; request < 120; request += 1) await lookAt(spent);
  expect(await lookAt(spent)).toEqual([429, "tooManyTries"]);
  line.world.clock.now += 60_000;
  expect(await lookAt(spent)).toEqual([404, "codeWithdrawn"]);
});

test("registering a device without a session counts as a miss, and with one does not", async () => {
  const { line, coordinator, review } = await office();
  const { tablet } = await member(line, coordinator, review, "Ann", "reviewer");
  const { publicKey: key } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const device = { id: "installed", name: "Installed", publicKey: rawPublicKey(key) };
  for (let time = 0; time < 15; time += 1)
    expect((await tablet.ask("POST", "/api/devices", { device })).status).toBe(200);
  const stranger = tabletOn(line);
  for (let time = 0; time < 10; time += 1)
    expect(await kindOf(stranger.ask("POST", "/api/devices", { device }))).toEqual([401, "signedOut"]);
  expect(await kindOf(stranger.ask("POST", "/api/devices", { device }))).toEqual([429, "tooManyTries"]);
});

test("a tablet that is somebody else's says so, spends nothing, and stays theirs", async () => {
  const { line, coordinator, review } = await office();
  const ann = await member(line, coordinator, review, "Ann", "reviewer");
  const { code } = await invited(coordinator, review, "Bea", "reviewer");
  expect(await redeem(ann.tablet, code)).toContain('{"kind":"joinedAsSomeoneElse","name":"Ann"}');
  await ann.tablet.ask("DELETE", "/api/session");
  expect(await redeem(ann.tablet, code)).toContain("joinedAsSomeoneElse");
  expect(await redeem(tabletOn(line), code)).toBe("joined");
});

test("a second tablet is given all that the person has in every review", async () => {
  const { line, coordinator, review } = await office();
  const other = await newReview(coordinator, { community: "Birch House" });
  const ann = await member(line, coordinator, review, "Ann", "reviewer");
  await coordinator.ask("POST", `/api/reviews/${other}/invitations`, {
    person: { existing: ann.person },
    roles: ["reviewer"],
    background: null,
  });
  const second = await secondTablet(line, coordinator, review, ann.person);
  for (const one of [review, other]) {
    await second.sync(one);
    expect(second.facts(one).devices.get(second.device)?.person).toBe(ann.person);
  }
  expect(second.facts(other).devices.has(ann.tablet.device)).toBe(true);
});

test("somebody invited to a further review joins it on the tablet they have, and is the same person", async () => {
  const { line, coordinator, review } = await office();
  const ann = await member(line, coordinator, review, "Ann", "reviewer");
  const other = await newReview(coordinator, { community: "Birch House" });
  const body = { person: { existing: ann.person }, roles: ["reviewer"], background: "staff" };
  const { code } = await answered<InvitationAnswer>(coordinator.ask("POST", `/api/reviews/${other}/invitations`, body));
  const joined = await ann.tablet.join(code);
  expect(joined.person.id).toBe(ann.person);
  expect(joined.reviews.toSorted()).toEqual([review, other].toSorted());
  expect(ann.tablet.facts(other).devices.get(ann.tablet.device)?.person).toBe(ann.person);
});

test("a session is renewed by the tablet's key, with nobody's help", async () => {
  const { ann } = await team();
  const before = (await (await ann.tablet.ask("GET", "/api/session")).json()) as SessionAnswer;
  expect(before.person).toMatchObject({ id: ann.person, name: "Ann", coordinator: false });
  await ann.tablet.ask("DELETE", "/api/session");
  expect(((await (await ann.tablet.ask("GET", "/api/session")).json()) as SessionAnswer).person).toBe(null);
  expect((await ann.tablet.renewSession()).status).toBe(200);
  expect(((await (await ann.tablet.ask("GET", "/api/session")).json()) as SessionAnswer).person?.id).toBe(ann.person);
});

test("a proof by another key, for a made-up or an old nonce, or by an unknown or ended device makes no session", async () => {
  const { line, review, coordinator, ann, bea } = await team();
  const nonceOf = async () => ((await (await ann.tablet.ask("GET", "/api/session")).json()) as SessionAnswer).nonce;
  const prove = (device: string, nonce: string, by: SampleTablet) => {
    const signature = Buffer.from(by.sign(Buffer.from(nonce))).toString("base64url");
    return kindOf(tabletOn(line).ask("POST", "/api/session", { device, nonce, signature }));
  };
  expect(await prove(ann.tablet.device, await nonceOf(), bea.tablet)).toEqual([401, "badProof"]);
  expect(await prove(ann.tablet.device, "abc-def", ann.tablet)).toEqual([401, "badProof"]);
  expect(await prove("nobody-s-device", await nonceOf(), ann.tablet)).toEqual([401, "unknownDevice"]);
  await coordinator.ask("POST", `/api/reviews/${review}/devices/${ann.tablet.device}/end`);
  expect(await kindOf(ann.tablet.renewSession())).toEqual([401, "deviceEnded"]);
});

test("a nonce is good for five minutes", async () => {
  const { line, ann } = await team();
  const tablet = ann.tablet;
  const ask = tablet.ask;
  const { nonce } = (await (await ask("GET", "/api/session")).json()) as SessionAnswer;
  line.world.clock.now += 5 * 60_000 + 1;
  const signature = Buffer.from(tablet.sign(sessionProofBytes({ nonce, device: tablet.device }))).toString("base64url");
  expect(await kindOf(ask("POST", "/api/session", { device: tablet.device, nonce, signature }))).toEqual([
    401,
    "badProof",
  ]);
});

test("a proof works once: whoever has seen it can't have a session with it, and the tablet asks for another nonce", async () => {
  const { line, ann } = await team();
  const { nonce } = (await (await ann.tablet.ask("GET", "/api/session")).json()) as SessionAnswer;
  const { device } = ann.tablet;
  const signature = Buffer.from(ann.tablet.sign(sessionProofBytes({ nonce, device }))).toString("base64url");
  const prove = () => tabletOn(line).ask("POST", "/api/session", { device, nonce, signature });
  const [one, other] = await Promise.all([prove(), prove()]);
  expect(new Set([one.status, other.status])).toEqual(new Set([200, 401]));
  line.world.clock.now += 60_000;
  expect(await kindOf(prove())).toEqual([401, "badProof"]);
  expect((await ann.tablet.renewSession()).status).toBe(200);
});

test("a tablet that is given session after session leaves three", async () => {
  const { line, ann } = await team();
  const cookies: string[] = [];
  for (let time = 0; time < 5; time += 1) {
    line.world.clock.now += 1_000;
    cookies.push((await ann.tablet.renewSession()).headers.get("set-cookie")?.split(";")[0] ?? "");
  }
  const statuses = cookies.map(
    async (Cookie) => (await line.world.app.request("/api/reviews", { headers: { Cookie } })).status,
  );
  expect(await Promise.all(statuses)).toEqual([401, 401, 200, 200, 200]);
});

test("a session ends after 90 days, with its device, and when it is left", async () => {
  const { line, review, coordinator, ann, bea } = await team();
  await coordinator.ask("POST", `/api/reviews/${review}/devices/${ann.tablet.device}/end`);
  expect(await kindOf(ann.tablet.ask("GET", "/api/reviews"))).toEqual([401, "signedOut"]);
  line.world.clock.now += 90 * DAY;
  expect(await kindOf(bea.tablet.ask("GET", "/api/reviews"))).toEqual([401, "signedOut"]);
});

test("an installed app that has the cookie but no key registers another device of the same person", async () => {
  const { line, review, ann } = await team();
  const installed = tabletOn(line);
  const { publicKey: key } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const device = { id: installed.device, name: "Installed", publicKey: rawPublicKey(key) };
  expect(await kindOf(installed.ask("POST", "/api/devices", { device }))).toEqual([401, "signedOut"]);
  const answer = await ann.tablet.ask("POST", "/api/devices", { device });
  expect(answer.headers.get("set-cookie")).toMatch(
    /^circle-session=[^;]+; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  expect((await answer.json()) as JoinedAnswer).toMatchObject({ person: { id: ann.person }, reviews: [review] });
  expect((await ann.tablet.ask("POST", "/api/devices", { device })).status).toBe(200);
  await ann.tablet.sync(review);
  expect(ann.tablet.facts(review).devices.get(installed.device)?.person).toBe(ann.person);
});

test("[P5] a tablet that is ended registers no other one, not even while it is being ended", async () => {
  let meanwhile: () => Promise<unknown> = async () => {};
  const { line, review, coordinator, ann } = await team({
    wrap: (store) => ({
      ...store,
      grantsOf: async (device) => {
        const found = await store.grantsOf(device);
        const once = meanwhile;
        meanwhile = async () => {};
        await once();
        return found;
      },
    }),
  });
  const { device } = ann.tablet;
  meanwhile = () => coordinator.ask("POST", `/api/reviews/${review}/devices/${device}/end`);
  const added = ann.tablet.ask("POST", "/api/devices", { device: anyDevice(tabletOn(line).device) });
  expect(await kindOf(added)).toEqual([401, "signedOut"]);
});

test("[P7] who was removed from their last review is told so, reads nothing, and adds no tablet until they are invited again", async () => {
  const { line, review, coordinator, ann } = await team();
  const reads = ["/api/reviews", `/api/reviews/${review}/pack`, "/api/editions", "/api/people", "/api/board"];
  await coordinator.ask("POST", `/api/reviews/${review}/people/${ann.person}/end`);
  const found = await Promise.all(reads.map(async (path) => (await ann.tablet.ask("GET", path)).text()));
  expect(found.map((text) => (JSON.parse(text) as { kind?: string }).kind ?? text)).toEqual([
    "[]",
    "notFound",
    "forbidden",
    "forbidden",
    "forbidden",
  ]);
  const [answer] = await ann.tablet.sync(review);
  expect(answer?.reviews[0]).toMatchObject({ state: "notYours", changes: [], statements: [] });
  const installed = () => ({ device: anyDevice(tabletOn(line).device) });
  expect(await kindOf(ann.tablet.ask("POST", "/api/devices", installed()))).toEqual([403, "forbidden"]);
  const body = { person: { existing: ann.person }, roles: ["reviewer"], background: null };
  await answered(coordinator.ask("POST", `/api/reviews/${review}/invitations`, body));
  expect((await ann.tablet.ask("POST", "/api/devices", installed())).status).toBe(200);
});

test("[P7] one person adds a hundred tablets without an invitation, and with one still another", async () => {
  const { line, review, coordinator, ann } = await team();
  const add = (device: ReturnType<typeof anyDevice>) => {
    line.world.clock.now += 1_000; // else an address is asked to wait
    return ann.tablet.ask("POST", "/api/devices", { device });
  };
  const devices = Array.from({ length: 99 }, () => anyDevice(tabletOn(line).device));
  for (const device of devices) expect((await add(device)).status).toBe(200);
  expect(await kindOf(add(anyDevice(tabletOn(line).device)))).toEqual([403, "forbidden"]);
  expect((await add(devices[0]!)).status).toBe(200); // its answer may have been lost
  const invitedOne = await secondTablet(line, coordinator, review, ann.person);
  expect(invitedOne.facts(review).devices.size).toBeGreaterThan(100);
});

function anyDevice(id: DeviceId) {
  const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return { id, name: "Another tablet", publicKey: rawPublicKey(publicKey) };
}

/** The same server, reached by HTTPS, and what it answers to a tablet that proves its key. */
async function overHttps({ line, ann: { tablet } }: Team) {
  const secure = { ...line.world.server, publicUrl: "https://reviews.example.org" };
  const app = openApp(secure, { pages: "/nowhere", trustProxy: false, report: () => {} });
  const { nonce } = (await (await app.request("/api/session")).json()) as SessionAnswer;
  const signature = Buffer.from(tablet.sign(sessionProofBytes({ nonce, device: tablet.device }))).toString("base64url");
  const body = JSON.stringify({ device: tablet.device, nonce, signature });
  const answer = await app.request("/api/session", { method: "POST", body });
  return { app, cookies: answer.headers.getSetCookie() };
}

test("over HTTPS the cookie is sent by nothing else, in a name that no other host can set, and only its hash is stored", async () => {
  const all = await team();
  const { cookies } = await overHttps(all);
  expect(cookies).toEqual([
    expect.stringMatching(/^__Host-circle-session=[^;]+; Max-Age=7776000; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
  ]);
  const token = /=([^;]+)/.exec(cookies[0] ?? "")?.[1] ?? "";
  expect(await all.line.world.server.store.session(token)).toBe(undefined);
});

test("the cookie counts only in the name that it was given: over HTTPS not the plain one, which another host can set, over HTTP not the other", async () => {
  const all = await team();
  const { app, cookies } = await overHttps(all);
  const given = cookies[0]?.split(";")[0] ?? "";
  const plain = given.replace("__Host-", "");
  const statusWith = async (asked: typeof app, Cookie: string) =>
    (await asked.request("/api/reviews", { headers: { Cookie } })).status;
  expect(await statusWith(app, given)).toBe(200);
  expect(await statusWith(app, plain)).toBe(401);
  expect(await statusWith(app, `circle-session=planted; ${given}`)).toBe(200);
  expect(await statusWith(app, `${plain}; ${given.replace(/=.*/, "=ended")}`)).toBe(401);
  expect(await statusWith(all.line.world.app, plain)).toBe(200);
  expect(await statusWith(all.line.world.app, given)).toBe(401);
  const left = await app.request("/api/session", { method: "DELETE", headers: { Cookie: given } });
  expect(left.headers.getSetCookie().map((one) => one.split(";")[0])).toEqual(["__Host-circle-session="]);
  expect(await statusWith(app, given)).toBe(401);
});

test("who has joined is seen by coordinator and lead: invitation, tablets, last contact", async () => {
  const { review, coordinator, lead, ann } = await team();
  score(ann.tablet, review, own(ann), CO1, "met");
  await ann.tablet.sync(review);
  await invited(coordinator, review, "Cleo", "reviewer");
  const people = await peopleIn(lead.tablet, review);
  expect(people.find(({ name }) => name === "Ann")).toMatchObject({
    invitation: { state: "used" },
    tablets: [{ name: "Ann's tablet", made: 1, arrived: 1, lastContactAt: expect.any(Number), ended: false }],
  });
  expect(people.find(({ name }) => name === "Cleo")).toMatchObject({ invitation: { state: "open" }, tablets: [] });
});

test("the team and the coordinator know who is staff and who a client member; nothing that the host is given says so", async () => {
  const { review, coordinator, ann, host } = await team();
  const body = { person: { name: "Ivy" }, roles: ["reviewer"], background: "clientMember" };
  const { person } = await answered<InvitationAnswer>(
    coordinator.ask("POST", `/api/reviews/${review}/invitations`, body),
  );
  expect((await peopleIn(coordinator, review)).find((one) => one.person === person)?.background).toBe("clientMember");
  await ann.tablet.sync(review);
  expect(ann.tablet.facts(review).members.get(person)?.background).toBe("clientMember");
  await host.tablet.sync(review);
  expect(host.tablet.facts(review).members.get(person)).toMatchObject({ name: "Ivy", background: null });
  const pack = await (await host.tablet.ask("GET", `/api/reviews/${review}/pack`)).json();
  const given = [...host.tablet.statements(review).map((one) => Buffer.from(one).toString()), JSON.stringify(pack)];
  expect(given.join(" ")).not.toContain("clientMember");
});

test("a coordinator may not be invited as host of what they can see, nor a host as reviewer", async () => {
  const { review, coordinator } = await team();
  const me = ((await (await coordinator.ask("GET", "/api/session")).json()) as SessionAnswer).person;
  const invite = (body: unknown) => kindOf(coordinator.ask("POST", `/api/reviews/${review}/invitations`, body));
  expect(await invite({ person: { existing: me?.id }, roles: ["host"], background: null })).toEqual([
    422,
    "rolesConflict",
  ]);
  expect(await invite({ person: { name: "Max" }, roles: ["host", "reviewer"], background: null })).toEqual([
    400,
    "invalid",
  ]);
  expect(await invite({ person: { name: "Max" }, roles: ["coordinator"], background: null })).toEqual([400, "invalid"]);
  expect(await invite({ person: { existing: "nobody" }, roles: ["reviewer"], background: null })).toEqual([
    404,
    "notFound",
  ]);
});

test("numbers of people in a review are drawn at random, never 0, and unique in it", async () => {
  const { review, ann } = await team();
  await ann.tablet.sync(review);
  const numbers = [...ann.tablet.facts(review).members.values()].map(({ number }) => number);
  expect(new Set(numbers).size).toBe(4);
  expect(numbers.every((number) => number > 0 && number < 2 ** 21)).toBe(true);
});
