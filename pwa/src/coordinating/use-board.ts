import type { BoardReview } from "@circle/review/board";
import type { ReviewSummary } from "@circle/review/commands";
import { NETWORK } from "@circle/review/network";
import { useEffect, useState } from "react";
import { db, store } from "../device/this-tablet.ts";
import { useStored } from "../device/use-stored.ts";
import { inMemberOrder } from "../reviews/member-order.ts";
import { type BoardOutcome, refreshBoard } from "./fetch-board.ts";

/** So often is the server asked while somebody looks. */
const EVERY_MS = 60_000;

export type BoardRow = ReviewSummary & {
  /** Null: closed, or not told yet. */
  readonly line: BoardReview | null;
  /** Whether it opens without a network. */
  readonly onTablet: boolean;
};

export type Board = {
  readonly rows: readonly BoardRow[];
  /** When the server told it, by the tablet's clock; null before it has. */
  readonly toldAt: number | null;
};

export type Trouble = Exclude<BoardOutcome["kind"], "fetched">;

/** All reviews as the server last told of them, asked again while the page is seen. `trouble`: why there is no newer answer. */
export function useBoard(person: string): {
  readonly board: Board | "loading";
  readonly trouble: Trouble | null;
} {
  const board = useStored("board", readBoard, { of: ["rest"] });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => {
    let isHere = true;
    const refresh = () => {
      if (document.visibilityState !== "visible") return;
      void refreshBoard(person).then(({ kind }) => {
        if (isHere) setTrouble(kind === "fetched" ? null : kind);
      });
    };
    refresh();
    const timer = setInterval(refresh, EVERY_MS);
    for (const event of ["online", "offline"]) window.addEventListener(event, refresh);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      isHere = false;
      clearInterval(timer);
      for (const event of ["online", "offline"]) window.removeEventListener(event, refresh);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [person]);
  return { board: board === "failed" ? "loading" : board, trouble };
}

async function readBoard(): Promise<Board> {
  const [listed, records] = [await db.listed.toArray(), await store.reviews()];
  const here = new Set(records.filter(({ edition }) => edition !== null).map(({ review }) => review));
  const told = listed.flatMap(({ board }) => board?.at ?? []);
  const rows = listed
    .filter(({ review }) => review !== NETWORK)
    .map(({ review, listed: summary, board }): BoardRow => {
      const line = board?.line ?? null;
      const phase = summary.phase === "closed" ? "closed" : (line?.phase ?? summary.phase);
      const shown = line === null || phase === "closed" ? null : { ...line, members: inMemberOrder(line.members) };
      return { ...summary, phase, line: shown, onTablet: here.has(review) };
    });
  return { rows, toldAt: told.length === 0 ? null : Math.max(...told) };
}
