import type { DeviceId } from "@circle/review/ids";
import { useState } from "react";
import { ActionButton } from "../look/ActionButton.tsx";
import { CopyButton } from "../look/CopyButton.tsx";
import type { ReviewSummary } from "../reviews/use-my-reviews.ts";
import type { Keeping, Received } from "../syncing/keeping-state.ts";
import { useKeeping } from "../syncing/use-keeping.ts";
import { words } from "../words/all-words.ts";
import { appBuild } from "./app-build.ts";
import styles from "./Diagnostics.module.css";
import { countNotReceived } from "./leave.ts";
import { type StorageFacts, storageFacts } from "./storage-facts.ts";

/** For whoever helps with a problem: how this tablet is, with no name, score or word of anybody's in it. */
export function Diagnostics({
  device,
  reviews,
}: {
  readonly device: DeviceId;
  readonly reviews: readonly ReviewSummary[];
}) {
  const keeping = useKeeping();
  const [report, setReport] = useState<string | null>(null);

  async function make() {
    const [storage, notReceived] = await Promise.all([storageFacts(), countNotReceived()]);
    const written = reviews.map(
      (review) => `review ${review.review} ${review.phase} ${review.roles.join("+")} ${review.own.length} own`,
    );
    setReport([...linesOf(device, keeping, storage, notReceived), ...written].join("\n"));
  }

  const say = words().keeping;
  return (
    <section className="stack" aria-labelledby="diagnostics">
      <h2 id="diagnostics">{say.wrong}</h2>
      <p>{say.wrongWhat}</p>
      {report === null ? (
        <div>
          <ActionButton act={make} busyWords={say.makingReport}>
            {say.makeReport}
          </ActionButton>
        </div>
      ) : (
        <>
          <pre className={styles["report"]}>{report}</pre>
          <div className="row">
            <CopyButton text={report} label={say.copyReport} />
          </div>
        </>
      )}
    </section>
  );
}

/** In English whatever the tablet speaks: for whoever helps, who may not speak its language. */
function linesOf(device: DeviceId, keeping: Keeping, storage: StorageFacts, notReceived: number): readonly string[] {
  const { onTablet, failure, received, attention } = keeping;
  return [
    `made ${new Date().toISOString()}, zone ${Intl.DateTimeFormat().resolvedOptions().timeZone}`,
    `app ${appBuild()}, ${matchMedia("(display-mode: standalone)").matches ? "installed" : "in a browser tab"}`,
    `service worker ${navigator.serviceWorker.controller === null ? "none" : "in control"}`,
    `device ${device}`,
    `browser ${navigator.userAgent}`,
    `screen ${innerWidth}x${innerHeight} at ${devicePixelRatio}`,
    `network said to be ${navigator.onLine ? "there" : "away"}`,
    `storage kept: ${storage.isPersisted}, used ${storage.usedBytes}, allowed ${storage.quotaBytes}`,
    `on this tablet: ${onTablet}${failure === null ? "" : ` (${failure})`}`,
    `received: ${receivedWord(received)}, not received ${notReceived}`,
    ...attention.map(
      ({ change, review, workbook, refusal }) => `refused ${refusal}: ${change} in ${review} ${workbook}`,
    ),
  ];
}

function receivedWord(received: Received): string {
  switch (received.state) {
    case "received":
      return new Date(received.at).toISOString();
    case "notYet":
      return received.why;
    case "unknown":
      return "unknown";
  }
}
