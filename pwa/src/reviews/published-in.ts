import type { StatementId } from "@circle/review/ids";
import { byVersion, type PublishedVersion as Published } from "@circle/review/review-facts";
import type { Statement } from "@circle/review/statements";

export type PublishedVersion = Published & { readonly statement: StatementId };

/** By version; where a server set back gave two the same number, both, the earlier one first. */
export function publishedIn(statements: readonly (readonly [id: string, Statement])[]): readonly PublishedVersion[] {
  return statements
    .flatMap(([id, statement]) =>
      statement.kind === "published" ? [{ ...withoutKind(statement), statement: id as StatementId }] : [],
    )
    .toSorted(byVersion);
}

function withoutKind({ kind: _kind, ...version }: Extract<Statement, { readonly kind: "published" }>): Published {
  return version;
}
