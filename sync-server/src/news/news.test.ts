import { expect, test } from "vitest";
import type { SampleTablet } from "../sample/sample-tablet.ts";
import { CO1, own, revealed, score, sealed, submitted } from "../testing/visit.ts";
import { ALDER_HOUSE, answered, invited, kindOf, secondTablet, team } from "../testing/world.ts";
import type { NewsItem } from "./news.ts";

/** Opens a tablet's stream of news. `next` waits for what it is told. */
async function listening(tablet: SampleTablet) {
  const answer = await tablet.ask("GET", "/api/news");
  const reader = answer.body!.getReader();
  const decoder = new TextDecoder();
  let read = "";
  const upTo = async (end: string): Promise<string> => {
    while (!read.includes(end)) {
      const { done, value } = await reader.read();
      if (done) return "the stream has ended";
      read += decoder.decode(value, { stream: true });
    }
    const [piece = "", ...rest] = read.split(end);
    read = rest.join(end);
    return piece;
  };
  expect(await upTo("\n\n")).toBe(": open");
  return {
    headers: answer.headers,
    next: async (): Promise<NewsItem | string> => {
      const piece = await upTo("\n\n");
      const [, item] = /^event: news\ndata: (.*)$/.exec(piece) ?? [];
      return item === undefined ? piece : (JSON.parse(item) as NewsItem);
    },
    stop: async () => await reader.cancel(),
  };
}

test("[P6] a colleague hears of a reviewer's work only once it is revealed, the reviewer's other tablet at once", async () => {
  const { line, review, coordinator, lead, ann, bea } = await team();
  const other = await secondTablet(line, coordinator, review, ann.person);
  const [beas, others] = [await listening(bea.tablet), await listening(other)];
  expect(beas.headers.get("content-type")).toContain("text/event-stream");
  score(ann.tablet, review, own(ann), CO1, "met");
  await ann.tablet.sync(review);
  expect(await others.next()).toEqual({ review, workbooks: [own(ann)], statements: false, status: false });
  await sealed({ review }, ann);
  expect(await beas.next()).toEqual({ review, workbooks: [], statements: false, status: true });
  await sealed({ review }, bea);
  expect(await beas.next()).toMatchObject({ workbooks: [own(bea)], status: true });
  await revealed({ review }, lead);
  expect(await beas.next()).toEqual({
    review,
    workbooks: [own(ann), "team"], // her own she has
    statements: true,
    status: true,
  });
  await Promise.all([beas.stop(), others.stop()]);
});

test("the team hears of a submission, the host of who is invited, and a stranger of nothing", async () => {
  const { review, coordinator, ann, host } = await team();
  const [anns, hosts] = [await listening(ann.tablet), await listening(host.tablet)];
  await submitted({ review }, host);
  expect(await anns.next()).toEqual({ review, workbooks: ["self-review"], statements: false, status: true });
  expect(await hosts.next()).toMatchObject({ status: true });
  await invited(coordinator, review, "Max", "reviewer");
  expect(await hosts.next()).toMatchObject({ review, statements: true });
  await Promise.all([anns.stop(), hosts.stop()]);
});

test("[P6] the host community does not hear of it when somebody of the team seals or takes another tablet", async () => {
  const { line, review, coordinator, ann, host } = await team();
  const hosts = await listening(host.tablet);
  await sealed({ review }, ann);
  await secondTablet(line, coordinator, review, ann.person);
  await invited(coordinator, review, "Max", "reviewer");
  await submitted({ review }, host);
  expect([await hosts.next(), await hosts.next()]).toEqual([
    { review, workbooks: [], statements: true, status: true },
    { review, workbooks: ["self-review"], statements: false, status: true },
  ]);
  await hosts.stop();
});

test("a stream ends with its session", async () => {
  const { review, coordinator, ann } = await team();
  const anns = await listening(ann.tablet);
  await coordinator.ask("POST", `/api/reviews/${review}/devices/${ann.tablet.device}/end`);
  const said = [await anns.next(), await anns.next()];
  expect(said).toContain("the stream has ended");
});

test("one tablet has eight streams at most, of all its sessions, and gets another when one is closed", async () => {
  const { ann } = await team();
  const open = await Promise.all(Array.from({ length: 8 }, () => listening(ann.tablet)));
  expect(await kindOf(ann.tablet.ask("GET", "/api/news"))).toEqual([429, "tooManyTries"]);
  await ann.tablet.renewSession();
  expect(await kindOf(ann.tablet.ask("GET", "/api/news"))).toEqual([429, "tooManyTries"]);
  await open[0]?.stop();
  const again = await listening(ann.tablet);
  await Promise.all([again, ...open.slice(1)].map(({ stop }) => stop()));
});

test("[P7] who asks only for the head of the news opens no stream, which nobody would end", async () => {
  const { ann } = await team();
  for (let asked = 0; asked < 8; asked += 1) expect((await ann.tablet.ask("HEAD", "/api/news")).status).toBe(200);
  const anns = await listening(ann.tablet);
  await anns.stop();
});

test("[P7] a receiver that has stopped reading is let go with all that waits for it, and its place is free again", async () => {
  const { line, review, coordinator, ann } = await team();
  for (let stream = 0; stream < 8; stream += 1) await ann.tablet.ask("GET", "/api/news");
  expect(await kindOf(ann.tablet.ask("GET", "/api/news"))).toEqual([429, "tooManyTries"]);
  for (let revision = 2; revision < 110; revision += 1)
    await answered(coordinator.ask("PUT", `/api/reviews/${review}`, ALDER_HOUSE));
  const anew = await listening(ann.tablet);
  expect(line.world.lines).toEqual([]);
  await anew.stop();
});

test("all streams end when the server stops", async () => {
  const { line, ann } = await team();
  const anns = await listening(ann.tablet);
  line.world.app.close();
  expect(await anns.next()).toBe("the stream has ended");
});
