import { Link } from "wouter";
import { Page } from "./Page.tsx";

export function NotFoundPage() {
  return (
    <Page title="There is nothing here" back={{ href: "/", words: "My reviews" }}>
      <p>The address has no page. It may have been copied only in part.</p>
      <div>
        <Link href="/" className="button" data-weight="main">
          Go to my reviews
        </Link>
      </div>
    </Page>
  );
}
