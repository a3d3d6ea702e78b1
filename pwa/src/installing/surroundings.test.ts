import { expect, test } from "vitest";
import { surroundingsOf } from "./surroundings.ts";

const FIT = { isSecureContext: true, missing: [], isAppleTouch: false, isStandalone: false, inTabAnyway: false };

test("a browser with all that is needed is fit, in a tab or installed", () => {
  expect(surroundingsOf(FIT)).toBe("fit");
  expect(surroundingsOf({ ...FIT, isStandalone: true })).toBe("fit");
});

test("plain HTTP to another host is explained before anything that is missing because of it", () => {
  expect(surroundingsOf({ ...FIT, isSecureContext: false, missing: ["service workers"] })).toBe("insecure");
  expect(surroundingsOf({ ...FIT, missing: ["Web Locks"] })).toBe("unsupported");
});

test("on an iPad the app is installed first, unless its holder chooses the tab", () => {
  expect(surroundingsOf({ ...FIT, isAppleTouch: true })).toBe("installFirst");
  expect(surroundingsOf({ ...FIT, isAppleTouch: true, isStandalone: true })).toBe("fit");
  expect(surroundingsOf({ ...FIT, isAppleTouch: true, inTabAnyway: true })).toBe("fit");
});
