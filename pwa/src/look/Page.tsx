import type { ReviewId } from "@circle/review/ids";
import type { WorkbookId } from "@circle/review/workbook-id";
import { ArrowLeft } from "lucide-react";
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { Link, useLocation } from "wouter";
import { UpdateNotice } from "../installing/UpdateNotice.tsx";
import { KeepingAlarm } from "../keeping/KeepingAlarm.tsx";
import { KeepingLine } from "../keeping/KeepingLine.tsx";
import { isolated } from "../words/isolated.ts";
import { words } from "../words/words.ts";
import { useHolder } from "./holder.ts";
import styles from "./Page.module.css";
import { Ring } from "./Ring.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useTopHeight } from "./use-top-height.ts";

/**
 * The frame of every page: where I am, the way back, where my work is, and what the page is for.
 *
 * `workbook` is the one that is written in here; its own words stand before those for everything.
 */
export function Page({
  title,
  part = null,
  over,
  back,
  aside = false,
  review,
  workbook,
  width = "reading",
  children,
}: {
  readonly title: string;
  /** What of the page is shown, for the title of the window: a standard, one of several rooms. */
  readonly part?: string | null;
  /** A line above the heading: the community, the date. */
  readonly over?: ReactNode;
  readonly back?: { readonly href: string; readonly words: string } | undefined;
  /** It is opened from the foot of any page, and leads back there: see `placeLeft`. */
  readonly aside?: boolean;
  readonly review?: ReviewId | undefined;
  readonly workbook?: WorkbookId | undefined;
  readonly width?: "reading" | "wide" | "full";
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const kept = useRef<HTMLDivElement>(null);
  const identity = useHolder();
  const say = words().look;
  useTitle(title, part);
  useArrival(heading);
  useEffect(() => {
    if (!aside) left = null;
  }, [aside]);
  useKeptFocus(heading);
  useTopHeight(top, kept);

  return (
    <div className={styles["page"]}>
      <a
        className={styles["skip"]}
        href="#content"
        onClick={(event) => {
          event.preventDefault(); // the address keeps its fragment: it may hold an invitation
          heading.current?.focus();
        }}
      >
        {say.skip}
      </a>
      <div ref={top} className={styles["top"]}>
        <header className={styles["bar"]}>
          {back === undefined ? (
            <span className={styles["mark"]}>
              <Ring /> Open Circle
            </span>
          ) : (
            <Link className={styles["back"]} href={back.href}>
              <ArrowLeft aria-hidden /> {back.words}
            </Link>
          )}
          <div ref={kept} className={styles["kept"]}>
            {identity.state === "joined" && <KeepingLine review={review} workbook={workbook} />}
          </div>
        </header>
        {identity.state === "joined" && <KeepingAlarm />}
      </div>
      <main id="content" className={styles["content"]} data-width={width}>
        <div className={styles["head"]}>
          {over !== undefined && <div className={styles["over"]}>{over}</div>}
          <h1 ref={heading} tabIndex={-1}>
            <bdi>{title}</bdi>
          </h1>
        </div>
        {children}
      </main>
      <footer className={styles["foot"]}>
        <nav aria-label={say.everywhere}>
          {identity.state === "joined" && (
            <>
              <Link href="/">{say.myReviews}</Link>
              <Link href="/tablet">{say.thisTablet}</Link>
            </>
          )}
          <Link href="/guide" onClick={aside ? undefined : leavePlace}>
            {words().guides.opener}
          </Link>
          <Link href="/settings" onClick={aside ? undefined : leavePlace}>
            {words().settings.opener}
          </Link>
        </nav>
        <UpdateNotice />
      </footer>
    </div>
  );
}

/** The address of the page from whose foot the pages aside were opened, such as an invitation. */
let left: string | null = null;

function leavePlace() {
  left = location.pathname + location.search + location.hash;
}

export function placeLeft(): string {
  return left ?? "/";
}

function useTitle(title: string, part: string | null) {
  useEffect(() => {
    const named = [...(part === null ? [] : [part]), title].map(isolated);
    document.title = title === "Open Circle" ? title : [...named, "Open Circle"].join(" · ");
  }, [title, part]);
}

/** Where the last page stood, whether its heading still had the focus, and whether the present one was opened by going forwards. */
let lastPath: string | null = null;
let wasAtHeading = false;
let wentForwards = false;
addEventListener("pushState", () => {
  wentForwards = true;
});
addEventListener("popstate", () => {
  wentForwards = false;
});

/** On a new page the heading gets the focus, so that it is read aloud and Tab goes on from there. */
function useArrival(heading: RefObject<HTMLHeadingElement | null>) {
  const [path] = useLocation();
  const arrivedAt = useRef(path);
  useLayoutEffect(() => {
    const mine = heading.current;
    return () => {
      wasAtHeading = mine !== null && document.activeElement === mine;
    };
  }, [heading]);
  useEffect(() => {
    const isNew = lastPath !== null && lastPath !== arrivedAt.current;
    if (isNew && wentForwards) scrollTo(0, 0);
    if (isNew || wasAtHeading) heading.current?.focus({ preventScroll: true });
    lastPath = arrivedAt.current;
    wasAtHeading = false;
  }, [heading]);
}
