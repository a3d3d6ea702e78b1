import type { DeviceId } from "@circle/review/ids";
import { useEffect, useMemo, useState } from "react";
import type { Identity } from "../device/identity.ts";
import { joinedMarker, leftMarker } from "../device/joined-marker.ts";
import { deviceRecord } from "../device/this-tablet.ts";
import { useStored } from "../device/use-stored.ts";
import { laterPart } from "../look/later-part.ts";

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
      if (leftMarker()) return await (await laterPart(() => import("./finish-leaving.ts")))?.finishLeaving();
      const asked = await (await laterPart(() => import("./session.ts")))?.askSession();
      if (!ended && asked?.kind === "asked") setSession(asked.person?.name ?? null);
    };
    void ask();
    return () => {
      ended = true;
    };
  }, [isNobody]);
  const name = session ?? joinedMarker();
  return useMemo(() => (name === null ? { state: "nobody" } : { state: "emptied", name }), [name]);
}
