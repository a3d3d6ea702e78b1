import type { PersonId, ReviewId } from "@circle/review/ids";
import { type Background, BACKGROUNDS } from "@circle/review/members";
import { type FormEvent, useState, useTransition } from "react";
import type { InvitationAnswer, ReviewPerson } from "@circle/review/commands";
import type { Failure } from "../syncing/command-outcome.ts";
import { invite, listEveryone } from "./people-commands.ts";
import { Choice, ChoiceGroup } from "../look/Field.tsx";
import { Notice } from "../look/Notice.tsx";
import { useAsked } from "../look/use-asked.ts";
import { words } from "../words/all-words.ts";
import { FaultSummary } from "./FaultSummary.tsx";
import { PARTS, type Part, rolesOfPart } from "./parts.ts";
import type { Invitee } from "./slips.ts";
import { type Who, WhoFields } from "./WhoFields.tsx";

type Typed = Who & {
  readonly part: Part | null;
  readonly background: Background | null;
};

const NOTHING_TYPED: Typed = { isKnown: false, name: "", person: "", part: null, background: null };

/** Somebody new by a name or alias, or somebody whom the server knows from another review. */
export function InviteForm({
  review,
  members,
  onInvited,
}: {
  readonly review: ReviewId;
  readonly members: readonly ReviewPerson[];
  readonly onInvited: (who: Invitee, invited: InvitationAnswer) => Promise<void>;
}) {
  const say = words().coordinating;
  const { answer } = useAsked(listEveryone);
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [faults, setFaults] = useState<ReturnType<typeof faultsIn>>([]);
  const [tries, setTries] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isInviting, start] = useTransition();
  const change = (changed: Partial<Typed>) => setTyped({ ...typed, ...changed });
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.words;

  const here = new Set(members.filter(({ ended }) => !ended).map(({ person }) => person));
  const others =
    answer !== "asking" && answer.kind === "people" ? answer.people.filter(({ person }) => !here.has(person)) : [];

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isInviting) return;
    const found = faultsIn(typed);
    setFaults(found);
    setTries(tries + 1);
    setFailure(null);
    const { part, background } = typed;
    if (found.length > 0 || part === null) return;
    const name = typed.name.trim();
    const person = typed.isKnown && typed.person !== "" ? { existing: typed.person } : { name };
    start(async () => {
      const outcome = await invite(review, { person, roles: rolesOfPart(part), background });
      if (outcome.kind !== "invited") return setFailure(outcome);
      setTyped(NOTHING_TYPED);
      await onInvited({ person: outcome.person, name: nameOf(typed, others), roles: rolesOfPart(part) }, outcome);
    });
  }

  return (
    <section className="card stack no-print" aria-labelledby="invite">
      <h2 id="invite" tabIndex={-1}>
        {say.invite}
      </h2>
      <form className="stack" onSubmit={submit} noValidate>
        {faults.length > 0 && <FaultSummary key={tries} faults={faults} />}
        <WhoFields typed={typed} others={others} faultOf={faultOf} onTyped={change} />
        <ChoiceGroup id="part" legend={say.part} fault={faultOf("part")}>
          {PARTS.map((part) => (
            <Choice
              key={part}
              type="radio"
              name="part"
              words={say.parts[part].words}
              hint={say.parts[part].hint}
              checked={typed.part === part}
              onChoose={() => change({ part })}
            />
          ))}
        </ChoiceGroup>
        <ChoiceGroup legend={say.comesAs}>
          {BACKGROUNDS.map((background) => (
            <Choice
              key={background}
              type="radio"
              name="background"
              words={words().trade.backgroundWords(background)}
              checked={typed.background === background}
              onChoose={() => change({ background })}
            />
          ))}
          <Choice
            type="radio"
            name="background"
            words={say.notSaid}
            checked={typed.background === null}
            onChoose={() => change({ background: null })}
          />
        </ChoiceGroup>
        {failure !== null && (
          <Notice tone="warn" live>
            <p>
              {words().outcomes.failureSentence(failure.kind)} {say.stillTyped}
            </p>
          </Notice>
        )}
        <div>
          <button type="submit" className="button" data-weight="main" aria-disabled={isInviting}>
            {isInviting ? say.makingInvitation : say.makeInvitation}
          </button>
        </div>
      </form>
    </section>
  );
}

function faultsIn({ isKnown, name, person, part }: Typed) {
  const say = words().coordinating.faults;
  return [
    ...(!isKnown && name.trim() === "" ? [{ field: "person-name", words: say.whoIsInvited }] : []),
    ...(isKnown && person === "" ? [{ field: "known-person", words: say.chooseInvited }] : []),
    ...(part === null ? [{ field: "part", words: say.choosePart }] : []),
  ];
}

function nameOf(typed: Typed, others: readonly { readonly person: PersonId; readonly name: string }[]): string {
  if (!typed.isKnown) return typed.name.trim();
  return others.find(({ person }) => person === typed.person)?.name ?? words().coordinating.them;
}
