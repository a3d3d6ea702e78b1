import { expect, test } from "vitest";
import { ownScore } from "@circle/review/standing";
import type { ReviewSummary } from "@circle/review/commands";
import { answered, openWorld, tabletOn } from "../testing/world.ts";
import { sampleContent } from "./sample-content.ts";
import { seedSample } from "./seed-sample.ts";

const codeIn = (link: string | undefined) => /#(\S+)$/.exec(link ?? "")?.[1] ?? "";

test("a newcomer finds this year's visit with the self-review submitted and nothing scored, and last year's whole", async () => {
  const line = { world: await openWorld() };
  const invited = await seedSample(line.world.server, line.world.app);
  expect(invited.map(({ who }) => who.split(" (")[0])).toEqual([
    "Coordinator",
    "Lead, who scores too",
    "Reviewer, staff member",
    "Reviewer, client member",
    "Host community, Alder House",
  ]);
  const tablets = await Promise.all(
    invited.map(async ({ link }) => {
      const tablet = tabletOn(line);
      await tablet.join(codeIn(link));
      return tablet;
    }),
  );
  const [coordinator, lead, staff, client, host] = tablets;
  const reviews = await Promise.all(
    tablets.map((tablet) => answered<ReviewSummary[]>(tablet.ask("GET", "/api/reviews"))),
  );
  expect(
    reviews.map((mine) => mine.map(({ visitOn, phase, roles }) => `${visitOn} ${phase} ${roles.join("+")}`)),
  ).toEqual([
    ["2026-11-22 visiting coordinator", "2025-11-22 draft coordinator"],
    ["2026-11-22 visiting lead+reviewer", "2025-11-22 draft lead"],
    ["2026-11-22 visiting reviewer"],
    ["2026-11-22 visiting reviewer"],
    ["2026-11-22 visiting host", "2025-11-22 draft host"],
  ]);
  const [thisYear, lastYear] = (reviews[0] ?? []).map(({ review }) => review);
  await lead?.sync(thisYear!, lastYear!);
  const selfReview = lead!.read(thisYear!, "self-review");
  for (const { standard, score } of sampleContent().said.self) {
    expect(ownScore(selfReview, standard)).toMatchObject({ state: "scored", score });
  }
  expect(staff?.status(thisYear!)?.members.map(({ sealed }) => sealed)).toEqual([null, null, null, null, null]);
  const [published] = host!.facts(lastYear!).published;
  expect(published?.draft.peer).toMatchObject({ met: 60, partlyMet: 23, notMet: 5, notApplicable: 2, blank: 0 });
  expect([published?.draft.achievements.length, published?.draft.improvements.length]).toEqual([8, 8]);
  expect(coordinator?.device).not.toBe(client?.device);
  await line.world.close();
});
