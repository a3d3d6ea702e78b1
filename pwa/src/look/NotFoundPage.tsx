import { Link } from "wouter";
import { words } from "../words/words.ts";
import { Page } from "./Page.tsx";

export function NotFoundPage() {
  const say = words().look;
  return (
    <Page title={say.nothingHere} back={{ href: "/", words: say.myReviews }}>
      <p>{say.nothingHereWhy}</p>
      <div>
        <Link href="/" className="button" data-weight="main">
          {say.toMyReviews}
        </Link>
      </div>
    </Page>
  );
}
