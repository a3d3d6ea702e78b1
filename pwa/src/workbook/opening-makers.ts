import type { DeviceId, PersonId, PersonNumber } from "@circle/review/ids";
import { ownerOfOpening } from "@circle/review/ids";
import type { Workbook } from "@circle/review/workbook";
import type { KnownFacts } from "../reviews/known-facts.ts";

/** Which person on which tablet wrote in an opening; `device` is null while it has not been packed or is not known. */
export type OpeningMaker = {
  readonly person: PersonId | null;
  readonly device: DeviceId | null;
  readonly deviceName: string | null;
};

/** Who may have written in a review's workbooks: what its statements say that shows beside what was written. */
type Writers = {
  readonly persons: readonly (readonly [number: PersonNumber, person: PersonId])[];
  readonly deviceNames: readonly (readonly [device: string, name: string])[];
};

export function writersIn({ members, allDevices }: KnownFacts): Writers {
  return {
    persons: [...members.values()].map(({ number, person }) => [number, person]),
    deviceNames: [...allDevices.values()].map(({ device, name }) => [device, name]),
  };
}

export function openingsOf(
  workbook: Workbook,
  makers: ReadonlyMap<number, string>,
  writers: Writers,
): ReadonlyMap<number, OpeningMaker> {
  const [persons, deviceNames] = [new Map(writers.persons), new Map(writers.deviceNames)];
  const openings = new Set([...makers.keys(), ...workbook.entries.map(({ opening }) => opening)]);
  return new Map(
    [...openings].map((opening) => {
      const device = (makers.get(opening) as DeviceId | undefined) ?? null;
      const person = persons.get(ownerOfOpening(opening)) ?? null;
      return [opening, { person, device, deviceName: device === null ? null : (deviceNames.get(device) ?? null) }];
    }),
  );
}
