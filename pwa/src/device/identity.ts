import type * as commands from "@circle/review/commands";
import type { DeviceId } from "@circle/review/ids";
import { useEffect, useMemo, useState } from "react";
import { askSession } from "../joining/session.ts";
import { finishLeaving } from "../keeping/finish-leaving.ts";
import { joinedMarker, leftMarker } from "./joined-marker.ts";
import { deviceRecord } from "./this-tablet.ts";
import { useStored } from "./use-stored.ts";

export type Person = commands.Person;

/** Whose tablet this is. "emptied": it was somebody's, but its storage is gone; `registerAgain` fetches back what the server has. */
export type Identity =
  | { readonly state: "loading" }
  | { readonly state: "nobody" }
  | { readonly state: "emptied"; readonly name: string | null }
  | { readonly state: "failed" } // this browser keeps nothing (a private window, a full disk)
  | { readonly state: "joined"; readonly person: Person; readonly device: DeviceId; readonly deviceName: string };

export function useIdentity(): Identity {
  const record = useStored("identity", deviceRecord, { of: ["rest"] });
  const isNobody = record !== "loading" && record !== "failed" && (record === null || record.person === null);
  const emptied = useEmptied(isNobody);
  return useMemo(() => {
    if (record === "loading" || record === "failed") return { state: record };
    if (record === null || record.person === null) return emptied;
    const { person, device, deviceName } = record;
    return { state: "joined", person, device: device as DeviceId, deviceName };
  }, [record, emptied]);
}

/** Where nobody is known here: a marker outside of the database, or the server's session, may know better. */
function useEmptied(isNobody: boolean): Identity {
  const [session, setSession] = useState<string | null>(null);
  useEffect(() => {
    if (!isNobody) return;
    let ended = false;
    const ask = async (): Promise<void> => {
      if (leftMarker()) return await finishLeaving();
      const asked = await askSession();
      if (!ended && asked.kind === "asked") setSession(asked.person?.name ?? null);
    };
    void ask();
    return () => {
      ended = true;
    };
  }, [isNobody]);
  const name = session ?? joinedMarker();
  return useMemo(() => (name === null ? { state: "nobody" } : { state: "emptied", name }), [name]);
}
