import type { DeviceId, PersonId } from "@circle/review/ids";
import { NETWORK } from "@circle/review/network";
import { parseInvite, parsePublish, parseRelease, parseReviewDetails } from "@circle/review/parse-commands";
import { Hono } from "hono";
import { boardOf } from "../commands/board.ts";
import { closeReview } from "../commands/closing.ts";
import { endDevice, endMember } from "../commands/ending.ts";
import { commandBy } from "../commands/outcome.ts";
import { everybody, invite, inviteAgain, peopleIn, withdrawInvitation } from "../commands/people.ts";
import { publish } from "../commands/publishing.ts";
import { quarantineIn, release } from "../commands/quarantine.ts";
import { changeReview, createReview, editions, packFor, reviewsFor } from "../commands/reviews.ts";
import type { Server } from "../server.ts";
import { answer, refuse } from "./answers.ts";
import { askerIn, bodyOf, commanderIn, sessionIn } from "./asking.ts";

// Bodies are read before anybody is asked who they are: sending one slowly keeps no right open.

/** Reviews, and what is decided about them. */
export function reviewRoutes(server: Server): Hono {
  return new Hono()
    .get("/reviews", async (c) => {
      const session = await sessionIn(c, server);
      if (session.state !== "live") return refuse(c, { kind: "signedOut" });
      return c.json(await reviewsFor(server, session.person));
    })
    .get("/board", async (c) => {
      const asker = await commanderIn(c, server, NETWORK, "seeBoard");
      return "kind" in asker ? refuse(c, asker) : c.json(await boardOf(server));
    })
    .post("/reviews", async (c) => {
      const body = await bodyOf(c, parseReviewDetails);
      const asker = await commanderIn(c, server, NETWORK, "createReview");
      if ("kind" in asker) return refuse(c, asker);
      if (body.kind === "invalid") return refuse(c, body);
      const created = commandBy(server, asker, "createReview", (view) =>
        createReview(server, asker.by, body.value, view),
      );
      return answer(c, await created);
    })
    .put("/reviews/:review", async (c) => {
      const body = await bodyOf(c, parseReviewDetails);
      const asker = await commanderIn(c, server, c.req.param("review"), "changeReview");
      if ("kind" in asker) return refuse(c, asker);
      if (body.kind === "invalid") return refuse(c, body);
      const { review, by } = asker;
      const changed = commandBy(server, asker, "changeReview", (view) =>
        changeReview(server, review, by, body.value, view),
      );
      return answer(c, await changed);
    })
    .get("/reviews/:review/pack", async (c) => {
      const asker = await askerIn(c, server, c.req.param("review"));
      return "kind" in asker ? refuse(c, asker) : answer(c, await packFor(server, asker, asker.by));
    })
    .get("/editions", async (c) => {
      const asker = await commanderIn(c, server, NETWORK, "createReview");
      return "kind" in asker ? refuse(c, asker) : c.json(await editions(server));
    })
    .get("/people", async (c) => {
      const asker = await commanderIn(c, server, NETWORK, "invite");
      return "kind" in asker ? refuse(c, asker) : c.json(await everybody(server));
    })
    .post("/reviews/:review/publish", async (c) => {
      const body = await bodyOf(c, parsePublish);
      const asker = await commanderIn(c, server, c.req.param("review"), "publish");
      if ("kind" in asker) return refuse(c, asker);
      if (body.kind === "invalid") return refuse(c, body);
      return answer(c, await publish(server, asker, body.value));
    })
    .post("/reviews/:review/close", async (c) => {
      const asker = await commanderIn(c, server, c.req.param("review"), "close");
      if ("kind" in asker) return refuse(c, asker);
      const { review, by } = asker;
      return answer(c, await commandBy(server, asker, "close", (view) => closeReview(server, review, by, view)));
    })
    .get("/reviews/:review/quarantine", async (c) => {
      const asker = await commanderIn(c, server, c.req.param("review"), "seeQuarantine");
      return "kind" in asker ? refuse(c, asker) : c.json(await quarantineIn(server, asker.review));
    })
    .post("/reviews/:review/quarantine/release", async (c) => {
      const body = await bodyOf(c, parseRelease);
      const asker = await commanderIn(c, server, c.req.param("review"), "release");
      if ("kind" in asker) return refuse(c, asker);
      if (body.kind === "invalid") return refuse(c, body);
      const { review, by } = asker;
      const { changes } = body.value;
      return answer(c, await commandBy(server, asker, "release", (view) => release(server, review, by, changes, view)));
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
      const body = await bodyOf(c, parseInvite);
      const asker = await commanderIn(c, server, c.req.param("review"), "invite");
      if ("kind" in asker) return refuse(c, asker);
      if (body.kind === "invalid") return refuse(c, body);
      return answer(c, await commandBy(server, asker, "invite", (view) => invite(server, asker, body.value, view)));
    })
    .post("/reviews/:review/people/:person/invitation", async (c) => {
      const asker = await commanderIn(c, server, c.req.param("review"), "invite");
      if ("kind" in asker) return refuse(c, asker);
      const person = c.req.param("person") as PersonId;
      return answer(c, await commandBy(server, asker, "invite", (view) => inviteAgain(server, asker, person, view)));
    })
    .delete("/reviews/:review/people/:person/invitation", async (c) => {
      const asker = await commanderIn(c, server, c.req.param("review"), "invite");
      if ("kind" in asker) return refuse(c, asker);
      const person = c.req.param("person") as PersonId;
      const withdrawn = commandBy(server, asker, "invite", (view) => withdrawInvitation(server, asker, person, view));
      return answer(c, await withdrawn);
    })
    .post("/reviews/:review/people/:person/end", async (c) => {
      const asker = await commanderIn(c, server, c.req.param("review"), "endMember");
      if ("kind" in asker) return refuse(c, asker);
      const { review, by } = asker;
      const person = c.req.param("person") as PersonId;
      return answer(
        c,
        await commandBy(server, asker, "endMember", (view) => endMember(server, review, by, person, view)),
      );
    })
    .post("/reviews/:review/devices/:device/end", async (c) => {
      const asker = await commanderIn(c, server, c.req.param("review"), "endDevice");
      if ("kind" in asker) return refuse(c, asker);
      const { review, by } = asker;
      const device = c.req.param("device") as DeviceId;
      return answer(
        c,
        await commandBy(server, asker, "endDevice", (view) => endDevice(server, review, by, device, view)),
      );
    });
}
