import type { ApiFault } from "@circle/review/commands";
import { parseFault } from "@circle/review/parse-answers";

/** A lost answer must not be waited for: a half-open network would hang everything behind it. */
const TIMEOUT_MS = 20_000;

export type Answer =
  | { readonly kind: "answered"; readonly body: unknown }
  | { readonly kind: "fault"; readonly fault: ApiFault }
  | { readonly kind: "offline" | "serverFault" };

/** The door to the server's commands. Every request may be lost before or after it worked. */
export async function request(
  method: "GET" | "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
  stopped?: AbortSignal,
): Promise<Answer> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(`/api${path}`, {
      method,
      signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(stopped === undefined ? [] : [stopped])]),
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
    });
    text = await response.text();
  } catch {
    return { kind: "offline" }; // no answer came, or none in time
  }
  const said = parsedJson(text);
  if (response.ok) return { kind: "answered", body: said };
  const fault = parseFault(said);
  if (fault === null || fault.kind === "serverFault") return { kind: "serverFault" };
  return { kind: "fault", fault };
}

function parsedJson(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return null; // something between us and the server answered in its place
  }
}
