import type { TabletStatus } from "@circle/review/status";
import { Tablet } from "lucide-react";
import { useNow } from "../look/Time.tsx";
import { timeWords } from "../look/times.ts";
import { words } from "../words/all-words.ts";
import styles from "./TabletWords.module.css";

/** One of somebody's tablets: its last contact, and what it has made that has not arrived. */
export function TabletWords({ tablet }: { readonly tablet: TabletStatus }) {
  const now = useNow();
  const say = words().reviews;
  const isBehind = tablet.arrived < tablet.made;
  const name = tablet.ended ? say.tabletRevoked(tablet.name) : tablet.name;
  return (
    <p className={styles["tablet"]} data-behind={isBehind || undefined}>
      <Tablet aria-hidden />
      <span>
        {tablet.lastContactAt === null
          ? say.noContactYet(name)
          : say.lastContact(name, timeWords(tablet.lastContactAt, now))}
        {isBehind && <strong>{`, ${say.madeAndArrived(tablet.made, tablet.arrived)}`}</strong>}
        {!isBehind && tablet.made > 0 && `, ${say.allArrived}`}
      </span>
    </p>
  );
}
