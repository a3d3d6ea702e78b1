import { BookOpen } from "lucide-react";
import { Link } from "wouter";
import { Page, placeLeft } from "../look/Page.tsx";
import { words } from "../words/all-words.ts";
import { GUIDES } from "./guide-of.ts";
import styles from "./GuidesPage.module.css";

/** Which guide is mine: one for each part that people take. */
export function GuidesPage() {
  const say = words().guides;
  return (
    <Page title={say.title} back={{ href: placeLeft(), words: say.back }} aside>
      <p className="reading">{say.chooseIntro}</p>
      <ul className={styles["guides"]}>
        {GUIDES.map((guide) => (
          <li key={guide}>
            <Link href={`/guide/${guide}`}>
              <BookOpen aria-hidden />
              <span>
                <strong>{say[guide].name}</strong>
                <span className="soft small">{say[guide].who}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
