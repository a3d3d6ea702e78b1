import { useState } from "react";
import { TakeOff } from "../reviews/ClosedReview.tsx";
import type { ReviewSummary } from "../reviews/use-my-reviews.ts";
import { SignOut } from "./SignOut.tsx";

/** Letting go of closed reviews, and of the whole tablet. */
export function LeaveSection({ name, reviews }: { readonly name: string; readonly reviews: readonly ReviewSummary[] }) {
  const [asking, setAsking] = useState<ReviewSummary | "signOut" | null>(null);
  const closed = reviews.filter(({ phase, onTablet }) => phase === "closed" && onTablet);
  return (
    <section className="stack" id="leave" aria-labelledby="leaving">
      <h2 id="leaving">Leaving this tablet</h2>
      {closed.length > 0 && (
        <ul className="stack">
          {closed.map((review) => (
            <li key={review.review} className="row">
              <span>{review.community} is closed.</span>
              <button type="button" className="button" onClick={() => setAsking(review)}>
                Take it off this tablet
              </button>
            </li>
          ))}
        </ul>
      )}
      <p>
        Signing out empties this tablet of everything that is {name}'s. To use it again you need a new code, and a
        network to join with it.
      </p>
      <div>
        <button type="button" className="button" data-weight="grave" onClick={() => setAsking("signOut")}>
          Sign {name} out
        </button>
      </div>
      {asking === "signOut" && <SignOut name={name} onClose={() => setAsking(null)} />}
      {asking !== null && asking !== "signOut" && (
        <TakeOff review={asking.review} community={asking.community} onClose={() => setAsking(null)} />
      )}
    </section>
  );
}
