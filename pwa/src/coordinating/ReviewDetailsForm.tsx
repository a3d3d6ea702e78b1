import type { ReviewDetails } from "@circle/review/statements";
import type { Edition } from "@circle/standards/edition";
import { SECTORS } from "@circle/standards/sectors";
import { type FormEvent, useState, useTransition } from "react";
import type { Failure } from "../api/answers.ts";
import { Choice, ChoiceGroup, Field } from "../look/Field.tsx";
import { Notice } from "../look/Notice.tsx";
import { words } from "../words/words.ts";
import { AgendaFields } from "./AgendaFields.tsx";
import { EditionField } from "./EditionField.tsx";
import { FaultSummary } from "./FaultSummary.tsx";
import styles from "./ReviewDetailsForm.module.css";
import { detailsIn, type FormFault, type ReviewForm } from "./review-form.ts";
import { useTypedForm } from "./use-typed-form.ts";

/** All there are: one that is left out would count as sent, and what was typed would be forgotten. */
const FAILURES: Readonly<Record<Failure["kind"], true>> = {
  offline: true,
  signedOut: true,
  serverFault: true,
  refused: true,
  anotherCoordinator: true,
};

function isFailure(sent: { readonly kind: string }): sent is Failure {
  return Object.hasOwn(FAILURES, sent.kind);
}

/** All there is to say about a review. Whatever goes wrong, what was typed stays. */
export function ReviewDetailsForm<Sent extends { readonly kind: string }>({
  name,
  atFirst,
  edition,
  submitWords,
  busyWords,
  send,
  onSent,
}: {
  readonly name: string;
  readonly atFirst: ReviewForm;
  /** The one a review has for good, or null while it can be chosen. */
  readonly edition: Edition | null;
  readonly submitWords: string;
  readonly busyWords: string;
  readonly send: (details: ReviewDetails) => Promise<Sent | Failure>;
  readonly onSent: (sent: Sent) => void;
}) {
  const { form, isTyped, suggest, change, forget, startAgain } = useTypedForm(name, atFirst);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [tries, setTries] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, start] = useTransition();
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.words;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isSending) return;
    const outcome = detailsIn(form);
    setFaults("faults" in outcome ? outcome.faults : []);
    setTries(tries + 1);
    setFailure(null);
    if ("faults" in outcome) return;
    start(async () => {
      const sent = await send(outcome.details);
      if (isFailure(sent)) return setFailure(sent);
      forget();
      onSent(sent);
    });
  }

  return (
    <form className={styles["form"]} onSubmit={submit} noValidate>
      {faults.length > 0 && <FaultSummary key={tries} faults={faults} />}
      <section className="stack" aria-labelledby="the-community">
        <h2 id="the-community">The community</h2>
        <Field id="community" label="Community" hint="As it calls itself." fault={faultOf("community")}>
          {(described) => (
            <input
              {...described}
              value={form.community}
              autoComplete="off"
              onChange={({ currentTarget }) => change({ community: currentTarget.value })}
            />
          )}
        </Field>
        <Field id="organisation" label="Organisation (optional)" fault={faultOf("organisation")}>
          {(described) => (
            <input
              {...described}
              value={form.organisation}
              autoComplete="off"
              onChange={({ currentTarget }) => change({ organisation: currentTarget.value })}
            />
          )}
        </Field>
        <ChoiceGroup
          id="sector"
          legend="What kind of community?"
          hint="It decides which standards apply."
          fault={faultOf("sector")}
        >
          {SECTORS.map((sector) => (
            <Choice
              key={sector}
              type="radio"
              name="sector"
              words={words().trade.sectorWords(sector)}
              checked={form.sector === sector}
              onChoose={() => change({ sector })}
            />
          ))}
        </ChoiceGroup>
        <EditionField
          chosen={form.edition}
          fixed={edition}
          fault={faultOf("edition")}
          onChoose={(chosen) => change({ edition: chosen })}
          onOnly={(only) => suggest({ edition: only })}
        />
      </section>
      <section className="stack" aria-labelledby="the-visit">
        <h2 id="the-visit">The visit</h2>
        <Field id="visit-on" label="Day of the visit" fault={faultOf("visit-on")}>
          {(described) => (
            <input
              {...described}
              className={styles["day"]}
              type="date"
              value={form.visitOn}
              onChange={({ currentTarget }) => change({ visitOn: currentTarget.value })}
            />
          )}
        </Field>
        <AgendaFields agenda={form.agenda} faultOf={faultOf} onAgenda={(agenda) => change({ agenda })} />
      </section>
      <section className="stack" aria-labelledby="how-we-score">
        <h2 id="how-we-score">How reviewers score</h2>
        <Choice
          type="checkbox"
          checked={form.selfScoreAfterOwn}
          onChoose={(selfScoreAfterOwn) => change({ selfScoreAfterOwn })}
          words="Show the community's own score only after a reviewer has given theirs"
          hint="So that the community's view doesn't lead the reviewer's."
        />
      </section>
      {failure !== null && (
        <Notice tone={failure.kind === "refused" ? "alarm" : "warn"} live>
          <p>{words().outcomes.failureSentence(failure.kind)} What you typed is still here.</p>
        </Notice>
      )}
      <div className="row">
        <button type="submit" className="button" data-weight="main" aria-disabled={isSending}>
          {isSending ? busyWords : submitWords}
        </button>
        {isTyped && (
          <button type="button" className="button" data-weight="quiet" onClick={startAgain}>
            Forget what I typed
          </button>
        )}
      </div>
    </form>
  );
}
