import type { Standard } from "@circle/standards/edition";
import { List } from "lucide-react";
import { memo, type ReactNode } from "react";
import { Link } from "wouter";
import { isolated } from "../words/isolated.ts";
import { words } from "../words/words.ts";
import bullets from "./Bullets.module.css";
import { Fold } from "./Fold.tsx";
import { ReadAloudButton } from "./ReadAloudButton.tsx";
import styles from "./StandardWords.module.css";
import { useEasyText, useSentence } from "./use-sentence.ts";

/** The standard itself, its sentence the largest thing on the page; above it the way back to the list, and what can be done here. */
export function StandardHead({
  standard,
  section,
  path,
  children,
}: {
  readonly standard: Standard;
  readonly section: string;
  readonly path: string;
  readonly children: ReactNode;
}) {
  const say = words().scoring;
  const sentence = useSentence(standard);
  return (
    <header className={styles["head"]}>
      <div className={styles["ways"]}>
        <Link className={`button ${styles["toList"]}`} data-weight="quiet" href={path}>
          <List aria-hidden /> {say.allStandards}
        </Link>
        {children}
      </div>
      <p className={`soft small ${styles["place"]}`}>
        {[isolated(section), say.types[standard.type], ...(standard.core ? [say.coreStandard] : [])].join(" · ")}
      </p>
      <h2 className={styles["sentence"]} tabIndex={-1}>
        <span className={styles["code"]}>{standard.code}</span> <bdi>{sentence}</bdi>
      </h2>
    </header>
  );
}

/** The same said more plainly, or in full for who reads it plainly already; and aloud. */
export const StandardAgain = memo(function StandardAgain({ standard }: { readonly standard: Standard }) {
  const say = words().scoring;
  const isEasy = useEasyText(standard);
  return (
    <div>
      <ReadAloudButton texts={isEasy ? [standard.easyRead] : [standard.text, standard.easyRead, standard.guidance]} />
      {isEasy && (
        <Fold name="fullSentence" summary={say.fullSentence}>
          <p dir="auto">{standard.text}</p>
        </Fold>
      )}
      {!isEasy && standard.easyRead !== "" && (
        <Fold name="easyRead" summary={say.easyWords} openAtFirst>
          <p className={styles["easy"]} dir="auto">
            {standard.easyRead}
          </p>
        </Fold>
      )}
    </div>
  );
});

/** What helps to score it. Each part folds out, where the edition says something. */
export const StandardHelp = memo(function StandardHelp({ standard }: { readonly standard: Standard }) {
  const say = words().scoring;
  return (
    <div>
      {standard.guidance !== "" && (
        <Fold name="guidance" summary={say.guidance}>
          <p className={styles["lines"]} dir="auto">
            {standard.guidance}
          </p>
        </Fold>
      )}
      {standard.questions.length > 0 && (
        <Fold name="questions" summary={say.questions}>
          <ul className={bullets["bullets"]}>
            {standard.questions.map((question) => (
              <li key={question} dir="auto">
                {question}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {standard.evidence.length > 0 && (
        <Fold name="evidence" summary={say.whereToLook}>
          <p>{standard.evidence.map(words().trade.sourceWords).join(" · ")}</p>
        </Fold>
      )}
    </div>
  );
});
