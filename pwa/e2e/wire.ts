import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { Server } from "./server.ts";

/** One answer of the server, as it went over the wire; `body` grows while it streams. */
export type WiredAnswer = { readonly asked: string; readonly head: string; readonly body: () => Buffer };

/** The line between one tablet and the server, which keeps every byte that the tablet is given. */
export type Wire = {
  /** The tablet's `baseURL`. */
  readonly url: string;
  readonly answers: readonly WiredAnswer[];
  readonly close: () => void;
};

export async function openWire(server: Pick<Server, "url">): Promise<Wire> {
  const answers: WiredAnswer[] = [];
  const listening = createServer((asked, answer) => passOn(server.url, asked, answer, answers));
  await new Promise<void>((resolve) => listening.listen(0, "localhost", resolve));
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://localhost:${address.port}`,
    answers,
    close: () => {
      listening.close();
      listening.closeAllConnections();
    },
  };
}

function passOn(url: string, asked: IncomingMessage, answer: ServerResponse, answers: WiredAnswer[]): void {
  const headers = { ...asked.headers, "accept-encoding": "identity" };
  const passed = request(`${url}${asked.url}`, { method: asked.method, headers }, (given) => {
    const pieces: Buffer[] = [];
    answers.push({
      asked: `${asked.method} ${asked.url}`,
      head: `${given.statusCode} ${given.rawHeaders.join("\n")}`,
      body: () => Buffer.concat(pieces),
    });
    given.on("data", (piece: Buffer) => pieces.push(piece));
    answer.writeHead(given.statusCode ?? 502, given.rawHeaders);
    given.pipe(answer);
  });
  passed.on("error", () => answer.destroy());
  answer.on("close", () => passed.destroy()); // the tablet has hung up
  asked.pipe(passed);
}
