import { Link } from "wouter";
import { Time } from "../look/Time.tsx";
import type { PublishedVersion } from "../reviews/published-in.ts";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { words } from "../words/all-words.ts";
import styles from "./VersionChoice.module.css";

/** All versions, newest first. Each stays as it was. */
export function VersionChoice({
  here,
  version,
  hasUnpublished,
}: {
  readonly here: ReviewOnTablet;
  /** Null: the one that is not shared yet. */
  readonly version: PublishedVersion | null;
  readonly hasUnpublished: boolean;
}) {
  if (here.published.length + (hasUnpublished ? 1 : 0) < 2) return null;
  const say = words().draft;
  const path = `/r/${here.review}/draft`;
  return (
    <nav aria-label={say.versions} className="no-print">
      <ul className={styles["versions"]}>
        {hasUnpublished && (
          <li>
            <Link className={styles["version"]} href={path} aria-current={version === null ? "page" : undefined}>
              <strong>{say.versionNow}</strong>
              <span className="soft small">{say.versionNowWords}</span>
            </Link>
          </li>
        )}
        {here.published.toReversed().map((one) => (
          <li key={one.at}>
            <Link
              className={styles["version"]}
              href={`${path}?version=${one.at}`}
              aria-current={one.at === version?.at ? "page" : undefined}
            >
              <strong>{say.versionShort(one.version)}</strong>
              <span className="soft small">
                <Time at={one.at} />
                {one.reason !== null && (
                  <>
                    {", "}
                    <bdi>{one.reason}</bdi>
                  </>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
