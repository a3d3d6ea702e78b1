import type { ApiFault, JoinedAnswer, LookAnswer, Person } from "@circle/review/commands";
import type { ReviewId } from "@circle/review/ids";
import { parseJoinedAnswer, parseLookAnswer } from "@circle/review/pack";
import { sessionProofBytes } from "@circle/sync/statement-bytes";
import { type Answer, request } from "../syncing/server-request.ts";
import { attempted } from "../device/attempted.ts";
import type { DeviceRecord } from "../device/device-db.ts";
import { setJoinedMarker, setLeftMarker } from "../device/joined-marker.ts";
import { deviceRecord, joiningRecord, putDeviceRecord } from "../device/this-tablet.ts";
import { newDeviceKey, signWith } from "../device/web-keys.ts";
import { bringReviews } from "../reviews/fetch-review.ts";
import { fromBase64url, toBase64url } from "../syncing/base64url.ts";
import { syncNow } from "../syncing/sync-now.ts";
import { words } from "../words/joining-words.ts";
import { parseCode } from "./typed-code.ts";

export type CodeRefusal =
  | { readonly kind: "codeMalformed" | "codeUnknown" | "codeUsed" | "codeWithdrawn" | "codeExpired" }
  | { readonly kind: "tooManyTries"; readonly retryAfterMs: number }
  | { readonly kind: "offline" | "serverFault" };

export type Invitation = LookAnswer;

export type LookOutcome = ({ readonly kind: "found" } & Invitation) | CodeRefusal;

export type JoinOutcome =
  | { readonly kind: "joined"; readonly person: Person; readonly reviews: readonly ReviewId[] }
  | { readonly kind: "joinedAsSomeoneElse"; readonly name: string } // nothing was spent
  | { readonly kind: "storageFailed" } // nothing was spent
  | CodeRefusal;

export type RegisterAgainOutcome =
  | { readonly kind: "joined"; readonly person: Person; readonly reviews: readonly ReviewId[] }
  | { readonly kind: "signedOut" | "storageFailed" | "offline" | "serverFault" };

/** The one in use, and one that was asked for and never heard of: a third is new. */
const MOST_ENDED = 2;

/** A name to offer for this tablet. */
export function suggestedDeviceName(): string {
  const { userAgent, maxTouchPoints } = navigator;
  const say = words().joining.devices;
  if (/iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)) return "iPad";
  if (/iPhone/.test(userAgent)) return "iPhone";
  if (/Android/.test(userAgent)) return /Mobile/.test(userAgent) ? say.androidPhone : say.androidTablet;
  if (/Windows/.test(userAgent)) return say.windows;
  if (/Macintosh/.test(userAgent)) return "Mac";
  return say.other;
}

/** Whom a code is for. Spends nothing. */
export async function lookUp(typed: string): Promise<LookOutcome> {
  const code = parseCode(typed);
  if (code === null) return { kind: "codeMalformed" };
  const answer = await request("POST", "/invitations/look", { code });
  if (answer.kind !== "answered") return codeRefusal(answer);
  const found = parseLookAnswer(answer.body);
  return found === null ? { kind: "serverFault" } : { kind: "found", ...found };
}

/** Makes this tablet the invited person's. If the answer is lost, doing it again with the same code works. */
export async function joinTablet(typed: string, deviceName: string): Promise<JoinOutcome> {
  const code = parseCode(typed);
  if (code === null) return { kind: "codeMalformed" };
  const here = await attempted(deviceRecord);
  if (here.kind === "failed") return { kind: "storageFailed" };
  const holder = here.value?.person ?? null;
  if (holder !== null) {
    const found = await lookUp(code);
    if (found.kind !== "found" && found.kind !== "codeUsed") return found; // it may be this tablet that has used it
    if (found.kind === "found" && found.person !== holder.id) return { kind: "joinedAsSomeoneElse", name: holder.name };
  }
  return await redeem(code, deviceName);
}

