import { type ChildProcess, execFile, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort, untilAnswers } from "./listening.ts";

const root = join(import.meta.dirname, "../..");

/** The real server in a process of its own, on loopback, with a data folder of its own. */
export type Server = {
  readonly url: string;
  readonly dataFolder: string;
  /** The app that it serves. Only with `ownApp` may a test change what lies there. */
  readonly appFolder: string;
  /** The session of an office that was opened beforehand; null where there is none. */
  readonly office: string | null;
  /** Path and fragment of a coordinator's invitation, as `pnpm admin` makes it. */
  readonly coordinatorInvitation: (name: string) => Promise<string>;
  /** Publishes an edition from a CSV file, as `pnpm edition add` does. */
  readonly addEdition: (file: string, title: string) => Promise<void>;
  /** Path and fragment of an invitation that the first start with the sample has printed. */
  readonly sampleInvitation: (name: string) => string;
  readonly kill: () => Promise<void>;
  /** Loses nothing either, and leaves the data folder as it is to be copied. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Half-open: connections stand, nothing answers. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Copies the data folder as it is now, with the server stopped for the moment; `setBack` puts the copy back. */
  readonly copyFolder: () => Promise<void>;
  readonly setBack: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

export type ServerOptions = {
  /** With the sample reviews; otherwise the server begins empty, or with `beginning`. */
  readonly sample?: boolean;
  /** A data folder, with an office that was opened there. */
  readonly beginning?: Pick<Server, "dataFolder" | "office"> | null;
  /** With a copy of the built app, which a test may change. */
  readonly ownApp?: boolean;
  /** How browsers call this machine. */
  readonly hostName?: string;
};

export async function openServer({
  sample = false,
  beginning = null,
  ownApp = false,
  hostName = "localhost",
}: ServerOptions = {}): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "open-circle-e2e-"));
  const dataFolder = join(folder, "data");
  const copy = join(folder, "copy");
  if (beginning !== null) cpSync(beginning.dataFolder, dataFolder, { recursive: true });
  const tree = ownApp ? treeWithOwnApp(folder) : root;
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: "localhost",
    PUBLIC_URL: `http://${hostName}:${port}`,
    DATA_DIR: dataFolder,
    TRUST_PROXY: "1", // a team joins within seconds here: each tablet says an address of its own, as in `tablet.ts`
    NO_SAMPLE: sample ? "" : "1",
  };
  let running: ChildProcess | null = null;
  let said = "";

  const start = async () => {
    const child = spawn(process.execPath, [join(tree, "sync-server/src/main.ts")], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    child.stdout.on("data", (piece) => {
      said += String(piece);
    });
    running = child;
    await untilAnswers(`http://localhost:${port}/healthz`, child);
  };
  const kill = async (signal: NodeJS.Signals = "SIGKILL") => {
    const child = running;
    running = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGCONT");
    child.kill(signal);
    await ended;
  };
  const command = async (file: string, ...words: readonly string[]) => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(root, "sync-server/src", file), ...words], {
      env,
    });
    return stdout;
  };

  await start();
  return {
    url: env.PUBLIC_URL,
    dataFolder,
    appFolder: join(tree, "pwa/dist"),
    office: beginning?.office ?? null,
    start,
    kill: () => kill(),
    stop: () => kill("SIGTERM"),
    freeze: () => void running?.kill("SIGSTOP"),
    thaw: () => void running?.kill("SIGCONT"),
    coordinatorInvitation: async (name) => linkIn(await command("admin-command.ts", name)),
    addEdition: async (file, title) => {
      await command("edition-command.ts", "add", file, "--title", title, "--year", "2026");
    },
    sampleInvitation: (name) => linkIn(said.split("\n").find((line) => line.includes(`(${name})`)) ?? ""),
    copyFolder: async () => {
      await kill("SIGTERM");
      rmSync(copy, { recursive: true, force: true });
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

/** The server takes the app from beside itself: a copy of both, with all else as it is. */
function treeWithOwnApp(folder: string): string {
  const tree = join(folder, "tree");
  mkdirSync(tree);
  symlinkSync(join(root, "packages"), join(tree, "packages"));
  cpSync(join(root, "sync-server"), join(tree, "sync-server"), {
    recursive: true,
    filter: (path) => !path.endsWith("node_modules"),
  });
  symlinkSync(join(root, "sync-server/node_modules"), join(tree, "sync-server/node_modules"));
  cpSync(join(root, "pwa/dist"), join(tree, "pwa/dist"), { recursive: true });
  return tree;
}

function linkIn(text: string): string {
  const link = /\/join#[0-9A-Z-]+/.exec(text)?.[0];
  if (link === undefined) throw new Error(`no invitation in: ${text}`);
  return link;
}
