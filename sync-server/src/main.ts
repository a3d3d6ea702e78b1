/** Runs the server: `pnpm start`. Everything it can be told is in `settings.ts`. */
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";

// Both must be set before anything else is loaded. What is made while answering is short-lived: a nursery that does not
// grow costs some milliseconds more and 50 MB less. Without the cache, each start strips the types of a hundred files again.
setFlagsFromString("--semi-space-growth-factor=1");
enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/compiled"));

process.umask(0o077); // what is in the data folder is for nobody else on this machine

await import("./run.ts");