/** `ended`: keys of this tablet that the server has just said it takes nothing from any more. */
async function redeem(code: string, deviceName: string, ended: readonly string[] = []): Promise<JoinOutcome> {
  const prepared = await attempted(() => joiningRecord(() => newRecord(deviceName), ended));
  if (prepared.kind === "failed") return { kind: "storageFailed" };
  const record = prepared.value;
  const proof = await signWith(record.privateKey)(sessionProofBytes({ nonce: code, device: record.device }));
  const said = { code, device: deviceSaid(record, deviceName), proof: toBase64url(proof) };
  const answer = await request("POST", "/invitations/redeem", said);
  if (answer.kind === "fault") {
    const { fault } = answer;
    if (fault.kind === "joinedAsSomeoneElse") return { kind: fault.kind, name: fault.name };
    const isEnded = fault.kind === "deviceEnded" && ended.length < MOST_ENDED;
    if (isEnded) return await redeem(code, deviceName, [...ended, record.device]); // with a new key
  }
  if (answer.kind !== "answered") return codeRefusal(answer);
  return await joined(record, deviceName, answer);
}

/** For a session that finds no key here: registers a new key for the same person and fetches back what the server has. */
export async function registerAgain(deviceName: string): Promise<RegisterAgainOutcome> {
  const prepared = await attempted(() => joiningRecord(() => newRecord(deviceName)));
  if (prepared.kind === "failed") return { kind: "storageFailed" };
  const answer = await request("POST", "/devices", { device: deviceSaid(prepared.value, deviceName) });
  if (answer.kind === "answered") return await joined(prepared.value, deviceName, answer);
  return { kind: answer.kind === "fault" ? "signedOut" : answer.kind };
}

/** Stored before anything is asked of the server: a key that can't be kept must not be granted anything. */
async function newRecord(deviceName: string): Promise<Omit<DeviceRecord, "key">> {
  return { person: null, device: crypto.randomUUID(), deviceName, serverKey: null, ...(await newDeviceKey()) };
}

function deviceSaid({ device, publicKey }: DeviceRecord, name: string) {
  return {
    id: device,
    name: name.trim() === "" ? suggestedDeviceName() : name.trim(),
    publicKey: toBase64url(publicKey),
  };
}

type Joined = { readonly kind: "joined"; readonly person: Person; readonly reviews: readonly ReviewId[] };

async function joined(
  record: DeviceRecord,
  deviceName: string,
  { body }: Extract<Answer, { kind: "answered" }>,
): Promise<Joined | { readonly kind: "serverFault" | "storageFailed" }> {
  const said: JoinedAnswer | null = parseJoinedAnswer(body);
  const serverKey = said === null ? null : fromBase64url(said.serverKey);
  if (said === null || serverKey === null) return { kind: "serverFault" };
  const { person, reviews } = said;
  const stored = await attempted(() => putDeviceRecord({ ...record, person, deviceName, serverKey }));
  if (stored.kind === "failed") return { kind: "storageFailed" };
  setJoinedMarker(person.name);
  setLeftMarker(false);
  askToKeepStorage();
  await bringReviews(reviews);
  await syncNow();
  return { kind: "joined", person, reviews };
}

/** Not waited for: some browsers ask the person. What came of it stands on the page "This tablet". */
function askToKeepStorage(): void {
  const asked = navigator.storage?.persist?.();
  asked?.catch((error: unknown) => console.warn("the browser was not asked to keep what is stored", error));
}

function codeRefusal(answer: Exclude<Answer, { kind: "answered" }>): CodeRefusal {
  if (answer.kind !== "fault") return { kind: answer.kind };
  return codeFault(answer.fault);
}

function codeFault(fault: ApiFault): CodeRefusal {
  switch (fault.kind) {
    case "codeUnknown":
    case "codeUsed":
    case "codeWithdrawn":
    case "codeExpired":
      return { kind: fault.kind };
    case "tooManyTries":
      return { kind: fault.kind, retryAfterMs: fault.retryAfterMs };
    case "invalid":
      return { kind: "codeMalformed" };
    default:
      return { kind: "serverFault" };
  }
}
