import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Makes another build of what lies in an app folder, as a new version would: every script has another name, and the
 * service worker names the new ones. Answers with what both builds call themselves on the page "This tablet".
 */
export function replaceByAnotherBuild(appFolder: string): { readonly before: string; readonly after: string } {
  const page = join(appFolder, "index.html");
  const before = buildOf(page);
  const assets = join(appFolder, "assets");
  const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));
  for (const file of readdirSync(appFolder, { recursive: true, encoding: "utf8" }))
    if (file.endsWith(".br")) rmSync(join(appFolder, file)); // else the build before is still given
  const inAll = [page, join(appFolder, "sw.js"), ...scripts.map((name) => join(assets, name))];
  for (const file of inAll) {
    const text = scripts.reduce((so, name) => so.replaceAll(name, renamed(name)), readFileSync(file, "utf8"));
    writeFileSync(file, text.replace(/"revision":"\w+","url":"index.html"/, '"revision":"another","url":"index.html"'));
  }
  for (const name of scripts) renameSync(join(assets, name), join(assets, renamed(name)));
  return { before, after: buildOf(page) };
}

/** `app-B9q1eraU.js` becomes `app-B9q1eraX.js`. */
function renamed(script: string): string {
  return script.replace(/.\.js$/, (end) => (end === "X.js" ? "Y.js" : "X.js"));
}

/** Named by the script that its page begins with. */
function buildOf(page: string): string {
  return /<script [^>]*src="[^"]+-([\w-]{8})\.js"/.exec(readFileSync(page, "utf8"))?.[1] ?? "";
}
