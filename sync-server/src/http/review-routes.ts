import type { DeviceId, PersonId } from "@circle/review/ids";
import { NETWORK } from "@circle/review/network";
import { parseInvite, parsePublish, parseRelease, parseReviewDetails } from "@circle/review/parse-commands";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { boardOf } from "../commands/board.ts";
import { closeReview } from "../commands/closing.ts";
import { endDevice, endMember } from "../commands/ending.ts";
import { command } from "../commands/outcome.ts";
import { everybody, invite, inviteAgain, peopleIn, withdrawInvitation } from "../commands/people.ts";
import { publish } from "../commands/publishing.ts";
import { quarantineIn, release } from "../commands/quarantine.ts";
import { changeReview, createReview, editions, packFor, reviewsFor } from "../commands/reviews.ts";
import type { Server } from "../server.ts";
import { answer, refuse } from "./answers.ts";
import { askerIn, bodyOf, commanderIn, sessionIn } from "./asking.ts";

/** Reviews, their people, and what is decided about them. */
export function reviewRoutes(server: Server): Hono {
  return new Hono()
    .get("/reviews", async (c) => {
      const session = await sessionIn(c, server);
      if (session.state !== "live") return refuse(c, { kind: "signedOut" });
      return c.json(await reviewsFor(server, session.person));
    })
    .get("/board", compress(), async (c) => {
      const asker = await commanderIn(c, server, NETWORK, "seeBoard");
      if ("kind" in asker) return refuse(c, asker.kind === "notFound" ? { kind: "forbidden" } : asker);
      return c.json(await boardOf(server));
    })
    .post("/reviews", async (c) => {
      const asker = await commanderIn(c, server, NETWORK, "createReview");
      if ("kind" in asker) return refuse(c, asker.kind === "notFound" ? { kind: "forbidden" } : asker);
      const body = await bodyOf(c, parseReviewDetails);
      if (body.kind === "invalid") return refuse(c, body);
      return answer(
        c,
        await command(server, async (view) => await createReview(server, asker.person, body.value, view)),
      );
    })
    .put("/reviews/:review", async (c) => {
      const asker = await commanderIn(c, server, c.req.param("review"), "changeReview");
      if ("kind" in asker) return refuse(c, asker);
      const body = await bodyOf(c, parseReviewDetails);
      if (body.kind === "invalid") return refuse(c, body);
      return answer(
        c,
        await command(server, async (view) => await changeReview(server, asker.review, asker.person, body.value, view)),
      );
    })
    .get("/reviews/:review/pack", async (c) => {
      const asker = await askerIn(c, server, c.req.param("review"));
      return "kind" in asker ? refuse(c, asker) : answer(c, await packFor(server, asker, asker.person));
    })
    .get("/editions", async (c) => {
      const session = await sessionIn(c, server);
      return session.state === "live" ? c.json(await editions(server)) : refuse(c, { kind: "signedOut" });
    })
    .get("/people", async (c) => {
      const asker = await commanderIn(c, server, NETWORK, "invite");
      if ("kind" in asker) return refuse(c, asker.kind === "notFound" ? { kind: "forbidden" } : asker);
      return c.json(await everybody(server));
    })
    .post("/reviews/:review/publish", async (c) => {
      const asker = await commanderIn(c, server, c.req.param("review"), "publish");
      if ("kind" in asker) return refuse(c, asker);
      const body = await bodyOf(c, parsePublish);
      if (body.kind === "invalid") return refuse(c, body);
      return answer(c, await publish(server, asker.review, asker.person, body.value));
    })
    .post("/reviews/:review/close", async (c) => {
      const asker = await commanderIn(c, server, c.req.param("review"), "close");
      if ("kind" in asker) return refuse(c, asker);
      return answer(
        c,
        await command(server, async (view) => await closeReview(server, asker.review, asker.person, view)),
      );
    })
    .get("/reviews/:review/quarantine", async (c) => {
      const asker = await commanderIn(c, server, c.req.param("review"), "seeQuarantine");
      return "kind" in asker ? refuse(c, asker) : c.json(await quarantineIn(server, asker.review));
    })
    .post("/reviews/:review/quarantine/release", async (c) => {
      const asker = await commanderIn(c, server, c.req.param("review"), "release");
      if ("kind" in asker) return refuse(c, asker);
      const body = await bodyOf(c, parseRelease);
      if (body.kind === "invalid") return refuse(c, body);
      return answer(
        c,
        await command(
          server,
          async (view) => await release(server, asker.review, asker.person, body.value.changes, view),
        ),
      );
    })
    .get("/reviews/:review/audit", async (c) => {
      const asker = await commanderIn(c, server, c.req.param("review"), "seeAudit");
      if ("kind" in asker) return refuse(c, asker);
      const records = await server.store.audit(asker.review);
      return c.json(records.map(({ at, person, act, detail }) => ({ at, person, act, detail })));
    });
}

/** Who is in a review, and who comes and goes. */
export function peopleRoutes(server: Server): Hono {
  return new Hono()
    .get("/reviews/:review/people", async (c) => {
      const asker = await commanderIn(c, server, c.req.param("review"), "seePeople");
      return "kind" in asker ? refuse(c, asker) : c.json(await peopleIn(server, asker.review));
    })
    .post("/reviews/:review/invitations", async (c) => {
      const asker = await commanderIn(c, server, c.req.param("review"), "invite");
      if ("kind" in asker) return refuse(c, asker);
      const body = await bodyOf(c, parseInvite);
      if (body.kind === "invalid") return refuse(c, body);
      const place = { review: asker.review, by: asker.person };
      return answer(c, await command(server, async (view) => await invite(server, place, body.value, view)));
    })
    .post("/reviews/:review/people/:person/invitation", async (c) => {
      const asker = await commanderIn(c, server, c.req.param("review"), "invite");
      if ("kind" in asker) return refuse(c, asker);
      const place = { review: asker.review, by: asker.person };
      const person = c.req.param("person") as PersonId;
      return answer(c, await command(server, async (view) => await inviteAgain(server, place, person, view)));
    })
    .delete("/reviews/:review/people/:person/invitation", async (c) => {
      const asker = await commanderIn(c, server, c.req.param("review"), "invite");
      if ("kind" in asker) return refuse(c, asker);
      const place = { review: asker.review, by: asker.person };
      const person = c.req.param("person") as PersonId;
      return answer(c, await command(server, async (view) => await withdrawInvitation(server, place, person, view)));
    })
    .post("/reviews/:review/people/:person/end", async (c) => {
      const asker = await commanderIn(c, server, c.req.param("review"), "endMember");
      if ("kind" in asker) return refuse(c, asker);
      const person = c.req.param("person") as PersonId;
      return answer(
        c,
        await command(server, async (view) => await endMember(server, asker.review, asker.person, person, view)),
      );
    })
    .post("/reviews/:review/devices/:device/end", async (c) => {
      const asker = await commanderIn(c, server, c.req.param("review"), "endDevice");
      if ("kind" in asker) return refuse(c, asker);
      const device = c.req.param("device") as DeviceId;
      return answer(
        c,
        await command(server, async (view) => await endDevice(server, asker.review, asker.person, device, view)),
      );
    });
}
