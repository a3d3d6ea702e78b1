import type { Driver } from "./driver.ts";
import { locate } from "./locate.ts";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf"; // the W3C's name for a reference to an element

/** As much of the W3C's WebDriver as the walk needs. */
export async function openSession(driver: string): Promise<Driver> {
  const ask = async <Value>(method: "GET" | "POST" | "DELETE", path: string, body?: unknown): Promise<Value> => {
    const answer = await fetch(driver + path, body === undefined ? { method } : { method, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return ((await answer.json()) as { value: Value }).value;
  };
  const { sessionId } = await ask<{ sessionId: string }>("POST", "/session", { capabilities: {} });
  const session = `/session/${sessionId}`;
  const run = <Value>(script: string, ...args: readonly unknown[]) =>
    ask<Value>("POST", `${session}/execute/sync`, { script, args });

  return {
    go: (url) => ask("POST", `${session}/url`, { url }),
    reload: () => ask("POST", `${session}/refresh`, {}),
    find: async (...path) => {
      const found = await run<{ [ELEMENT]: string } | null>(`return (${String(locate)})(...arguments)`, ...path);
      if (found === null) return null;
      const element = `${session}/element/${found[ELEMENT]}`;
      return {
        click: () => ask("POST", `${element}/click`, {}),
        type: (text) => ask("POST", `${element}/value`, { text }),
        property: (name) => ask("GET", `${element}/property/${name}`),
      };
    },
    value: (expression) => run(`return ${expression}`),
    close: () => ask("DELETE", session),
  };
}
