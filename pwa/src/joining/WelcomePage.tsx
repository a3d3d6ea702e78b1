import { useLocation } from "wouter";
import { Page } from "../look/Page.tsx";
import { CodeForm } from "./CodeForm.tsx";
import styles from "./WelcomePage.module.css";

/** What somebody sees who opens the app and has not joined. */
export function WelcomePage() {
  const [, navigate] = useLocation();
  return (
    <Page title="Open Circle">
      <p className={styles["what"]}>
        For the people who visit each other's therapeutic communities, and for the community that welcomes them.
      </p>
      <div className="card stack">
        <h2>Join your review</h2>
        <p>
          You need a code, or a link that has it. The coordinator of the review gives it to you; you need no e-mail
          address.
        </p>
        <CodeForm onCode={(code) => navigate(`/join#${code}`)} />
      </div>
      <section className="stack">
        <h2>What happens here</h2>
        <ol className={styles["story"]}>
          <li>A community looks at itself, standard by standard, and says how it is doing.</li>
          <li>
            A small team from other communities visits, listens and writes down what it saw. This works without a
            network.
          </li>
          <li>The team puts its notes side by side and agrees what to say.</li>
          <li>The community reads it, beside what it said itself.</li>
        </ol>
        <p className="soft">
          What you write is kept on your tablet first. Until the team decides to look together, only you can read it.
        </p>
      </section>
    </Page>
  );
}
