import "@fontsource-variable/atkinson-hyperlegible-next";
import "./look/base.css";
import { parseInvitationCode } from "@circle/review/invitation-code";
import { type Surroundings, surroundingsOf, thisPlatform } from "./installing/surroundings.ts";
import { beginWithSettings } from "./settings/use-settings.ts";
import { words } from "./words/words.ts";

/** Where the app can't work it says so, before anything else of it is loaded. */
async function start(): Promise<void> {
  const surroundings = surroundingsOf(thisPlatform());
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no place for the app");
  await beginWithSettings();
  if (surroundings === "insecure" || surroundings === "unsupported") return explain(root, surroundings);
  const [{ StrictMode }, { createRoot }] = await Promise.all([import("react"), import("react-dom/client")]);
  if (surroundings === "installFirst") {
    const { InstallPage } = await import("./installing/InstallPage.tsx");
    createRoot(root).render(<InstallPage code={parseInvitationCode(location.hash.slice(1))} />);
    return;
  }
  const [{ App }, { listenToOtherWindows }, { startSyncing }, { startUpdating }] = await Promise.all([
    import("./app.tsx"),
    import("./syncing/other-windows.ts"),
    import("./syncing/schedule.ts"),
    import("./installing/update.ts"),
  ]);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  listenToOtherWindows();
  startUpdating();
  startSyncing();
}

/** Without React and styles, which the browser may not be able to load. */
function explain(root: HTMLElement, surroundings: Exclude<Surroundings, "fit">): void {
  const main = document.createElement("main");
  const heading = document.createElement("h1");
  heading.textContent = "Open Circle";
  const sentence = document.createElement("p");
  sentence.textContent = words().outcomes.surroundingsSentence(surroundings);
  main.append(heading, sentence);
  root.replaceChildren(main);
}

void start();
