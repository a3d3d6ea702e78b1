import { type UpdateState, useUpdate } from "../installing/update.ts";
import { appBuild } from "./app-build.ts";
import { UPDATE_TAKEN_WORDS, updateWaitingWords } from "../words.ts";

export function VersionSection() {
  const update = useUpdate();
  return (
    <section className="stack" aria-labelledby="version">
      <h2 id="version">The app</h2>
      <p>
        Build {appBuild()}. {newerWords(update)}
      </p>
    </section>
  );
}

function newerWords(update: UpdateState): string {
  switch (update.state) {
    case "current":
      return "No newer version is waiting.";
    case "waiting":
      return `${updateWaitingWords(update.deferred)} You can use it from the foot of the page.`;
    case "taken":
      return `${UPDATE_TAKEN_WORDS} You can load it again from the foot of the page.`;
  }
}
