import type { PersonId, ReviewId } from "@circle/review/ids";
import { useState } from "react";
import type { AuditRecord, ReviewPerson } from "@circle/review/commands";
import { readAudit } from "./review-commands.ts";
import { Notice } from "../look/Notice.tsx";
import { Time } from "../look/Time.tsx";
import { Waiting } from "../look/Waiting.tsx";
import { words } from "../words/all-words.ts";
import styles from "./Audit.module.css";
import { actWords } from "./audit-words.ts";
import { useAsked } from "../look/use-asked.ts";

/** What was done on the server in this review, and by whom. Asked for only when somebody looks. */
export function Audit({ review, members }: { readonly review: ReviewId; readonly members: readonly ReviewPerson[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={`no-print ${styles["audit"]}`} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words().coordinating.whatWasDone}</summary>
      {isOpen && <Records review={review} members={members} />}
    </details>
  );
}

function Records({ review, members }: { readonly review: ReviewId; readonly members: readonly ReviewPerson[] }) {
  const say = words().coordinating;
  const [ask] = useState(() => () => readAudit(review));
  const { answer } = useAsked(ask);
  if (answer === "asking") return <Waiting words={say.lookingUp} />;
  if (answer.kind !== "audit") {
    return (
      <Notice tone="warn" live>
        <p>{words().outcomes.failureSentence(answer.kind)}</p>
      </Notice>
    );
  }
  const nameOf = (person: PersonId | null) =>
    members.find((member) => member.person === person)?.name ?? say.aCoordinator;
  return (
    <div className={styles["scroll"]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.when}</th>
            <th scope="col">{say.whoDid}</th>
            <th scope="col">{say.what}</th>
          </tr>
        </thead>
        <tbody>
          {answer.records
            .toSorted((left, right) => right.at - left.at)
            .map((record) => (
              <Row
                key={`${record.at} ${record.act} ${JSON.stringify(record.detail)}`}
                record={record}
                name={nameOf(record.person)}
              />
            ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ record, name }: { readonly record: AuditRecord; readonly name: string }) {
  return (
    <tr>
      <td>
        <Time at={record.at} />
      </td>
      <td>
        <bdi>{name}</bdi>
      </td>
      <td>{actWords(record, name)}</td>
    </tr>
  );
}
