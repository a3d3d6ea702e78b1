import { sessionProofBytes } from "@circle/sync/statement-bytes";
import { EDITION } from "./edition.ts";
import type { Server } from "./server.ts";

/** A coordinator without a tablet gives commands. */
export type Ask = <Answer>(method: "GET" | "POST", path: string, body?: unknown) => Promise<Answer>;

/** Publishes the small edition, and joins as a coordinator with a key that signs nothing. Answers with the session's cookie. */
export async function openOffice(server: Server): Promise<string> {
  const [link] = await Promise.all([
    server.coordinatorInvitation("Office"),
    server.addEdition(EDITION.file, EDITION.title),
  ]);
  const [, code] = link.split("#");
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const { publicKey, privateKey } = await crypto.subtle.generateKey(algorithm, false, ["sign"]);
  const key = Buffer.from(await crypto.subtle.exportKey("raw", publicKey)).toString("base64url");
  const device = { id: crypto.randomUUID(), name: "Office", publicKey: key };
  const said = new Uint8Array(sessionProofBytes({ nonce: code ?? "", device: device.id }));
  const proof = Buffer.from(await crypto.subtle.sign(algorithm, privateKey, said)).toString("base64url");
  const joined = await send(server, "", "POST", "/invitations/redeem", { code, device, proof });
  return joined.headers.get("set-cookie")?.split(";")[0] ?? "";
}

/** To the server as it began, or as it is once an office has been opened there. */
export async function askOffice(server: Server): Promise<Ask> {
  const cookie = server.office ?? (await openOffice(server));
  return async <Answer>(method: string, path: string, body?: unknown) =>
    (await (await send(server, cookie, method, path, body)).json()) as Answer;
}

async function send({ url }: Server, cookie: string, method: string, path: string, body?: unknown): Promise<Response> {
  const headers = { "Content-Type": "application/json", Cookie: cookie };
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`${url}/api${path}`, { method, headers, ...init });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}
