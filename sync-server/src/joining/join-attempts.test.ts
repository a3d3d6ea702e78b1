import { join } from "node:path";
import { expect, test } from "vitest";
import { openApp } from "../app.ts";
import { listen } from "../listening.ts";
import { kindOf, openWorld } from "../testing/world.ts";
import { joinAttempts } from "./join-attempts.ts";

const MOST_MISSES = 10;
const ADDRESSES_COUNTED = 10_000;

/** Somebody who has guessed as often as anybody may within a minute. */
function guessedOut(address: string) {
  const attempts = joinAttempts();
  for (let miss = 0; miss < MOST_MISSES; miss += 1) {
    expect(attempts.tried(address, 0)).toEqual({ kind: "allowed" });
    attempts.missed(address);
  }
  const isAllowed = (other: string): boolean => attempts.tried(other, 0).kind === "allowed";
  expect(isAllowed(address)).toBe(false);
  return isAllowed;
}

test("[P7] all addresses of one IPv6 network are one guesser, however they are written, and those of another are not", () => {
  const isAllowed = guessedOut("2001:db8:1:2::1");
  const same = ["2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2:0:0:0:9", "2001:db8:1:2::", "2001:db8:1:2:a::b"];
  expect(same.map(isAllowed)).toEqual(same.map(() => false));
  const others = ["2001:db8:1:3::1", "2001:db8:1::1", "2001:db8::1:2:0:1", "::1", "10.0.0.1", "::ffff:10.0.0.2"];
  expect(others.map(isAllowed)).toEqual(others.map(() => true));
  expect(guessedOut("::1")("0:0:0:0:5::7")).toBe(false);
});

test("[P7] a proxy that says the port too makes no new guesser of every connection", () => {
  expect(guessedOut("192.0.2.1:5001")("192.0.2.1:5002")).toBe(false);
  expect(guessedOut("192.0.2.1:5001")("192.0.2.2:5001")).toBe(true);
  expect(guessedOut("[2001:db8:1:2::1]:5001")("2001:db8:1:2::9")).toBe(false);
});

test("[P7] ten thousand addresses are counted at once, and beyond them the oldest is forgotten", () => {
  const isAllowed = guessedOut("192.0.2.1");
  const flood = (from: number, to: number): void => {
    for (let index = from; index < to; index += 1) isAllowed(`10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`);
  };
  flood(1, ADDRESSES_COUNTED);
  expect(isAllowed("192.0.2.1")).toBe(false);
  flood(ADDRESSES_COUNTED, ADDRESSES_COUNTED + 1);
  expect(isAllowed("192.0.2.1")).toBe(true);
});

test("[P7] without a proxy nobody gets more guesses by claiming to be somebody else; behind one only its own word counts", async () => {
  const { server, folder } = await openWorld();
  const guesses = async (trustProxy: boolean, forwarded: (guess: number) => string) => {
    const app = openApp(server, { pages: join(folder, "no-pages"), trustProxy, report: () => {} });
    const listening = await listen(app, 0, "127.0.0.1");
    if (listening.kind !== "listening") throw new Error(listening.why);
    const answers: (string | undefined)[] = [];
    for (let guess = 0; guess <= MOST_MISSES; guess += 1) {
      const url = `http://127.0.0.1:${listening.port}/api/invitations/look`;
      const headers = { "X-Forwarded-For": forwarded(guess), Connection: "close" };
      answers.push((await kindOf(fetch(url, { method: "POST", body: '{"code":"not a code"}', headers })))[1]);
    }
    await listening.stop(1_000);
    return answers.at(-1);
  };
  expect(await guesses(true, (guess) => `10.0.0.${guess}`)).toBe("codeUnknown");
  expect(await guesses(true, (guess) => `10.0.0.${guess}, 192.0.2.7`)).toBe("tooManyTries");
  expect(await guesses(false, (guess) => `10.0.0.${guess}`)).toBe("tooManyTries");
});
