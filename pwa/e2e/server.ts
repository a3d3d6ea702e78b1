import { type ChildProcess, execFile, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "../..");
const START_TIMEOUT_MS = 20_000;

/** The real server in a process of its own, on loopback, with a data folder of its own. */
export type Server = {
  readonly url: string;
  readonly dataFolder: string;
  /** A coordinator's invitation, as `pnpm admin` prints it: the path and fragment of its link. */
  readonly coordinatorInvitation: (name: string) => Promise<string>;
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Half-open: connections stand, nothing answers. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Copies the data folder as it is now, with the server stopped for the moment; `setBack` puts the copy back. */
  readonly copyFolder: () => Promise<void>;
  readonly setBack: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** `empty`: no sample review. `appFolder`: another build of the app than the one in pwa/dist. */
export async function openServer(options: { readonly empty: boolean; readonly appFolder?: string }): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "open-circle-e2e-"));
  const dataFolder = join(folder, "data");
  const copy = join(folder, "copy");
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: "localhost",
    PUBLIC_URL: url,
    DATA_DIR: dataFolder,
    ...(options.empty ? { NO_SAMPLE: "1" } : {}),
    ...(options.appFolder === undefined ? {} : { APP_DIR: options.appFolder }),
  };
  let running: ChildProcess | null = null;

  const start = async () => {
    running = spawn(process.execPath, [join(root, "sync-server/src/main.ts")], { env, stdio: ["ignore", "ignore", "inherit"] });
    await untilHealthy(url);
  };
  const kill = async (signal: NodeJS.Signals = "SIGKILL") => {
    const child = running;
    running = null;
    if (child === null || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGCONT");
    child.kill(signal);
    await ended;
  };

  await start();
  return {
    url,
    dataFolder,
    start,
    kill: () => kill(),
    freeze: () => void running?.kill("SIGSTOP"),
    thaw: () => void running?.kill("SIGCONT"),
    coordinatorInvitation: async (name) => {
      const admin = join(root, "sync-server/src/admin-command.ts");
      const { stdout } = await promisify(execFile)(process.execPath, [admin, name], { env });
      const link = /\/join#[0-9A-Z-]+/.exec(stdout)?.[0];
      if (link === undefined) throw new Error(`no invitation in: ${stdout}`);
      return link;
    },
    copyFolder: async () => {
      await kill("SIGTERM");
      cpSync(dataFolder, copy, { recursive: true });
      await start();
    },
    setBack: async () => {
      await kill("SIGTERM");
      rmSync(dataFolder, { recursive: true });
      cpSync(copy, dataFolder, { recursive: true });
      await start();
    },
    remove: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilHealthy(url: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const answered = await fetch(`${url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the server did not start within ${START_TIMEOUT_MS} ms`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
