import { waitingWords } from "../installing/UpdateNotice.tsx";
import { useUpdate } from "../installing/update.ts";
import { appBuild } from "./app-build.ts";

export function VersionSection() {
  const update = useUpdate();
  return (
    <section className="stack" aria-labelledby="version">
      <h2 id="version">The app</h2>
      <p>
        Build {appBuild()}.{" "}
        {update.state === "current"
          ? "No newer version is waiting."
          : `${waitingWords(update.deferred)} You can use it from the foot of the page.`}
      </p>
    </section>
  );
}
