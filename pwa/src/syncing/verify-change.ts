import { entitlementOf } from "@circle/review/entitlement";
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
  const { change } = signed;
  const placed = { ...change, id: signed.id, device: signed.device };
  const entitled = entitlementOf(facts, facts.allDevices, placed, ({ everRoles }) => everRoles);
  const publicKey = entitled.device === undefined ? null : fromBase64url(entitled.device.publicKey);
  return judgeChange(signed, () => outlineOf(change.update), {
    opening: end,
    heldAt,
    device: entitled.standing,
    ownsOpening: entitled.ownsOpening,
    mayWrite: entitled.mayWrite,
    signatureHolds:
      heldAt === signed.id || (publicKey !== null && (await verify(publicKey, signed.signature, signed.bytes))),
    releasedOrAcceptedBefore: entitled.acceptedBefore,
  });
}
