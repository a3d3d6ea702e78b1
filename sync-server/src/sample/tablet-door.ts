import { deflateRawSync, inflateRawSync } from "node:zlib";
import { encodeSyncRequest, parseSyncAnswer, type ReviewRequest, type SyncAnswer } from "@circle/sync/message";

export type Request = (path: string, init: Sent) => Response | Promise<Response>;

export type Sent = {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
};

/** The server as a tablet asks it, with the session that it was given. */
export type TabletDoor = {
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Response>;
  readonly exchange: (reviews: readonly ReviewRequest[]) => Promise<SyncAnswer>;
};

export function tabletDoor(request: Request): TabletDoor {
  let cookie = "";
  const send = async (path: string, init: Sent): Promise<Response> => {
    const session = cookie === "" ? undefined : { Cookie: cookie };
    const response = await request(path, { ...init, headers: { ...init.headers, ...session } });
    cookie = response.headers.get("set-cookie")?.split(";")[0] ?? cookie;
    return response;
  };
  return {
    ask: (method, path, body) => {
      if (body === undefined) return send(path, { method });
      return send(path, { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
    },
    exchange: async (reviews) => {
      const body = Buffer.concat([Buffer.of(1), deflateRawSync(encodeSyncRequest({ reviews }))]);
      const headers = { "Content-Type": "application/octet-stream" };
      const response = await send("/api/sync", { method: "POST", body, headers });
      if (response.status !== 200) throw new Error(`the exchange was answered with ${response.status}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const answer = bytes[0] === 1 ? parseSyncAnswer(inflateRawSync(bytes.subarray(1))) : null;
      if (answer === null) throw new Error("the exchange was answered with something else");
      return answer;
    },
  };
}
