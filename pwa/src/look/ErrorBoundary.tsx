import { Component, type ReactNode } from "react";
import { SaveCopyButton } from "../keeping/SaveCopyButton.tsx";
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
  return (
    <main className={styles["broken"]}>
      <div role="alert">
        <h1>This page has stopped working</h1>
      </div>
      <p>
        That is a mistake in the app, not yours. What was saved before is still on this tablet. Load the page again; if
        it happens again, save a copy of your work and tell the coordinator what is below.
      </p>
      <div className="row">
        <button type="button" className="button" data-weight="main" onClick={() => location.reload()}>
          Load again
        </button>
        <a className="button" href="/">
          My reviews
        </a>
      </div>
      <SaveCopyButton words="Save a copy now" />
      <p className="soft small">{problem}</p>
    </main>
  );
}
