import type { SessionAnswer } from "@circle/review/commands";
import { parseLook, parseNewDevice, parseRedeem, parseSession } from "@circle/review/parse-commands";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { command, type Outcome } from "../commands/outcome.ts";
import { look } from "../joining/invitations.ts";
import { redeem, registerDevice } from "../joining/join.ts";
import { newNonce } from "../joining/nonce.ts";
import { personOf } from "../joining/people.ts";
import { proveDevice } from "../joining/prove-device.ts";
import type { Server } from "../server.ts";
import { answer, refuse } from "./answers.ts";
import { addressOf, bodyOf, giveSession, sessionIn, takeSession } from "./asking.ts";

/** Sessions, invitations, devices: what comes before anything else. */
export function joinRoutes(server: Server, trustProxy: boolean): Hono {
  const { store, key, now } = server;

  const fewTries: MiddlewareHandler = async (c, next) => {
    const attempt = server.attempts.tried(addressOf(c, trustProxy), now());
    return attempt.kind === "allowed" ? await next() : refuse(c, attempt);
  };

  /** Codes that were given to somebody count for nothing, whatever has become of them: they were not guessed. */
  const counted = <Value>(c: Context, outcome: Outcome<Value>): Outcome<Value> => {
    const isMiss = outcome.kind === "codeUnknown" || outcome.kind === "signedOut";
    if (isMiss) server.attempts.missed(addressOf(c, trustProxy));
    return outcome;
  };

  return new Hono()
    .get("/session", async (c) => {
      const session = await sessionIn(c, server);
      const person = session.state === "live" ? ((await personOf(store, session.person)) ?? null) : null;
      return c.json({ person, nonce: newNonce(key, now()), serverKey: key.publicKey } satisfies SessionAnswer);
    })
    .post("/session", async (c) => {
      const body = await bodyOf(c, parseSession);
      if (body.kind === "invalid") return refuse(c, body);
      const proven = await proveDevice(server, body.value);
      return withSession(c, server, proven, ({ person }) => ({ person }));
    })
    .delete("/session", async (c) => {
      const session = await sessionIn(c, server);
      takeSession(c, server);
      if (session.state !== "live") return c.body(null, 204);
      const { tokenHash } = session;
      return answer(
        c,
        await command(server, async () => ({
          writes: [{ kind: "sessionEnded", tokenHash }],
          states: [],
          outcome: { kind: "done", value: null },
        })),
      );
    })
    .post("/invitations/look", fewTries, async (c) => {
      const body = await bodyOf(c, parseLook);
      if (body.kind === "invalid") return refuse(c, body);
      return answer(c, counted(c, await look(server, body.value.code)));
    })
    .post("/invitations/redeem", fewTries, async (c) => {
      const body = await bodyOf(c, parseRedeem);
      if (body.kind === "invalid") return refuse(c, body);
      const session = await sessionIn(c, server);
      const joined = await command(server, async (view) => await redeem(server, body.value, session, view));
      return withSession(c, server, counted(c, joined), ({ answer: said }) => said);
    })
    .post("/devices", fewTries, async (c) => {
      const body = await bodyOf(c, parseNewDevice);
      if (body.kind === "invalid") return refuse(c, body);
      const session = await sessionIn(c, server);
      const joined = await command(
        server,
        async (view) => await registerDevice(server, body.value.device, session, view),
      );
      return withSession(c, server, counted(c, joined), ({ answer: said }) => said);
    });
}

function withSession<Value extends { readonly token: string }>(
  c: Context,
  server: Server,
  outcome: Outcome<Value>,
  said: (value: Value) => object,
): Response {
  if (outcome.kind !== "done") return refuse(c, outcome);
  giveSession(c, server, outcome.value.token);
  return c.json(said(outcome.value));
}
