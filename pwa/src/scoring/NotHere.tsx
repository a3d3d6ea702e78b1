import { Notice } from "../look/Notice.tsx";
import { Page } from "../look/Page.tsx";
import { Waiting } from "../look/Waiting.tsx";

/** Stands for a page of a review that is not, or not yet, on this tablet. */
export function NotHere({ title, state }: { readonly title: string; readonly state: "loading" | "missing" | "failed" }) {
  return (
    <Page title={title} back={{ href: "/", words: "My reviews" }}>
      {state === "loading" && <Waiting words="Opening the review …" />}
      {state === "missing" && (
        <Notice>
          <p>This review is not on this tablet. Open it once from “My reviews” while there is a network; then it stays.</p>
        </Notice>
      )}
      {state === "failed" && (
        <Notice tone="alarm">
          <p>This tablet’s storage did not answer, so the review can’t be shown. Close the app and open it again.</p>
        </Notice>
      )}
    </Page>
  );
}
