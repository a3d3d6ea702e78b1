import { type Command, mayCommand } from "@circle/review/access";
import type { ApiFault } from "@circle/review/commands";
import type { ReviewId } from "@circle/review/ids";
import { NETWORK } from "@circle/review/network";
import type { Parsed } from "@circle/review/parse-commands";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Commander } from "../commands/outcome.ts";
import { SESSION_LIVES_MS, type Session, sessionOf } from "../joining/sessions.ts";
import { type Access, accessTo } from "../reviews/network.ts";
import type { Server } from "../server.ts";
import { refuse } from "./answers.ts";

/** Who asks, for what, from where: the questions that every route begins with. */

const COOKIE = "circle-session";

/** Reached by HTTPS, the cookie has a name that no other host and no plain connection can set; no other name counts. */
export async function sessionIn(c: Context, { store, now, publicUrl }: Server): Promise<Session> {
  const token = isSecure(publicUrl) ? getCookie(c, COOKIE, "host") : getCookie(c, COOKIE);
  return await sessionOf(store, token, now());
}

export function giveSession(c: Context, { publicUrl }: Server, token: string): void {
  const said = { httpOnly: true, sameSite: "Strict", path: "/", maxAge: SESSION_LIVES_MS / 1000 } as const;
  if (!isSecure(publicUrl)) return setCookie(c, COOKIE, token, said);
  setCookie(c, COOKIE, token, { ...said, secure: true, prefix: "host" });
}

export function takeSession(c: Context, { publicUrl }: Server): void {
  if (!isSecure(publicUrl)) return void deleteCookie(c, COOKIE, { path: "/" });
  deleteCookie(c, COOKIE, { path: "/", secure: true, prefix: "host" });
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith("https:");
}

/** `by`: who asks. */
type Asker = Access & Commander;

/** The person who asks about a review. Of a review that isn't theirs they are not even told that it exists. */
export async function askerIn(c: Context, server: Server, review: string): Promise<Asker | ApiFault> {
  const session = await sessionIn(c, server);
  if (session.state !== "live") return { kind: "signedOut" };
  const access = await accessTo(server.log, review as ReviewId, session.person);
  const isThere = access.state.statements.size > 0 && access.roles.length > 0;
  if (!isThere) return { kind: "notFound" };
  return { ...access, by: session.person, review: review as ReviewId, tokenHash: session.tokenHash };
}

/** As `askerIn`, for what only some roles may do. */
export async function commanderIn(
  c: Context,
  server: Server,
  review: string,
  command: Command,
): Promise<Asker | ApiFault> {
  const asker = await askerIn(c, server, review);
  if (!("kind" in asker)) return mayCommand(asker.roles, command) ? asker : { kind: "forbidden" };
  const isNetwork = asker.kind === "notFound" && review === NETWORK; // that there is one, everybody knows
  return isNetwork ? { kind: "forbidden" } : asker;
}

/** The body as JSON that `parse` understands, or what is wrong with it. */
export async function bodyOf<Value>(c: Context, parse: (given: unknown) => Parsed<Value>): Promise<Parsed<Value>> {
  const text = await c.req.text();
  try {
    return parse(JSON.parse(text));
  } catch (fault) {
    if (fault instanceof SyntaxError) return { kind: "invalid", faults: [{ field: "", problem: "malformed" }] };
    throw fault;
  }
}

/** Where a request comes from. What a proxy says counts only if the operator said that there is one. */
export function addressOf(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  if (forwarded !== undefined && forwarded !== "") return forwarded;
  const isOnSocket = typeof c.env === "object" && c.env !== null && "incoming" in c.env;
  return isOnSocket ? (getConnInfo(c).remote.address ?? "unknown") : "unknown";
}

const READS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** No other site's page may make a browser send anything here, cookie or not. Programs that are no browser send neither header. */
export function ownPagesOnly(publicUrl: string): MiddlewareHandler {
  const own = new URL(publicUrl).origin;
  return async (c, next) => {
    const site = c.req.header("sec-fetch-site");
    const origin = c.req.header("origin");
    const isOwnSite =
      site === undefined
        ? origin === undefined || origin === own || origin === hostOf(c)
        : site === "same-origin" || site === "none";
    if (!READS.has(c.req.method) && !isOwnSite) return refuse(c, { kind: "forbidden" });
    return await next();
  };
}

/** The origin as the browser sees it where a proxy hands the host on: a page from there is our own. */
function hostOf(c: Context): string {
  const { protocol } = new URL(c.req.url);
  return `${protocol}//${c.req.header("host") ?? ""}`;
}
