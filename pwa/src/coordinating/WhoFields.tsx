import type { PersonId } from "@circle/review/ids";
import { NAME_LIMIT } from "@circle/review/limits";
import type { PersonListed } from "../api/answers.ts";
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
  readonly others: readonly PersonListed[];
  readonly faultOf: (field: string) => string | undefined;
  readonly onTyped: (typed: Partial<Who>) => void;
}) {
  return (
    <>
      {others.length > 0 && (
        <ChoiceGroup legend="Who?">
          <Choice
            type="radio"
            name="who"
            words="Somebody new"
            checked={!typed.isKnown}
            onChoose={() => onTyped({ isKnown: false })}
          />
          <Choice
            type="radio"
            name="who"
            words="Somebody who was in another review"
            checked={typed.isKnown}
            onChoose={() => onTyped({ isKnown: true })}
          />
        </ChoiceGroup>
      )}
      {typed.isKnown ? (
        <Field id="known-person" label="Person" fault={faultOf("known-person")}>
          {(described) => (
            <select
              {...described}
              value={typed.person}
              onChange={({ currentTarget }) => onTyped({ person: currentTarget.value as PersonId })}
            >
              <option value="">Choose …</option>
              {others.map(({ person, name }) => (
                <option key={person} value={person}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : (
        <Field
          id="person-name"
          label="Name"
          hint="A first name or an alias is enough. No e-mail address is needed."
          fault={faultOf("person-name")}
        >
          {(described) => (
            <input
              {...described}
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
