import type { TabletStatus } from "@circle/review/status";
import { Tablet } from "lucide-react";
import { plural } from "../look/plural.ts";
import { Time } from "../look/Time.tsx";
import styles from "./TabletWords.module.css";

/** One of somebody's tablets: its last contact, and what it has made that has not arrived. */
export function TabletWords({ tablet }: { readonly tablet: TabletStatus }) {
  const isBehind = tablet.arrived < tablet.made;
  return (
    <p className={styles["tablet"]} data-behind={isBehind || undefined}>
      <Tablet aria-hidden />
      <span>
        {tablet.name}
        {tablet.ended && " (revoked)"}: {tablet.lastContactAt === null ? "no contact yet" : "last contact "}
        {tablet.lastContactAt !== null && <Time at={tablet.lastContactAt} />}
        {isBehind && (
          <strong>
            , made {plural(tablet.made, "change", "changes")}, {tablet.arrived} {tablet.arrived === 1 ? "has" : "have"}{" "}
            arrived
          </strong>
        )}
        {!isBehind && tablet.made > 0 && ", everything has arrived"}
      </span>
    </p>
  );
}
