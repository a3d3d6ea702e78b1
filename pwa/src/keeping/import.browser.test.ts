import { expect, test } from "vitest";
import { importFile } from "./import.ts";

test("a file that the system does not hand out, as one that lies in the cloud, is said to be unreadable", async () => {
  const file = new Blob(["Open Circle export 1"]);
  file.arrayBuffer = () => Promise.reject(new DOMException("not downloaded", "NotReadableError"));
  expect(await importFile(file)).toEqual({ kind: "unreadable" });
});
