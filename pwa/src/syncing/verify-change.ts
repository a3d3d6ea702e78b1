import { mayWrite } from "@circle/review/access";
import { wasAccepted } from "@circle/review/accepted";
import { ownerOfOpening } from "@circle/review/ids";
import { parseWorkbookId } from "@circle/review/workbook-id";
import type { ChangeId, SignedChange } from "@circle/sync/change";
import { judgeChange, type Judgement } from "@circle/sync/intake";
import type { Verify } from "@circle/sync/signing";
import { outlineOf } from "@circle/sync/update-outline";
import type { OpeningEnd } from "../device/tablet-store.ts";
import type { KnownFacts } from "../reviews/known-facts.ts";
import { fromBase64url } from "./base64url.ts";

/** Where the change's opening stands here, and what is stored under its number. */
export type Standing = { readonly end: OpeningEnd | undefined; readonly heldAt: ChangeId | undefined };

/** Whether this tablet takes a change in, whoever brought it: by the server's statements, not by trust in the server. */
export async function verifiedChange(
  signed: SignedChange,
  facts: KnownFacts,
  { end, heldAt }: Standing,
  verify: Verify,
): Promise<Judgement> {
  const { change, device: deviceId } = signed;
  const device = facts.allDevices.get(deviceId);
  const member = device === undefined ? undefined : facts.members.get(device.person);
  const publicKey = device === undefined ? null : fromBase64url(device.publicKey);
  const workbook = parseWorkbookId(change.workbook);
  const marks = [...(device?.ended ?? []), ...(member?.ended ?? [])];
  const hasEnded = (device?.ended ?? null) !== null || (member?.ended ?? null) !== null;
  return judgeChange(signed, () => outlineOf(change.update), {
    opening: end,
    heldAt,
    device: device === undefined ? "unknown" : hasEnded ? "ended" : "live",
    ownsOpening: member !== undefined && ownerOfOpening(change.opening) === member.number,
    mayWrite: member !== undefined && workbook !== null && mayWrite(member.everRoles, member.person, workbook),
    signatureHolds:
      heldAt === signed.id || (publicKey !== null && (await verify(publicKey, signed.signature, signed.bytes))),
    releasedOrAcceptedBefore: facts.released.has(signed.id) || wasAccepted(marks, { ...change, id: signed.id }),
  });
}
