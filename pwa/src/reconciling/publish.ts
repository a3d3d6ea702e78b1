import type { ApiFault } from "@circle/review/commands";
import type { Draft } from "@circle/review/draft";
import type { ReviewId, StatementId } from "@circle/review/ids";
import { parsePublished } from "@circle/review/parse-answers";
import { type Failure, understood } from "../syncing/command-outcome.ts";
import { request } from "../syncing/server-request.ts";

export type PublishRefusal =
  | { readonly kind: "changedMeanwhile"; readonly draft: Draft }
  | { readonly kind: "notRevealed" | "previousDiffers" | "reasonMissing" | "tooLarge" };

/** Lead. `digest` is of the draft that is shown; `previous` is the version it corrects. */
export async function publish(
  review: ReviewId,
  draft: { readonly digest: string; readonly previous: StatementId | null; readonly reason: string | null },
): Promise<{ readonly kind: "published"; readonly version: number } | PublishRefusal | Failure> {
  const answer = await request("POST", `/reviews/${review}/publish`, draft);
  const refusal = answer.kind === "fault" ? publishRefusal(answer.fault) : null;
  if (refusal !== null) return refusal;
  return understood(answer, parsePublished, ({ version }) => ({ kind: "published", version }));
}

function publishRefusal(fault: ApiFault): PublishRefusal | null {
  switch (fault.kind) {
    case "changedMeanwhile":
      return { kind: fault.kind, draft: fault.draft };
    case "notRevealed":
    case "previousDiffers":
    case "reasonMissing":
    case "tooLarge":
      return { kind: fault.kind };
    default:
      return null;
  }
}
