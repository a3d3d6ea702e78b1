import { mayWrite } from "./access.ts";
import { wasAccepted } from "./accepted.ts";
import { ownerOfOpening } from "./ids.ts";
import type { Role } from "./members.ts";
import type { DeviceFacts, MemberFacts, ReviewFacts } from "./review-facts.ts";
import { parseWorkbookId, reviewerOf } from "./workbook-id.ts";

/** Where a change lies, and which device signed it. */
export type PlacedChange = {
  readonly id: string;
  readonly workbook: string;
  readonly opening: number;
  readonly number: number;
  readonly device: string;
};

/** What the server's statements say of a change, whoever brought it: asked by server and tablet alike. */
export type Entitlement = {
  readonly device: DeviceFacts | undefined;
  readonly member: MemberFacts | undefined;
  readonly standing: "unknown" | "ended" | "live";
  readonly ownsOpening: boolean;
  readonly mayWrite: boolean;
  /** Whether a statement says that it was accepted before its device, its person or a role of theirs ended, or released since. */
  readonly acceptedBefore: boolean;
};

/**
 * `devices` are those the change may come from. `rolesOf` are the roles that count: a server takes in what comes by
 * the roles somebody has, a tablet what a server took in by any they ever had.
 */
export function entitlementOf(
  facts: ReviewFacts,
  devices: ReadonlyMap<string, DeviceFacts>,
  change: PlacedChange,
  rolesOf: (member: MemberFacts) => readonly Role[],
): Entitlement {
  const device = devices.get(change.device);
  const member = device === undefined ? undefined : facts.members.get(device.person);
  if (device === undefined || member === undefined) {
    return { device, member, standing: "unknown", ownsOpening: false, mayWrite: false, acceptedBefore: false };
  }
  const workbook = parseWorkbookId(change.workbook);
  const isOwnReviewer = workbook !== null && reviewerOf(workbook) === member.person;
  const roles = isOwnReviewer ? member.everRoles : rolesOf(member); // a reviewer's workbook stays theirs for good
  const acceptedBefore = facts.released.has(change.id) || wasAccepted([...device.accepted, ...member.accepted], change);
  return {
    device,
    member,
    standing: device.ended || member.ended ? "ended" : "live",
    ownsOpening: ownerOfOpening(change.opening) === member.number,
    mayWrite: workbook !== null && (acceptedBefore || mayWrite(roles, member.person, workbook)),
    acceptedBefore,
  };
}
