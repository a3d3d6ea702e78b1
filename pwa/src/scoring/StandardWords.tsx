import type { Standard } from "@circle/standards/edition";
import { memo } from "react";
import { words } from "../words/words.ts";
import bullets from "./Bullets.module.css";
import { Fold } from "./Fold.tsx";
import styles from "./StandardWords.module.css";

const TYPE_WORDS = {
  1: "Type 1: essential",
  2: "Type 2: expected",
  3: "Type 3: aspirational",
} as const;

/** The standard itself, its sentence the largest thing on the page. */
export const StandardSentence = memo(function StandardSentence({
  standard,
  section,
}: {
  readonly standard: Standard;
  readonly section: string;
}) {
  return (
    <header className={styles["head"]}>
      <p className="soft small">
        {section} · {TYPE_WORDS[standard.type]}
        {standard.core && " · Core standard"}
      </p>
      <h2 className={styles["sentence"]} tabIndex={-1}>
        <span className={styles["code"]}>{standard.code}</span> {standard.text}
      </h2>
    </header>
  );
});

/** What helps to score it. Each part folds out, where the edition says something. */
export const StandardHelp = memo(function StandardHelp({ standard }: { readonly standard: Standard }) {
  return (
    <div>
      {standard.easyRead !== "" && (
        <Fold name="easyRead" summary="In easy words" openAtFirst>
          <p className={styles["easy"]}>{standard.easyRead}</p>
        </Fold>
      )}
      {standard.guidance !== "" && (
        <Fold name="guidance" summary="Guidance">
          <p className={styles["lines"]}>{standard.guidance}</p>
        </Fold>
      )}
      {standard.questions.length > 0 && (
        <Fold name="questions" summary="Questions you could ask">
          <ul className={bullets["bullets"]}>
            {standard.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Fold>
      )}
      {standard.evidence.length > 0 && (
        <Fold name="evidence" summary="Where to look">
          <p>{standard.evidence.map(words().trade.sourceWords).join(" · ")}</p>
        </Fold>
      )}
    </div>
  );
});
