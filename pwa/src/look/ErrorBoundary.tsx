import { Component, type ReactNode } from "react";
import { SaveCopyButton } from "../keeping/SaveCopyButton.tsx";
import { words } from "../words/words.ts";
import styles from "./ErrorBoundary.module.css";

type Props = { readonly path: string; readonly children: ReactNode };
type State = { readonly problem: string | null; readonly path: string };

/** A bug in a page takes down that page only, and says so. What was typed is in storage, not in the page. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { problem: null, path: this.props.path };

  static getDerivedStateFromError(thrown: unknown): Partial<State> {
    return { problem: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown) };
  }

  /** Another address is another try. */
  static getDerivedStateFromProps({ path }: Props, before: State): State | null {
    return path === before.path ? null : { problem: null, path };
  }

  override render() {
    const { problem } = this.state;
    return problem === null ? this.props.children : <Broken problem={problem} />;
  }
}

function Broken({ problem }: { readonly problem: string }) {
  const say = words().look;
  return (
    <main className={styles["broken"]}>
      <div role="alert">
        <h1>{say.stopped}</h1>
      </div>
      <p>{say.stoppedWhy}</p>
      <div className="row">
        <button type="button" className="button" data-weight="main" onClick={() => location.reload()}>
          {say.loadAgain}
        </button>
        <a className="button" href="/">
          {say.myReviews}
        </a>
      </div>
      <SaveCopyButton words={say.saveCopyNow} />
      <p className="soft small">{problem}</p>
    </main>
  );
}
