import { useState } from "react";
import { words } from "../words/all-words.ts";
import { SignOut } from "./SignOut.tsx";

/** Letting go of the whole tablet. */
export function LeaveSection({ name }: { readonly name: string }) {
  const [isAsking, setAsking] = useState(false);
  const say = words().keeping;
  return (
    <section className="stack" id="leave" aria-labelledby="leaving">
      <h2 id="leaving">{say.leaving}</h2>
      <p>{say.leavingWhat(name)}</p>
      <div>
        <button type="button" className="button" data-weight="grave" onClick={() => setAsking(true)}>
          {say.signOutPerson(name)}
        </button>
      </div>
      {isAsking && <SignOut name={name} onClose={() => setAsking(false)} />}
    </section>
  );
}
