import type { World } from "../src/testing/world.ts";

/** What went over the wire, as the bodies were sent. */
export type Traffic = { readonly requests: number; readonly upBytes: number; readonly downBytes: number };

export type CountedDoor = { readonly request: World["app"]["request"]; readonly traffic: () => Traffic };

/** The server over HTTP, with every body counted. */
export function countedDoor(url: string): CountedDoor {
  let traffic: Traffic = { requests: 0, upBytes: 0, downBytes: 0 };
  return {
    traffic: () => traffic,
    request: async (path, init) => {
      const { body } = init ?? {};
      const response = await repeated(() => fetch(new URL(path instanceof Request ? path.url : path, url), init));
      const answer = await response.arrayBuffer();
      const { requests, upBytes, downBytes } = traffic;
      const up = body instanceof Uint8Array ? body.length : 0;
      traffic = { requests: requests + 1, upBytes: upBytes + up, downBytes: downBytes + answer.byteLength };
      return new Response(answer, response);
    },
  };
}

/** As a tablet does, and a browser too where a connection was closed for being idle: any request may be repeated. */
async function repeated(send: () => Promise<Response>): Promise<Response> {
  for (let left = MOST_TRIES; left > 1; left -= 1) {
    try {
      return await send();
    } catch {
      continue; // fetch throws only when no answer came
    }
  }
  return await send();
}

const MOST_TRIES = 5;
