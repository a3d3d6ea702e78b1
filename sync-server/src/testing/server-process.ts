import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export type ServerProcess = {
  readonly child: ChildProcess;
  readonly url: string;
  /** How the process ended: its exit code and the signal that ended it. */
  readonly ended: Promise<readonly [code: number | null, signal: string | null]>;
};

/** Started many times, the server needs to be read and stripped of its types only once. */
const COMPILED = join(tmpdir(), "open-circle-compiled");

/** The server as an operator runs it, on a free port of this machine, with an empty folder or one that was used before. */
export async function startServer(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "../main.ts")], {
    env: {
      PATH: process.env["PATH"],
      DATA_DIR: folder,
      PORT: "0",
      HOST: "127.0.0.1",
      NO_SAMPLE: "1",
      NODE_COMPILE_CACHE: COMPILED,
      ...environment,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit").then(([code, signal]) => [code as number | null, signal as string | null] as const);
  const listening = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const [, port] = /\(port (\d+)\)/.exec(line) ?? [];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    });
  });
  const failed = ended.then(([code]): never => {
    throw new Error(`the server ended with ${code} before it listened`);
  });
  const url = await Promise.race([listening, failed]);
  failed.catch(() => {}); // once it listens, its end is told by `ended`
  return { child, url, ended };
}
