import type { ReviewDetails } from "@circle/review/statements";
import { Ring } from "../look/Ring.tsx";
import { useNow } from "../look/Time.tsx";
import { dayWords, visitDayWords } from "../look/times.ts";
import { words } from "../words/all-words.ts";
import styles from "./InvitationSheet.module.css";
import { joinAddress } from "./invitation-message.ts";
import { Qr } from "./Qr.tsx";
import type { Slip } from "./slips.ts";

/** "each": a page for each person; "several": three to a page, to cut apart. */
export type SheetLayout = "each" | "several";

/** What a printer gets of invitations: for whom, to what, how to join, and nothing else of the page. */
export function InvitationSheet({
  slips,
  details,
  layout,
}: {
  readonly slips: readonly Slip[];
  readonly details: ReviewDetails;
  readonly layout: SheetLayout;
}) {
  return (
    <div className={styles["sheet"]} data-layout={layout} data-sheet="">
      {slips.map((slip) => (
        <Invitation key={slip.code} slip={slip} details={details} />
      ))}
    </div>
  );
}

function Invitation({ slip, details }: { readonly slip: Slip; readonly details: ReviewDetails }) {
  const now = useNow();
  const say = words().coordinating;
  const steps = say.sheetSteps(dayWords(slip.expiresAt, now));
  return (
    <article className={styles["invitation"]}>
      <p className={styles["mark"]}>
        <Ring /> {words().look.appName}
      </p>
      <header className={styles["head"]}>
        <p>{say.sheetOver}</p>
        <p className={styles["community"]}>
          <bdi>{details.community}</bdi>
        </p>
        <p>{visitDayWords(details.visitOn)}</p>
      </header>
      <div className={styles["who"]}>
        <p className={styles["name"]}>{say.forPerson(slip.name)}</p>
        <p>{say.sheetRole(slip.roles.map(words().trade.roleWords).join(", "))}</p>
      </div>
      <div className={styles["qr"]}>
        <Qr text={slip.link} label={say.qrOf(slip.link)} />
      </div>
      <dl className={styles["code"]}>
        <div>
          <dt>{say.sheetCode}</dt>
          <dd className={styles["letters"]}>{slip.code}</dd>
        </div>
        <div>
          <dt>{say.sheetAddress}</dt>
          <dd>{joinAddress(slip)}</dd>
        </div>
      </dl>
      <ol className={styles["steps"]}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </article>
  );
}
