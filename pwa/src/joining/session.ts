import type { Person } from "@circle/review/commands";
import { parseSessionAnswer } from "@circle/review/pack";
import { sessionProofBytes } from "@circle/sync/statement-bytes";
import { type Answer, request } from "../syncing/server-request.ts";
import { toBase64url } from "../syncing/base64url.ts";
import type { Tablet } from "../device/tablet.ts";

export type SessionAsked =
  | { readonly kind: "asked"; readonly person: Person | null; readonly nonce: string }
  | { readonly kind: "offline" | "serverFault" };

/** Who the server takes this browser for. */
export async function askSession(stopped?: AbortSignal): Promise<SessionAsked> {
  const answer = await request("GET", "/session", undefined, stopped);
  if (answer.kind === "offline") return { kind: "offline" };
  const session = answer.kind === "answered" ? parseSessionAnswer(answer.body) : null;
  return session === null ? { kind: "serverFault" } : { kind: "asked", person: session.person, nonce: session.nonce };
}

/** The device's key proves itself, so a session is renewed without anybody. "revoked": somebody has ended this device. */
export async function renewSession(
  tablet: Pick<Tablet, "device" | "sign">,
  stopped: AbortSignal,
): Promise<"renewed" | "signedOut" | "revoked" | "offline" | "serverFault"> {
  const answer = await proven(tablet, stopped);
  // A proof works once, and a browser may have sent it twice by itself: then the first one worked.
  const isSpent = answer.kind === "fault" && answer.fault.kind === "badProof";
  const said = isSpent ? await proven(tablet, stopped) : answer;
  if (said.kind === "answered") return "renewed";
  if (said.kind !== "fault") return said.kind;
  return said.fault.kind === "deviceEnded" ? "revoked" : "signedOut";
}

async function proven({ device, sign }: Pick<Tablet, "device" | "sign">, stopped: AbortSignal): Promise<Answer> {
  const asked = await askSession(stopped);
  if (asked.kind !== "asked") return asked;
  const { nonce } = asked;
  const signature = toBase64url(await sign(sessionProofBytes({ nonce, device })));
  return await request("POST", "/session", { device, nonce, signature }, stopped);
}

/** Whether the server has ended the session of this browser, whosever it was. */
export async function endSession(): Promise<boolean> {
  const { kind } = await request("DELETE", "/session");
  return kind === "answered";
}
