import type { DeviceId } from "@circle/review/ids";
import type { TabletStatus } from "@circle/review/status";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import { TabletWords } from "./TabletWords.tsx";

const tablet: TabletStatus = {
  device: "d" as DeviceId,
  name: "Ann's tablet",
  ended: false,
  lastContactAt: new Date().setHours(9, 5),
  made: 7,
  arrived: 7,
};

async function said(changed: Partial<TabletStatus>): Promise<string> {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  root.render(createElement(TabletWords, { tablet: { ...tablet, ...changed } }));
  await expect.poll(() => place.textContent).not.toBe("");
  const words = place.textContent;
  root.unmount();
  place.remove();
  return words.replaceAll(/[\u2068\u2069]/g, "");
}

test("of each tablet is told when it was last in contact, and what it has made that has not arrived", async () => {
  expect(await said({})).toBe("Ann's tablet: last contact 09:05, everything has arrived");
  expect(await said({ arrived: 5 })).toBe("Ann's tablet: last contact 09:05, made 7 changes, 5 have arrived");
  expect(await said({ lastContactAt: null, made: 0, arrived: 0 })).toBe("Ann's tablet: no contact yet");
});
