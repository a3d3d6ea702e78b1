import { type ChildProcess, spawn } from "node:child_process";
import { freePort, untilAnswers } from "../listening.ts";
import type { Driver } from "./driver.ts";
import { openSession } from "./webdriver.ts";

/** WebKitGTK's MiniBrowser, which `WebKitWebDriver` finds by itself, on a screen (`Xvfb`) that nobody sees. */
export async function openWebKit(driverProgram: string, screenProgram: string): Promise<Driver> {
  const screen = spawn(screenProgram, ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const started = [screen];
  const endAll = async () => void (await Promise.all(started.map(ended)));
  try {
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: `:${await displayOf(screen)}`,
      LIBGL_ALWAYS_SOFTWARE: "1",
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", // tests run as root and in containers, where it can't be had
    };
    const driver = spawn(driverProgram, [`--port=${port}`], { env, stdio: "ignore" });
    started.unshift(driver);
    await untilAnswers(`http://127.0.0.1:${port}/status`, driver);
    const session = await openSession(`http://127.0.0.1:${port}`);
    const close = async () => {
      await session.close();
      await endAll();
    };
    return { ...session, close };
  } catch (error) {
    await endAll();
    throw error;
  }
}

/** The number that it chose. */
function displayOf(screen: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    screen.once("exit", () => reject(new Error("the screen ended before it was there")));
    screen.stdio[3]?.once("data", (said: Buffer) => resolve(said.toString().trim()));
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise((resolve) => child.once("exit", resolve));
  child.kill();
  await end;
}
