import { cpSync, rmSync } from "node:fs";
import type { DeviceId, PersonId, PersonNumber, ReviewId } from "@circle/review/ids";
import { parseSignedChange } from "@circle/sync/change";
import type { SyncAnswer, SyncRequest } from "@circle/sync/message";
import type { SampleTablet } from "../sample/sample-tablet.ts";
import { coordinatorOn, type Line, member, newFolder, newReview, openWorld, secondTablet } from "./world.ts";

/** Whoever has joined: keys and session are there, and what is on the tablet is up to the test. */
export type Joined = {
  readonly person: PersonId;
  readonly number: PersonNumber;
  readonly device: DeviceId;
  readonly sign: SampleTablet["sign"];
  readonly statements: readonly Uint8Array[];
};

/** The real server in this process, as a function. A copy of its data folder is the path of one. */
export type VisitedServer = {
  readonly answer: (request: SyncRequest, from: DeviceId) => Promise<SyncAnswer>;
  readonly copy: () => string;
  readonly putBack: (copy: string) => Promise<void>;
  readonly restart: (how: "closed" | "killed") => Promise<void>;
  readonly updates: (workbook: string) => Promise<readonly Uint8Array[]>;
  /** Its folders go with it. */
  readonly close: () => Promise<void>;
};

export type PreparedVisit = {
  readonly review: ReviewId;
  readonly serverKey: Uint8Array;
  readonly joined: readonly Joined[];
  /** A server as it was once all had joined. Not two at a time. */
  readonly open: () => Promise<VisitedServer>;
};

/** A review whose host community has two members, the first with two tablets. */
export async function preparedVisit(): Promise<PreparedVisit> {
  const line: Line = { world: await openWorld() };
  const { clock, folder: prepared } = line.world;
  const coordinator = await coordinatorOn(line);
  const review = await newReview(coordinator);
  const hanna = await member(line, coordinator, review, "Hanna", "host");
  const hannasPhone = { person: hanna.person, tablet: await secondTablet(line, coordinator, review, hanna.person) };
  const members = [hanna, hannasPhone, await member(line, coordinator, review, "Hal", "host")];
  for (const { tablet } of members) await tablet.sync(review);
  const doors = new Map(members.map(({ tablet }) => [tablet.device, tablet]));
  await line.world.close();

  return {
    review,
    serverKey: new Uint8Array(Buffer.from(line.world.server.key.publicKey, "base64url")),
    joined: members.map(({ person, tablet }) => {
      const number = tablet.facts(review).members.get(person)?.number;
      if (number === undefined) throw new Error("whoever has joined has a number");
      return { person, number, device: tablet.device, sign: tablet.sign, statements: tablet.statements(review) };
    }),
    open: async () => {
      const folders: string[] = [];
      const copyOf = (folder: string): string => {
        const copy = newFolder();
        folders.push(copy);
        cpSync(folder, copy, { recursive: true });
        return copy;
      };
      const openIn = async (folder: string) => {
        line.world = await openWorld({ folder, clock });
      };
      await openIn(copyOf(prepared));
      return {
        answer: async ({ reviews }, from) => {
          const door = doors.get(from);
          if (door === undefined) throw new Error("only who has joined brings something");
          return await door.exchange(reviews);
        },
        copy: () => copyOf(line.world.folder),
        putBack: async (copy) => {
          await line.world.close();
          await openIn(copyOf(copy));
        },
        restart: async (how) => {
          const { folder, close } = line.world;
          const left = how === "killed" ? copyOf(folder) : folder; // what closing writes does not reach the copy
          await close();
          await openIn(left);
        },
        updates: async (workbook) => {
          const changes = await line.world.server.store.changesOf(review, workbook);
          return changes.flatMap((encoded) => parseSignedChange(encoded)?.change.update ?? []);
        },
        close: async () => {
          await line.world.close();
          for (const folder of folders) rmSync(folder, { recursive: true });
        },
      };
    },
  };
}
