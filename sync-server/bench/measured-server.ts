import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The product's server in a process of its own, on loopback, as the system accounts for it. */
export type MeasuredServer = {
  readonly url: string;
  /** Since it was started. */
  readonly usage: () => Usage;
  readonly stop: () => Promise<void>;
};

export type Usage = { readonly cpuMs: number; readonly peakMiB: number };

export type ServerOptions = {
  readonly folder: string;
  /** A folder for a CPU profile of the whole run, written when the server stops. */
  readonly profile?: string | undefined;
};

const MAIN = join(import.meta.dirname, "../src/main.ts");
const STARTED = /\(port (\d+)\)/;
const START_TIMEOUT_MS = 20_000;
/** What Linux counts processor time in, on every platform that Node runs on. */
const TICK_MS = 10;

/** A data folder that is gone when this process is. */
export function benchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "open-circle-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function startServer({ folder, profile }: ServerOptions): Promise<MeasuredServer> {
  const options = profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`];
  const child = spawn(process.execPath, [...options, MAIN], {
    env: {
      ...process.env,
      PORT: "0",
      HOST: "127.0.0.1",
      PUBLIC_URL: "http://127.0.0.1",
      DATA_DIR: folder,
      NO_SAMPLE: "1",
      TRUST_PROXY: "1",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const killed = (): void => void child.kill("SIGKILL");
  process.once("exit", killed);
  process.once("SIGTERM", () => process.exit());
  const port = await portOf(child);
  return {
    url: `http://127.0.0.1:${port}`,
    usage: () => usageOf(child),
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      process.off("exit", killed);
    },
  };
}

function portOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const late = setTimeout(
      () => reject(new Error(`the server did not start within ${START_TIMEOUT_MS} ms`)),
      START_TIMEOUT_MS,
    );
    child.once("exit", () => reject(new Error(`the server ended before it listened: ${said}`)));
    child.stdout?.on("data", (text: Buffer) => {
      said += text.toString();
      const port = STARTED.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(late);
      resolve(port);
    });
  });
}

function usageOf({ pid }: ChildProcess): Usage {
  // The second field is the program's name, which may hold anything: what comes after it is counted from its last bracket.
  const fields = readFileSync(`/proc/${pid}/stat`, "latin1")
    .replace(/^.*\) /s, "")
    .split(" ");
  const peakKiB = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1];
  return { cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS, peakMiB: Number(peakKiB) / 1024 };
}
