import type { ReviewDetails } from "@circle/review/statements";
import { Printer } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Invited } from "../api/answers.ts";
import { CopyButton } from "../look/CopyButton.tsx";
import { useNow } from "../look/Time.tsx";
import { dayWords, visitDayWords } from "../look/times.ts";
import styles from "./InvitationSlips.module.css";

export type Slip = Invited & { readonly name: string };

/** Invitations to hand over: to copy, or to print one to a slip. The server keeps no codes, so they can't be shown again. */
export function InvitationSlips({
  slips,
  details,
}: {
  readonly slips: readonly Slip[];
  readonly details: ReviewDetails;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const newest = slips[0]?.code;
  useEffect(() => {
    if (newest !== undefined) heading.current?.focus();
  }, [newest]);
  if (slips.length === 0) return null;
  return (
    <section className={styles["section"]} aria-labelledby="slips">
      <div className={`no-print ${styles["head"]}`}>
        <h2 id="slips" ref={heading} tabIndex={-1}>
          {slips.length === 1 ? "Hand over this code" : "Hand over these codes"}
        </h2>
        <button type="button" className="button" onClick={() => print()}>
          <Printer aria-hidden /> Print
        </button>
      </div>
      <p className="no-print soft">
        Each is shown only now. If one gets lost, make a new code: the old one then stops working.
      </p>
      <ul className={styles["slips"]}>
        {slips.map((slip) => (
          <li key={slip.code} className="card">
            <InvitationSlip slip={slip} details={details} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function InvitationSlip({ slip, details }: { readonly slip: Slip; readonly details: ReviewDetails }) {
  const now = useNow();
  const { origin } = new URL(slip.link);
  return (
    <article className={styles["slip"]}>
      <h3>For {slip.name}</h3>
      <p>
        {details.community}, {visitDayWords(details.visitOn)}
      </p>
      <p className={styles["code"]}>{slip.code}</p>
      <p>
        Open <strong>{origin}/join</strong> on your own tablet and type this code.
      </p>
      <p className="small">
        Or open this link there: <span className={styles["link"]}>{slip.link}</span>
      </p>
      <p className="soft small">It works once, until {dayWords(slip.expiresAt, now)}.</p>
      <div className={`no-print ${styles["copies"]}`}>
        <CopyButton text={slip.link} label="Copy the link" />
        <CopyButton text={slip.code} label="Copy the code" />
      </div>
    </article>
  );
}
