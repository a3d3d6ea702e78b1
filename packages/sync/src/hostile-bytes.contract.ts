import fc from "fast-check";
import { expect, test } from "vitest";

/** What every reader of incoming bytes must survive. [S1] [P7] */

const INPUTS = 5_000;
const MOST_MS = 2_000;

/** Numbers that a reader which believes them would run out of memory or time on. */
const NUMBER_BOMBS = [
  [0x00],
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
  [...new Uint8Array(200).fill(0x80), 0x01],
  new Uint8Array(300).fill(117), // arrays in arrays
].map((bomb) => Uint8Array.from(bomb));

type Mutation = (bytes: Uint8Array) => Uint8Array;

const at = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

function spliced(bytes: Uint8Array, where: number, removed: number, inserted: Uint8Array): Uint8Array {
  const start = Math.floor(where * (bytes.length + 1));
  return Uint8Array.from([...bytes.subarray(0, start), ...inserted, ...bytes.subarray(start + removed)]);
}

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(at, fc.nat(255)).map(
    ([where, byte]): Mutation =>
      (bytes) =>
        spliced(bytes, where, 1, Uint8Array.of(byte)),
  ),
  at.map(
    (where): Mutation =>
      (bytes) =>
        bytes.subarray(0, Math.floor(where * bytes.length)),
  ),
  fc.tuple(at, fc.nat(12)).map(
    ([where, removed]): Mutation =>
      (bytes) =>
        spliced(bytes, where, removed, new Uint8Array()),
  ),
  fc.tuple(at, fc.nat(8), fc.constantFrom(...NUMBER_BOMBS)).map(
    ([where, removed, bomb]): Mutation =>
      (bytes) =>
        spliced(bytes, where, removed, bomb),
  ),
  fc.tuple(at, at, fc.nat(40)).map(
    ([where, from, length]): Mutation =>
      (bytes) => {
        const start = Math.floor(from * bytes.length);
        return spliced(bytes, where, 0, bytes.slice(start, start + length));
      },
  ),
);

/** Bytes made of valid ones by a few changes, and now and then anything. */
export function hostileBytes(valid: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const mutated = fc
    .tuple(valid, fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([bytes, mutations]) => mutations.reduce((mutating, mutate) => mutate(mutating), bytes));
  return fc.oneof({ weight: 9, arbitrary: mutated }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) });
}

/** Fails if a reading takes longer than a hostile input may cost. */
export function timed<Value>(read: () => Value): Value {
  const start = Date.now();
  const value = read();
  expect(Date.now() - start).toBeLessThan(MOST_MS);
  return value;
}

type Form<Value> = {
  readonly parse: (bytes: Uint8Array) => Value | null;
  readonly encode: (value: Value) => Uint8Array;
  readonly valid: fc.Arbitrary<Value>;
};

export function describeHostileBytes<Value>(what: string, { parse, encode, valid }: Form<Value>): void {
  test(`[S1] ${what} is read back as it was written`, () => {
    fc.assert(
      fc.property(valid, (value) => {
        expect(parse(encode(value))).toEqual(value);
      }),
    );
  });

  test(`[S1] [P7] hostile bytes instead of ${what} never throw, and are written in one way only`, () => {
    const hostile = hostileBytes(valid.map(encode));
    fc.assert(
      fc.property(hostile, (bytes) => {
        const value = timed(() => parse(bytes));
        if (value !== null) expect(encode(value)).toEqual(bytes);
      }),
      { numRuns: INPUTS },
    );
  });
}
