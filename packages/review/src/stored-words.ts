import * as v from "valibot";
import type { DeviceId } from "./ids.ts";
import type { TabletStatus } from "./status.ts";

/** Checks shared by all that is parsed here. Limits on length stand where people type; what was stored is taken as it is. */

/** What a schema makes of a value, or `other` where it is something else. */
export function parsedOr<Value, Other>(
  other: Other,
  schema: v.GenericSchema<unknown, Value>,
  value: unknown,
): Value | Other {
  const { success, output } = v.safeParse(schema, value, { abortEarly: true });
  return success ? output : other;
}

export function named<Name extends string>(): v.GenericSchema<unknown, Name> {
  return v.custom<Name>((value) => typeof value === "string" && /^[A-Za-z0-9_-]{1,64}$/.test(value));
}

export function filled<Text extends string>(): v.GenericSchema<unknown, Text> {
  return v.custom<Text>((value) => typeof value === "string" && value !== "");
}

export const wholeNumber = v.custom<number>(Number.isSafeInteger);

/** The first half of a hash. */
export const halfHash = v.custom<string>((value) => typeof value === "string" && /^[0-9a-f]{32}$/.test(value));

export const hash = v.custom<string>((value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value));

/** A tablet as the server tells of it, in a review's status and in its list of people. */
export const tabletStatus: v.GenericSchema<unknown, TabletStatus> = v.object({
  device: named<DeviceId>(),
  name: v.string(),
  ended: v.boolean(),
  lastContactAt: v.nullable(wholeNumber),
  made: wholeNumber,
  arrived: wholeNumber,
});
