import { ArrowRight } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Link } from "wouter";
import styles from "./Step.module.css";

/** `isPressing`: it is what the person should do now, not only what they may look at. */
type Way = { readonly href: string; readonly words: string; readonly isPressing?: boolean };

/** One thing to do next, and the way to it. */
export function Step({
  heading,
  to,
  children,
}: {
  readonly heading: string;
  readonly to?: Way | undefined;
  readonly children?: ReactNode;
}) {
  const id = useId();
  return (
    <section className={`card ${styles["step"]}`} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
      {to !== undefined && (
        <p>
          <Link
            href={to.href}
            className={`button ${styles["go"]}`}
            data-weight={to.isPressing === false ? undefined : "main"}
          >
            {to.words} <ArrowRight aria-hidden />
          </Link>
        </p>
      )}
    </section>
  );
}
