import { type UpdateState, useUpdate } from "../installing/update.ts";
import { appBuild } from "./app-build.ts";
import { words } from "../words/all-words.ts";

export function VersionSection() {
  const update = useUpdate();
  return (
    <section className="stack" aria-labelledby="version">
      <h2 id="version">{words().keeping.theApp}</h2>
      <p>
        {words().keeping.build(appBuild())} {newerWords(update)}
      </p>
    </section>
  );
}

function newerWords(update: UpdateState): string {
  switch (update.state) {
    case "current":
      return words().keeping.noneNewer;
    case "waiting":
      return `${words().outcomes.updateWaitingWords(update.deferred)} ${words().keeping.useFromFoot}`;
    case "taken":
      return `${words().outcomes.UPDATE_TAKEN_WORDS} ${words().keeping.loadFromFoot}`;
  }
}
