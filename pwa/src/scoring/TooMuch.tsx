import { reviewerOf, type WorkbookId } from "@circle/review/workbook-id";
import type { ReactNode } from "react";
import { Notice } from "../look/Notice.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { words } from "../words/words.ts";

type Props = {
  readonly here: Pick<ReviewOnTablet, "members" | "removed">;
  /** Those that this tablet has stopped working through. */
  readonly workbooks: readonly WorkbookId[];
};

/** Says whose work can't be shown here, why, and what to do. `children`: what follows from it for this page. */
export function TooMuch({ here, workbooks, children }: Props & { readonly children?: ReactNode }) {
  if (workbooks.length === 0) return null;
  return (
    <Notice tone="warn" live>
      <p>{words().scoring.tooMuch(whoseAre(here, workbooks))}</p>
      {children}
    </Notice>
  );
}

/** The same in one line, in the place of what they said. */
export function TooMuchHere({ here, workbooks }: Props) {
  if (workbooks.length === 0) return null;
  return <p className="soft small">{words().scoring.cannotBeShown(whoseAre(here, workbooks))}</p>;
}

function whoseAre({ members, removed }: Props["here"], workbooks: readonly WorkbookId[]): readonly string[] {
  const say = words().scoring;
  return workbooks.map((workbook) => {
    const person = reviewerOf(workbook);
    const owner = [...members, ...removed].find((one) => one.person === person);
    if (owner !== undefined) return owner.name;
    return workbook === "team" ? say.theLead : say.theCommunity;
  });
}
