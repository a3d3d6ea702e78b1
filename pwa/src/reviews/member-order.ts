import { ROLES, type Role } from "@circle/review/members";

type Named = { readonly name: string; readonly roles: readonly Role[] };

/** The lead first, then the reviewers, then the community; each by name. */
export function inMemberOrder<Member extends Named>(members: readonly Member[]): readonly Member[] {
  return members.toSorted((left, right) => rankOf(left) - rankOf(right) || left.name.localeCompare(right.name));
}

function rankOf({ roles }: Named): number {
  return Math.min(ROLES.length, ...roles.map((role) => ROLES.indexOf(role)));
}
