import type { Person } from "@circle/review/commands";
import { parseSessionAnswer } from "@circle/review/pack";
import { sessionProofBytes } from "@circle/sync/statement";
import { request } from "../api/request.ts";
import { setLeftMarker } from "../device/joined-marker.ts";
import { toBase64url } from "../syncing/base64url.ts";
import type { Tablet } from "../syncing/tablet.ts";

export type SessionAsked =
  | { readonly kind: "asked"; readonly person: Person | null; readonly nonce: string }
  | { readonly kind: "offline" | "serverFault" };

/** Who the server takes this browser for. */
export async function askSession(): Promise<SessionAsked> {
  const answer = await request("GET", "/session");
  if (answer.kind === "offline") return { kind: "offline" };
  const session = answer.kind === "answered" ? parseSessionAnswer(answer.body) : null;
  return session === null ? { kind: "serverFault" } : { kind: "asked", person: session.person, nonce: session.nonce };
}

/** The device's key proves itself, so a session is renewed without anybody. "revoked": somebody has ended this device. */
export async function renewSession({
  device,
  sign,
}: Pick<Tablet, "device" | "sign">): Promise<"renewed" | "signedOut" | "revoked" | "offline" | "serverFault"> {
  const asked = await askSession();
  if (asked.kind !== "asked") return asked.kind;
  const { nonce } = asked;
  const signature = toBase64url(await sign(sessionProofBytes({ nonce, device })));
  const answer = await request("POST", "/session", { device, nonce, signature });
  if (answer.kind === "answered") return "renewed";
  if (answer.kind !== "fault") return answer.kind;
  return answer.fault.kind === "deviceEnded" ? "revoked" : "signedOut";
}

/** Ends the session of whoever signed out here; tried again at the next start if there was no network then. */
export async function endSessionLeft(): Promise<void> {
  const answer = await request("DELETE", "/session");
  if (answer.kind === "answered") setLeftMarker(false);
}
