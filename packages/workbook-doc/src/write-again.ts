import { isDigestId } from "@circle/review/ids";
import * as Y from "yjs";
import { everWritten, writeBeside } from "./entries-map.ts";
import { entryIdOf } from "./entry-id.ts";
import { ENTRIES } from "./layout.ts";

type SharedType = Pick<Y.AbstractType<Y.YEvent<Y.Array<unknown>>>, "_map" | "_start">;

/** Whether something with this id is meant. */
export type Ids = (client: number, clock: number) => boolean;

/** So many structs of one client, from a clock on. */
export type Deletion = { readonly client: number; readonly clock: number; readonly length: number };

/** An update that takes these out and does nothing else. */
export type DeletionsUpdate = (deletions: readonly Deletion[]) => Uint8Array;

export type Left = {
  /** What is to be written again. */
  readonly lost: Ids;
  /** What was taken out by what is lost, and so is to be taken out again. */
  readonly deleted: Ids;
};

/**
 * W9: writes again in `into` what is in `from`, is lost, and is not already there: entries under their own ids, texts as
 * lines of their own at the end of the text they stood in, beyond its limit too. What is there as it was written is
 * not lost. Takes out of texts what `deleted` names. Twice is once.
 */
export function writeAgain(from: Y.Doc, into: Y.Doc, { lost, deleted }: Left, deletionsUpdate: DeletionsUpdate): void {
  const same = lettersInBoth(from, into, lost);
  const isGone: Ids = (client, clock) => lost(client, clock) && !(same.has(client) && clock < endOf(into, client));
  const deletions = lettersThere(into, (client, clock) => deleted(client, clock) && !lost(client, clock));
  // In a transaction of its own, as Yjs takes it for another's.
  if (deletions.length > 0) Y.applyUpdate(into, deletionsUpdate(deletions));
  into.transact(() => {
    writeEntriesAgain(from, into, isGone);
    for (const [name, type] of from.share) {
      if (name === ENTRIES) continue; // letters lie there in no app's workbooks, and nothing could read them
      writeValuesAgain(name, type, into, isGone);
      for (const lines of lostLines(type, isGone)) {
        const text = into.getText(name);
        const before = text.toJSON();
        if (`\n${before}\n`.includes(`\n${lines}\n`)) continue;
        text.insert(text.length, before === "" ? lines : `\n${lines}`);
      }
    }
  });
}

/**
 * The openings of which `into` has the very letters that are lost, as far as it goes. Where it has others under the same
 * ids, those are of another life of that opening.
 */
function lettersInBoth(from: Y.Doc, into: Y.Doc, lost: Ids): ReadonlySet<number> {
  const [alike, unlike] = [new Set<number>(), new Set<number>()];
  for (const [client, structs] of from.store.clients) {
    for (const struct of structs) {
      if (struct.deleted || !(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
      const end = Math.min(struct.id.clock + struct.length, endOf(into, client));
      for (let clock = struct.id.clock; clock < end; clock += 1) {
        if (!lost(client, clock)) continue;
        const there = letterAt(into, client, clock);
        if (there !== "gone") (there === letterAt(from, client, clock) ? alike : unlike).add(client);
      }
    }
  }
  return new Set([...alike].filter((client) => !unlike.has(client)));
}

/** "gone": it has been taken out there, whatever it was. Null: it is no letter. */
function letterAt({ store }: Y.Doc, client: number, clock: number): string | null {
  const structs = store.clients.get(client) ?? [];
  const struct = structs[Y.findIndexSS(structs, clock)];
  if (struct === undefined || struct.deleted) return "gone";
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return null;
  return struct.content.str.charAt(clock - struct.id.clock);
}

function endOf({ store }: Y.Doc, client: number): number {
  return Y.getState(store, client);
}

/** Those letters that are meant and stand there, each by itself. */
function lettersThere(doc: Y.Doc, isMeant: Ids): readonly Deletion[] {
  return [...doc.store.clients].flatMap(([client, structs]) =>
    structs.flatMap((struct) => {
      if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentString)) return [];
      const clocks = Array.from({ length: struct.length }, (_, at) => struct.id.clock + at);
      return clocks.filter((clock) => isMeant(client, clock)).map((clock) => ({ client, clock, length: 1 }));
    }),
  );
}

/** Also those that somebody wrote over or deleted, and those that wait: they are read all the same. */
function writeEntriesAgain(from: Y.Doc, into: Y.Doc, lost: Ids): void {
  const isEntry = (key: string, value: unknown) =>
    !isDigestId(key) || (typeof value === "object" && value !== null && entryIdOf(value) === key);
  for (const [key, written] of everWritten(from).byKey) {
    const there = new Set((everWritten(into).byKey.get(key) ?? []).map(({ value }) => spelled(value)));
    for (const { opening, clock, value } of written) {
      const isThere = there.has(spelled(value));
      if (lost(opening, clock) && !isThere && isEntry(key, value)) writeBeside(into, ENTRIES, key, value);
    }
  }
}

/** Equal for equal values, also for those that JSON has no words for. */
function spelled(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${part}n` : part)) ?? "undefined";
}

/** What stands in a map of a newer app, or in a map that somebody has put under a text's name, which stays a text. */
function writeValuesAgain(name: string, type: SharedType, into: Y.Doc, lost: Ids): void {
  for (const [key, item] of type._map) {
    if (item.deleted || !lost(item.id.client, item.id.clock + item.length - 1)) continue;
    const value: unknown = item.content.getContent().at(-1);
    const isNested = value instanceof Y.AbstractType || value instanceof Y.Doc; // belongs to the document it is in
    const there = into.get(name)._map.get(key);
    const isThere = there !== undefined && !there.deleted;
    if (!isNested && !isThere) writeBeside(into, name, key, value);
  }
}

/** What stands in a text from lost structs, each run of them as whole lines. */
function lostLines(type: SharedType, lost: Ids): readonly string[] {
  const pieces = [""];
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const { str } = item.content;
    for (let at = 0; at < str.length; at += 1) {
      if (lost(item.id.client, item.id.clock + at)) pieces.push((pieces.pop() ?? "") + str.charAt(at));
      else if (pieces.at(-1) !== "") pieces.push("");
    }
  }
  return pieces.filter((piece) => piece.trim() !== "").map((piece) => piece.replaceAll(/^\n+|\n+$/g, ""));
}

/** The structs that an update holds. */
export function structsIn(update: Uint8Array): Ids {
  const structs = Y.decodeUpdate(update).structs.filter((struct) => !(struct instanceof Y.Skip));
  return within(structs.map(({ id, length }) => ({ client: id.client, from: id.clock, to: id.clock + length })));
}

/** What an update takes out. */
export function deletionsIn(update: Uint8Array): Ids {
  const { ds } = Y.decodeUpdate(update);
  return within(
    [...ds.clients].flatMap(([client, ranges]) =>
      ranges.map(({ clock, len }) => ({ client, from: clock, to: clock + len })),
    ),
  );
}

type Range = { readonly client: number; readonly from: number; readonly to: number };

function within(ranges: readonly Range[]): Ids {
  return (client, clock) => ranges.some((range) => range.client === client && clock >= range.from && clock < range.to);
}

export function anyOf(all: readonly Ids[]): Ids {
  return (client, clock) => all.some((ids) => ids(client, clock));
}
