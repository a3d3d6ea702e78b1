import { FileText } from "lucide-react";
import { useNow } from "../look/Time.tsx";
import { timeWords } from "../look/times.ts";
import { words } from "../words/all-words.ts";
import styles from "./PublishedVersions.module.css";
import type { PublishedVersion } from "./published-in.ts";
import type { ReviewOnTablet } from "./use-review.ts";

/** What has been published, newest first. A version never changes; a correction is a new one with its reason. */
export function PublishedVersions({ review }: { readonly review: ReviewOnTablet }) {
  const now = useNow();
  const say = words().reviews;
  if (review.published.length === 0) return null;
  const nameOf = (version: PublishedVersion) =>
    review.members.find(({ person }) => person === version.by)?.name ?? null;
  return (
    <section className="card stack" aria-labelledby="published">
      <h2 id="published">{say.published}</h2>
      <ol className={styles["versions"]} reversed>
        {review.published.toReversed().map((version) => (
          <li key={version.at}>
            <FileText aria-hidden />
            <div>
              <p>
                <strong>{say.draftVersion(version.version)}</strong>
                <br />
                {say.publishedBy(timeWords(version.at, now), nameOf(version))}
              </p>
              {version.reason !== null && <p className="soft">{version.reason}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
