import type { Edition } from "@circle/standards/edition";
import { useEffect } from "react";
import { listEditions } from "../api/commands.ts";
import { ActionButton } from "../look/ActionButton.tsx";
import { Field } from "../look/Field.tsx";
import { Notice } from "../look/Notice.tsx";
import { plural } from "../look/plural.ts";
import { Waiting } from "../look/Waiting.tsx";
import { words } from "../words/words.ts";
import { useAsked } from "../look/use-asked.ts";

type Choice = {
  readonly chosen: string;
  readonly fault: string | undefined;
  readonly onChoose: (edition: string) => void;
  /** There is only one, and none was chosen yet. */
  readonly onOnly: (edition: string) => void;
};

/** The edition of the standards. A review keeps the one it was made with. */
export function EditionField({ fixed, ...choice }: Choice & { readonly fixed: Edition | null }) {
  if (fixed === null) return <EditionChoice {...choice} />;
  return (
    <div>
      <p>
        <strong>Standards</strong>
      </p>
      <p>
        {fixed.title} ({fixed.year})
      </p>
      <p className="soft small">A review keeps the edition it was made with.</p>
    </div>
  );
}

function EditionChoice({ chosen, fault, onChoose, onOnly }: Choice) {
  const { answer, again } = useAsked(listEditions);
  const only =
    answer !== "asking" && answer.kind === "editions" && answer.editions.length === 1
      ? answer.editions[0]?.id
      : undefined;
  useEffect(() => {
    if (chosen === "" && only !== undefined) onOnly(only);
  });

  if (answer === "asking") return <Waiting words="Looking up the editions …" />;
  if (answer.kind !== "editions") {
    return (
      <div id="edition" tabIndex={-1}>
        <Notice tone="warn" live>
          <p>The editions of the standards could not be listed. {words().outcomes.failureSentence(answer.kind)}</p>
          <ActionButton act={again} busyWords="Trying …">
            Try again
          </ActionButton>
        </Notice>
      </div>
    );
  }
  return (
    <Field id="edition" label="Standards" hint="The edition that the community is reviewed on, for good." fault={fault}>
      {(described) => (
        <select {...described} value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          <option value="">Choose …</option>
          {answer.editions.map(({ id, title, year, standards }) => (
            <option key={id} value={id}>
              {title} ({year}), {plural(standards, "standard", "standards")}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
