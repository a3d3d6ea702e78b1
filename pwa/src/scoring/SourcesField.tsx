import { standing } from "@circle/review/standing";
import type { Workbook } from "@circle/review/workbook";
import type { Standard, StandardCode } from "@circle/standards/edition";
import { EVIDENCE_SOURCES, type EvidenceSource } from "@circle/standards/evidence";
import { Choice } from "../look/Field.tsx";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/words.ts";
import { Fold } from "./Fold.tsx";
import styles from "./SourcesField.module.css";

/** What somebody's score rests on; of two tablets that had not met, what both say. */
export function sourcesOf(workbook: Workbook, code: StandardCode): readonly EvidenceSource[] {
  const said = new Set(standing(workbook, "sources", code).flatMap(({ sources }) => sources));
  return EVIDENCE_SOURCES.filter((source) => said.has(source));
}

/** Where the score comes from, to tick. */
export function SourcesField({
  standard: { code },
  workbook,
  edits,
}: {
  readonly standard: Standard;
  readonly workbook: Workbook;
  readonly edits: WorkbookEdits | null;
}) {
  const sources = sourcesOf(workbook, code);
  const say = words().scoring;
  const summary = sources.length === 0 ? say.restsOn : say.restsOnThese(sources.map(words().trade.sourceWords));
  if (edits === null) return sources.length === 0 ? null : <p className="soft">{summary}</p>;
  return (
    <Fold name="sources" summary={summary}>
      <fieldset>
        <legend className="visually-hidden">{say.scoreRestsOn(code)}</legend>
        <div className={styles["sources"]}>
          {EVIDENCE_SOURCES.map((source) => (
            <Choice
              key={source}
              type="checkbox"
              words={words().trade.sourceWords(source)}
              checked={sources.includes(source)}
              onChoose={(isOn) =>
                edits.setSources(code, isOn ? [...sources, source] : sources.filter((other) => other !== source))
              }
            />
          ))}
        </div>
      </fieldset>
    </Fold>
  );
}
