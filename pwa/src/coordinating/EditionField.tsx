import type { EditionSummary } from "@circle/review/commands";
import type { Edition } from "@circle/standards/edition";
import { isSector } from "@circle/standards/sectors";
import { useEffect } from "react";
import { listEditions } from "./review-commands.ts";
import { ActionButton } from "../look/ActionButton.tsx";
import { Field } from "../look/Field.tsx";
import { Notice } from "../look/Notice.tsx";
import { Waiting } from "../look/Waiting.tsx";
import { words } from "../words/all-words.ts";
import { useAsked } from "../look/use-asked.ts";

export type EditionsAsked = ReturnType<typeof useEditions>;

/** What the server lists to choose from. A review that has its edition needs to ask nobody. */
export function useEditions(fixed: Edition | null) {
  return useAsked(fixed === null ? listEditions : askNobody);
}

async function askNobody(): ReturnType<typeof listEditions> {
  return Promise.resolve({ kind: "editions", editions: [] });
}

type Choice = {
  readonly listed: EditionsAsked;
  /** The kind of community, once it is chosen. */
  readonly sector: string;
  readonly chosen: string;
  readonly fault: string | undefined;
  readonly onChoose: (edition: string) => void;
  /** There is only one, and none was chosen yet. */
  readonly onOnly: (edition: string) => void;
};

/** The edition of the standards. A review keeps the one it was made with. */
export function EditionField({ fixed, ...choice }: Choice & { readonly fixed: Edition | null }) {
  const say = words().coordinating;
  if (fixed === null) return <EditionChoice {...choice} />;
  return (
    <div>
      <p>
        <strong>{say.standards}</strong>
      </p>
      <p>{say.editionNamed(fixed.title, fixed.year)}</p>
      <p className="soft small">{say.standardsFixed}</p>
    </div>
  );
}

function EditionChoice({ listed: { answer, again }, sector, chosen, fault, onChoose, onOnly }: Choice) {
  const say = words().coordinating;
  const only =
    answer !== "asking" && answer.kind === "editions" && answer.editions.length === 1
      ? answer.editions[0]?.id
      : undefined;
  useEffect(() => {
    if (chosen === "" && only !== undefined) onOnly(only);
  });

  if (answer === "asking") return <Waiting words={say.lookingUpEditions} />;
  if (answer.kind !== "editions") {
    return (
      <div id="edition" tabIndex={-1}>
        <Notice tone="warn" live>
          <p>
            {say.editionsNotListed} {words().outcomes.failureSentence(answer.kind)}
          </p>
          <ActionButton act={again} busyWords={say.trying}>
            {say.tryAgain}
          </ActionButton>
        </Notice>
      </div>
    );
  }
  return (
    <Field id="edition" label={say.standards} hint={say.standardsHint} fault={fault}>
      {(described) => (
        <select {...described} value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          <option value="">{say.choose}</option>
          {answer.editions.map((edition) => (
            <option key={edition.id} value={edition.id}>
              {editionWords(edition, sector)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** With how many standards it has for this kind of community, as all pages of the review count them. */
function editionWords({ title, year, standards, standardsBySector }: EditionSummary, sector: string): string {
  const say = words().coordinating;
  const applying = isSector(sector) ? standardsBySector?.[sector] : undefined;
  return applying === undefined ? say.editionOfAll(title, year, standards) : say.editionCounted(title, year, applying);
}
