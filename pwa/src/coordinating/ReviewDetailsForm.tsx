import type { ReviewDetails } from "@circle/review/statements";
import { type Edition, standardsFor } from "@circle/standards/edition";
import type { NamedSections } from "@circle/standards/section-title";
import { isSector, SECTORS } from "@circle/standards/sectors";
import { type FormEvent, useState, useTransition } from "react";
import type { Failure } from "../syncing/command-outcome.ts";
import { Choice, ChoiceGroup, Field } from "../look/Field.tsx";
import { Notice } from "../look/Notice.tsx";
import { SectionsOf } from "../reviews/section-titles.tsx";
import { words } from "../words/all-words.ts";
import { AgendaFields } from "./AgendaFields.tsx";
import { EditionField, type EditionsAsked, useEditions } from "./EditionField.tsx";
import { FaultSummary } from "./FaultSummary.tsx";
import styles from "./ReviewDetailsForm.module.css";
import { detailsIn, faultsLeft, type FormFault, type ReviewForm } from "./review-form.ts";
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
  const say = words().coordinating;
  const editions = useEditions(edition);
  const { form, isTyped, suggest, change, forget, startAgain } = useTypedForm(name, atFirst);
  const [told, setTold] = useState<readonly FormFault[]>([]);
  const [tries, setTries] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, start] = useTransition();
  const faults = faultsLeft(told, form);
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.words;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isSending) return;
    const outcome = detailsIn(form);
    setTold("faults" in outcome ? outcome.faults : []);
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
      {faults.length > 0 && (
        <FaultSummary key={tries} faults={told.filter(({ field }) => faultOf(field) !== undefined)} />
      )}
      <section className="stack" aria-labelledby="the-community">
        <h2 id="the-community">{say.theCommunity}</h2>
        <Field id="community" label={say.community} hint={say.communityHint} fault={faultOf("community")}>
          {(described) => (
            <input
              {...described}
              dir="auto"
              value={form.community}
              autoComplete="off"
              onChange={({ currentTarget }) => change({ community: currentTarget.value })}
            />
          )}
        </Field>
        <Field id="organisation" label={say.organisation} fault={faultOf("organisation")}>
          {(described) => (
            <input
              {...described}
              dir="auto"
              value={form.organisation}
              autoComplete="off"
              onChange={({ currentTarget }) => change({ organisation: currentTarget.value })}
            />
          )}
        </Field>
        <ChoiceGroup id="sector" legend={say.kind} hint={say.kindHint} fault={faultOf("sector")}>
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
          listed={editions}
          sector={form.sector}
          chosen={form.edition}
          fixed={edition}
          fault={faultOf("edition")}
          onChoose={(chosen) => change({ edition: chosen })}
          onOnly={(only) => suggest({ edition: only })}
        />
      </section>
      <section className="stack" aria-labelledby="the-visit">
        <h2 id="the-visit">{say.theVisit}</h2>
        <Field id="visit-on" label={say.dayOfVisit} fault={faultOf("visit-on")}>
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
        <SectionsOf edition={chosenEdition(edition, editions, form)}>
          <AgendaFields
            agenda={form.agenda}
            sections={sectionNames(edition, editions, form)}
            faultOf={faultOf}
            onAgenda={(agenda) => change({ agenda })}
          />
        </SectionsOf>
      </section>
      <section className="stack" aria-labelledby="how-we-score">
        <h2 id="how-we-score">{say.howWeScore}</h2>
        <Choice
          type="checkbox"
          checked={form.selfScoreAfterOwn}
          onChoose={(selfScoreAfterOwn) => change({ selfScoreAfterOwn })}
          words={say.selfScoreAfterOwn}
          hint={say.selfScoreAfterOwnHint}
        />
      </section>
      {failure !== null && (
        <Notice tone={failure.kind === "refused" ? "alarm" : "warn"} live>
          <p>
            {words().outcomes.failureSentence(failure.kind)} {say.stillTyped}
          </p>
        </Notice>
      )}
      <div className="row">
        <button type="submit" className="button" data-weight="main" aria-disabled={isSending}>
          {isSending ? busyWords : submitWords}
        </button>
        {isTyped && (
          <button type="button" className="button" data-weight="quiet" onClick={startAgain}>
            {say.forgetTyped}
          </button>
        )}
      </div>
    </form>
  );
}

/** What a part of the day can be about. Of an edition that is still to be chosen only the names of all its sections are known. */
function sectionNames(fixed: Edition | null, { answer }: EditionsAsked, form: ReviewForm): readonly string[] {
  if (fixed !== null) {
    const sections = isSector(form.sector) ? standardsFor(fixed, form.sector) : fixed.sections;
    return sections.map(({ name }) => name);
  }
  return chosenEdition(null, { answer }, form).sections.map(({ name }) => name);
}

function chosenEdition(
  fixed: Edition | null,
  { answer }: Pick<EditionsAsked, "answer">,
  form: ReviewForm,
): NamedSections {
  if (fixed !== null) return fixed;
  const told = answer === "asking" || answer.kind !== "editions" ? [] : answer.editions;
  const names = told.find(({ id }) => id === form.edition)?.sectionNames ?? [];
  return { sections: names.map((name) => ({ name })) };
}
