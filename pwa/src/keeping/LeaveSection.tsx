import { useState } from "react";
import { SignOut } from "./SignOut.tsx";

/** Letting go of the whole tablet. */
export function LeaveSection({ name }: { readonly name: string }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <section className="stack" id="leave" aria-labelledby="leaving">
      <h2 id="leaving">Leaving this tablet</h2>
      <p>
        Signing out empties this tablet of everything that is {name}'s. To use it again you need a new code, and a
        network to join with it.
      </p>
      <div>
        <button type="button" className="button" data-weight="grave" onClick={() => setAsking(true)}>
          Sign {name} out
        </button>
      </div>
      {isAsking && <SignOut name={name} onClose={() => setAsking(false)} />}
    </section>
  );
}
