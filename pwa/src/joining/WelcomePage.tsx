import { useLocation } from "wouter";
import { Page } from "../look/Page.tsx";
import { words } from "../words/joining-words.ts";
import { CodeForm } from "./CodeForm.tsx";
import styles from "./WelcomePage.module.css";

/** What somebody sees who opens the app and has not joined. */
export function WelcomePage() {
  const [, navigate] = useLocation();
  const say = words().joining;
  return (
    <Page title={words().look.appName}>
      <p className={styles["what"]}>{say.forWhom}</p>
      <div className="card stack">
        <h2>{say.joinYourReview}</h2>
        <p>{say.needCode}</p>
        <CodeForm onCode={(code) => navigate(`/join#${code}`)} />
      </div>
      <section className="stack">
        <h2>{say.whatHappens}</h2>
        <ol className={styles["story"]}>
          <li>{say.story.selfReview}</li>
          <li>{say.story.visit}</li>
          <li>{say.story.together}</li>
          <li>{say.story.draft}</li>
        </ol>
        <p className="soft">{say.onlyYou}</p>
      </section>
    </Page>
  );
}
