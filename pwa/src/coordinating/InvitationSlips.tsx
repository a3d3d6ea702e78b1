import type { ReviewDetails } from "@circle/review/statements";
import { Printer } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { CopyButton } from "../look/CopyButton.tsx";
import { Choice, ChoiceGroup } from "../look/Field.tsx";
import { useNow } from "../look/Time.tsx";
import { dayWords, visitDayWords } from "../look/times.ts";
import { words } from "../words/all-words.ts";
import { InvitationSheet, type SheetLayout } from "./InvitationSheet.tsx";
import styles from "./InvitationSlips.module.css";
import { invitationMessage, joinAddress } from "./invitation-message.ts";
import { Qr } from "./Qr.tsx";
import { ShareButton } from "./ShareButton.tsx";
import type { Slip } from "./slips.ts";

/** Invitations to hand over: to scan, to share, to copy, or to print. The server keeps no codes, so they can't be shown again. */
export function InvitationSlips({
  slips,
  details,
}: {
  /** Those whose code still works, the newest first. */
  readonly slips: readonly Slip[];
  readonly details: ReviewDetails;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [layout, setLayout] = useState<SheetLayout>("each");
  const made = slips.reduce((latest, { expiresAt }) => Math.max(latest, expiresAt), 0);
  useEffect(() => {
    if (made > 0) heading.current?.focus();
  }, [made]);
  const say = words().coordinating;
  if (slips.length === 0) return null;
  return (
    <section className={styles["section"]} aria-labelledby="slips">
      <div className="no-print stack">
        <h2 id="slips" ref={heading} tabIndex={-1} className={styles["heading"]}>
          {say.handOver(slips.length)}
        </h2>
        <p className="soft">{say.shownOnlyNow}</p>
        <ul className={styles["slips"]}>
          {slips.map((slip) => (
            <li key={slip.code} className="card">
              <InvitationSlip slip={slip} details={details} />
            </li>
          ))}
        </ul>
        <div className={styles["printing"]}>
          {slips.length > 1 && (
            <ChoiceGroup legend={say.printHow}>
              <Choice
                type="radio"
                name="sheet-layout"
                words={say.printEach}
                checked={layout === "each"}
                onChoose={() => setLayout("each")}
              />
              <Choice
                type="radio"
                name="sheet-layout"
                words={say.printSeveral}
                checked={layout === "several"}
                onChoose={() => setLayout("several")}
              />
            </ChoiceGroup>
          )}
          <button type="button" className="button" onClick={() => print()}>
            <Printer aria-hidden /> {say.print}
          </button>
        </div>
      </div>
      <InvitationSheet slips={slips} details={details} layout={slips.length > 1 ? layout : "each"} />
    </section>
  );
}

function InvitationSlip({ slip, details }: { readonly slip: Slip; readonly details: ReviewDetails }) {
  const now = useNow();
  const say = words().coordinating;
  return (
    <article className={styles["slip"]} aria-labelledby={`slip-${slip.person}`}>
      <div>
        <h3 id={`slip-${slip.person}`}>{say.forPerson(slip.name)}</h3>
        <p className="soft small">{slip.roles.map(words().trade.roleWords).join(", ")}</p>
        <p className="soft small">{words().reviews.onTheDay(details.community, visitDayWords(details.visitOn))}</p>
      </div>
      <div className={styles["ways"]}>
        <Qr text={slip.link} label={say.qrOf(slip.link)} />
        <div className={styles["typing"]}>
          <p>{say.scanThis}</p>
          <p>{say.orType(joinAddress(slip))}</p>
          <p className={styles["code"]}>{slip.code}</p>
          <p className="small">
            {say.orLink} <span className={styles["link"]}>{slip.link}</span>
          </p>
          <p className="soft small">{say.worksOnce(dayWords(slip.expiresAt, now))}</p>
        </div>
      </div>
      <div className={styles["copies"]}>
        <ShareButton title={say.messageTitle(details.community)} text={invitationMessage(slip, details, now)} />
        <CopyButton text={slip.link} label={say.copyLink} />
        <CopyButton text={slip.code} label={say.copyCode} />
      </div>
    </article>
  );
}
