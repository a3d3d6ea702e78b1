import "@fontsource-variable/atkinson-hyperlegible-next";
import "./look/base.css";
import { parseInvitationCode } from "@circle/review/invitation-code";
import { joinedMarker } from "./device/joined-marker.ts";
import { surroundingsOf, thisPlatform } from "./installing/surroundings.ts";
import { laterPart } from "./look/later-part.ts";
import { fetchPageEarly } from "./pages.ts";
import { beginWithSettings } from "./settings/settings-in-use.ts";
import { words } from "./words/words.ts";

/** Where the app can't work it says so, before anything else of it is loaded. */
async function start(): Promise<void> {
  const surroundings = surroundingsOf(thisPlatform());
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no place for the app");
  const begun = beginWithSettings();
  if (surroundings === "insecure" || surroundings === "unsupported") {
    await begun;
    return explain(root, words().outcomes.surroundingsSentence(surroundings));
  }
  if (surroundings === "installFirst") {
    const [{ showInstalling }] = await Promise.all([import("./installing/show-installing.tsx"), begun]);
    return showInstalling(root, parseInvitationCode(location.hash.slice(1)));
  }
  fetchPageEarly(location.pathname, joinedMarker() !== null);
  const [app] = await Promise.all([laterPart(() => import("./app.tsx")), begun]);
  if (app !== null) return app.run(root);
  explain(root, words().look.appNotLoaded);
}

/** Without React and styles, which the browser may not be able to load. */
function explain(root: HTMLElement, sentence: string): void {
  const main = document.createElement("main");
  const heading = document.createElement("h1");
  heading.textContent = "Open Circle";
  const paragraph = document.createElement("p");
  paragraph.textContent = sentence;
  main.append(heading, paragraph);
  root.replaceChildren(main);
}

void start();
