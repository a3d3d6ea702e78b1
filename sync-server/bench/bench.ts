/** `pnpm bench`: what the server costs. Prints a table and writes `bench-server.json`. */
import { writeFileSync } from "node:fs";
import { returning } from "./returning.ts";
import { singleChanges } from "./single-changes.ts";

const returned = [await returning(1, false), await returning(1, true), await returning(50, false), await returning(50, true)];
const single = await singleChanges(2_000);

console.log("Return to connectivity: reviews × 5 reviewers, 100 scores and 100 notes of 300 characters each");
console.table(returned.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === "number" ? Math.round(value * 10) / 10 : value]))));
console.log("Acknowledged single changes, beside a raw write and fsync on the same disk");
console.table([Object.fromEntries(Object.entries(single).map(([name, value]) => [name, Math.round(value * 1_000) / 1_000]))]);
writeFileSync("bench-server.json", `${JSON.stringify({ at: new Date().toISOString(), returned, single }, null, 2)}\n`);
