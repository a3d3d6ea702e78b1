import type { PersonId } from "@circle/review/ids";
import { NAME_LIMIT } from "@circle/review/limits";
import type { PersonSummary } from "@circle/review/commands";
import { isolated } from "../words/isolated.ts";
import { words } from "../words/all-words.ts";
import { Choice, ChoiceGroup, Field } from "../look/Field.tsx";

export type Who = { readonly isKnown: boolean; readonly name: string; readonly person: PersonId | "" };

/** Somebody new by a name, or somebody of `others`, whom the server knows. */
export function WhoFields({
  typed,
  others,
  faultOf,
  onTyped,
}: {
  readonly typed: Who;
  readonly others: readonly PersonSummary[];
  readonly faultOf: (field: string) => string | undefined;
  readonly onTyped: (typed: Partial<Who>) => void;
}) {
  const say = words().coordinating;
  return (
    <>
      {others.length > 0 && (
        <ChoiceGroup legend={say.who}>
          <Choice
            type="radio"
            name="who"
            words={say.somebodyNew}
            checked={!typed.isKnown}
            onChoose={() => onTyped({ isKnown: false })}
          />
          <Choice
            type="radio"
            name="who"
            words={say.somebodyKnown}
            checked={typed.isKnown}
            onChoose={() => onTyped({ isKnown: true })}
          />
        </ChoiceGroup>
      )}
      {typed.isKnown ? (
        <Field id="known-person" label={say.person} fault={faultOf("known-person")}>
          {(described) => (
            <select
              {...described}
              value={typed.person}
              onChange={({ currentTarget }) => onTyped({ person: currentTarget.value as PersonId })}
            >
              <option value="">{say.choose}</option>
              {others.map(({ person, name }) => (
                <option key={person} value={person}>
                  {isolated(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : (
        <Field id="person-name" label={say.name} hint={say.nameHint} fault={faultOf("person-name")}>
          {(described) => (
            <input
              {...described}
              dir="auto"
              value={typed.name}
              maxLength={NAME_LIMIT}
              autoComplete="off"
              onChange={({ currentTarget }) => onTyped({ name: currentTarget.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
