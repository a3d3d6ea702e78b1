import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { JoinedAnswer, SessionAnswer } from "@circle/review/commands";
import { type DeviceId, type EntryId, openingOf, ownerOfOpening, type PersonNumber } from "@circle/review/ids";
import { parseStatement } from "@circle/review/parse-statement";
import { factsOf, type ReviewFacts } from "@circle/review/review-facts";
import type { ReviewStatus } from "@circle/review/status";
import type { Workbook } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import { encodeSignedChange, parseSignedChange, SALT_BYTES, type SignedChange, signChange } from "@circle/sync/change";
import {
  encodeSyncRequest,
  parseSyncAnswer,
  type ReviewAnswer,
  type ReviewRequest,
  type SyncAnswer,
} from "@circle/sync/message";
import { packedUpdates, type Row } from "@circle/sync/pack";
import { parseSignedStatement, sessionProofBytes } from "@circle/sync/statement";
import { outlineOf } from "@circle/sync/update-outline";
import { covers, type Held, lacking, type Vector } from "@circle/sync/vector";
import { openDoc } from "@circle/workbook-doc/layout";
import { readWorkbook } from "@circle/workbook-doc/read";
import * as Y from "yjs";
import { rawPublicKey } from "../joining/keys.ts";

export type Request = (path: string, init: Sent) => Response | Promise<Response>;

export type Sent = {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
};

/** What a tablet holds of one workbook: its document, and every change of it that it made or was given. */
type HeldWorkbook = {
  readonly id: WorkbookId;
  readonly doc: Y.Doc;
  readonly opening: number;
  rows: Row[];
  readonly changes: Map<number, SignedChange[]>;
  /** What the server last said that it has. */
  serverHas: Vector;
};

type HeldReview = {
  readonly workbooks: Map<WorkbookId, HeldWorkbook>;
  readonly statements: Map<string, Uint8Array>;
  serverStatements: ReadonlySet<string>;
  status: ReviewStatus | null;
};

/**
 * A tablet without a screen: it joins, writes, packs, signs and exchanges by the same doors and with the same packages
 * as the app. The sample review is made with it, and tests and measurements drive the server with it.
 */
export type SampleTablet = {
  readonly device: DeviceId;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
  readonly join: (code: string) => Promise<JoinedAnswer>;
  /** Proves its key and has a session again. */
  readonly renewSession: () => Promise<Response>;
  /** Any other request, with this tablet's session. */
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Response>;
  readonly facts: (review: string) => ReviewFacts;
  readonly status: (review: string) => ReviewStatus | null;
  readonly statements: (review: string) => readonly Uint8Array[];
  readonly changes: (review: string, workbook: WorkbookId) => readonly SignedChange[];
  /** The workbook's document, to be written in with `@circle/workbook-doc/edits`. Opened on first use. */
  readonly doc: (review: string, workbook: WorkbookId) => Y.Doc;
  readonly read: (review: string, workbook: WorkbookId) => Workbook;
  readonly newId: () => EntryId;
  /** Packs and signs what was written since the last time. */
  readonly pack: (review: string) => Promise<readonly SignedChange[]>;
  /** Packs, gives and takes until both sides have all they may have. Every answer, in order. */
  readonly sync: (...reviews: readonly string[]) => Promise<readonly SyncAnswer[]>;
  /** One exchange of these parts as they are. */
  readonly exchange: (reviews: readonly ReviewRequest[]) => Promise<SyncAnswer>;
  /** Whether the server's last answers cover every change held here. */
  readonly isReceived: (review: string) => boolean;
};

export function sampleTablet(request: Request, name: string, clock: () => number): SampleTablet {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const device = randomBytes(12).toString("base64url") as DeviceId;
  const reviews = new Map<string, HeldReview>();
  let cookie = "";

  const signBytes = (bytes: Uint8Array): Uint8Array =>
    new Uint8Array(sign("sha256", bytes, { key: privateKey, dsaEncoding: "ieee-p1363" }));

  const send = async (path: string, init: Sent): Promise<Response> => {
    const response = await request(path, {
      ...init,
      headers: { ...init.headers, ...(cookie === "" ? undefined : { Cookie: cookie }) },
    });
    const given = response.headers.get("set-cookie")?.split(";")[0];
    if (given !== undefined) cookie = given;
    return response;
  };
  const ask: SampleTablet["ask"] = (method, path, body) =>
    send(
      path,
      body === undefined
        ? { method }
        : { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } },
    );

  const held = (review: string): HeldReview => {
    const known = reviews.get(review) ?? {
      workbooks: new Map(),
      statements: new Map(),
      serverStatements: new Set<string>(),
      status: null,
    };
    reviews.set(review, known);
    return known;
  };

  const facts: SampleTablet["facts"] = (review) => {
    const said = [...held(review).statements.values()].flatMap((encoded) => {
      const signed = parseSignedStatement(encoded);
      return signed === null ? [] : (parseStatement(signed.json) ?? []);
    });
    return factsOf(said);
  };

  const ownNumber = (review: string): PersonNumber => {
    const known = facts(review);
    const number = known.members.get(known.devices.get(device)?.person ?? ("" as never))?.number;
    if (number === undefined) throw new Error("this tablet has no place in the review");
    return number;
  };

  const workbookIn = (review: string, id: WorkbookId): HeldWorkbook => {
    const { workbooks } = held(review);
    const known = workbooks.get(id);
    if (known !== undefined) return known;
    const opening = openingOf(ownNumber(review), randomBytes(4).readUInt32BE());
    const opened: HeldWorkbook = {
      id,
      doc: openDoc(opening),
      opening,
      rows: [],
      changes: new Map(),
      serverHas: new Map(),
    };
    opened.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== REMOTE) opened.rows.push({ opening, update });
    });
    workbooks.set(id, opened);
    return opened;
  };

  const packWorkbook = async (review: string, workbook: HeldWorkbook): Promise<readonly SignedChange[]> => {
    if (workbook.rows.length === 0) return [];
    const stored = changesOf(workbook).map(({ change }) => change.update);
    const number = ownNumber(review);
    const openings = new Map([...workbook.changes].map(([opening, changes]) => [opening, clockAfter(changes)]));
    const { packed, waiting } = packedUpdates({
      stored,
      rows: workbook.rows,
      openings,
      owner: (opening) => ownerOfOpening(opening) === number,
    });
    const made: SignedChange[] = [];
    for (const { opening, updates } of packed) {
      const changes = workbook.changes.get(opening) ?? [];
      workbook.changes.set(opening, changes);
      for (const update of updates) {
        const previous = changes.at(-1)?.id ?? null;
        const change = {
          review,
          workbook: workbook.id,
          opening,
          number: changes.length + 1,
          previous,
          madeAt: clock(),
          salt: randomBytes(SALT_BYTES),
          update,
        };
        const signed = await signChange(change, device, async (bytes) => signBytes(bytes));
        changes.push(signed);
        made.push(signed);
      }
    }
    workbook.rows = [...waiting];
    return made;
  };

  const pack: SampleTablet["pack"] = async (review) => {
    const made: SignedChange[] = [];
    for (const workbook of held(review).workbooks.values()) made.push(...(await packWorkbook(review, workbook)));
    return made;
  };

  const exchange: SampleTablet["exchange"] = async (said) => {
    const deflated = deflateRawSync(encodeSyncRequest({ reviews: said }));
    const body = Buffer.concat([Buffer.of(1), deflated]);
    const response = await send("/api/sync", {
      method: "POST",
      body,
      headers: { "Content-Type": "application/octet-stream" },
    });
    if (response.status !== 200) throw new Error(`the exchange was answered with ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const answer = bytes[0] === 1 ? parseSyncAnswer(inflateRawSync(bytes.subarray(1))) : null;
    if (answer === null) throw new Error("the exchange was answered with something else");
    return answer;
  };

  const asked = (review: string): ReviewRequest => {
    const { workbooks, statements, serverStatements } = held(review);
    const changes = [...workbooks.values()].flatMap((workbook) =>
      lacking(vectorOf(workbook), workbook.serverHas).flatMap(({ opening, from, to }) =>
        (workbook.changes.get(opening) ?? []).slice(from - 1, to).map(encodeSignedChange),
      ),
    );
    const given = [...statements].flatMap(([id, encoded]) => (serverStatements.has(id) ? [] : [encoded]));
    const said = [...workbooks.values()].map(
      (workbook) => [workbook.id, { kind: "openings" as const, vector: vectorOf(workbook) }] as const,
    );
    return {
      review,
      workbooks: new Map(said),
      statementsHeld: { kind: "ids", ids: [...statements.keys()] },
      changes,
      statements: given,
    };
  };

  const take = (answer: ReviewAnswer): void => {
    const here = held(answer.review);
    for (const encoded of answer.statements) {
      const signed = parseSignedStatement(encoded);
      if (signed !== null) here.statements.set(signed.id, encoded);
    }
    here.serverStatements = new Set(
      answer.statementsHeld.kind === "ids" ? answer.statementsHeld.ids : here.statements.keys(),
    );
    if (answer.status !== null) here.status = JSON.parse(answer.status) as ReviewStatus;
    for (const encoded of answer.changes) {
      const signed = parseSignedChange(encoded);
      if (signed === null) continue;
      const workbook = workbookIn(answer.review, signed.change.workbook as WorkbookId);
      const changes = workbook.changes.get(signed.change.opening) ?? [];
      workbook.changes.set(signed.change.opening, changes);
      if (changes.length !== signed.change.number - 1) continue;
      changes.push(signed);
      Y.applyUpdate(workbook.doc, signed.change.update, REMOTE);
    }
    for (const workbook of here.workbooks.values()) {
      const said = answer.workbooks.get(workbook.id);
      if (said !== undefined) workbook.serverHas = said.kind === "hash" ? vectorOf(workbook) : said.vector;
    }
  };

  const isReceived: SampleTablet["isReceived"] = (review) =>
    [...held(review).workbooks.values()].every(
      (workbook) => workbook.rows.length === 0 && covers(workbook.serverHas, vectorOf(workbook)),
    );

  const sync: SampleTablet["sync"] = async (...names) => {
    const answers: SyncAnswer[] = [];
    for (const review of names) await pack(review);
    for (let given = ""; ; ) {
      const said = names.map(asked);
      const giving = said
        .map(({ changes, statements }) => `${changes.map(({ length }) => length).join(" ")} ${statements.length}`)
        .join();
      const isNothingNew =
        giving === given || said.every(({ changes, statements }) => changes.length + statements.length === 0);
      if (answers.length > 0 && isNothingNew && answers.at(-1)?.more !== true) return answers;
      given = giving;
      const answer = await exchange(said);
      answers.push(answer);
      answer.reviews.forEach(take);
    }
  };

  return {
    device,
    ask,
    facts,
    pack,
    sync,
    exchange,
    isReceived,
    sign: signBytes,
    join: async (code) => {
      const redeemed = await ask("POST", "/api/invitations/redeem", {
        code,
        device: { id: device, name, publicKey: rawPublicKey(publicKey) },
        proof: Buffer.from(signBytes(sessionProofBytes({ nonce: code, device }))).toString("base64url"),
      });
      if (redeemed.status !== 200) throw new Error(`joining was answered with ${await redeemed.text()}`);
      const joined = (await redeemed.json()) as JoinedAnswer;
      if (joined.reviews.length > 0) await sync(...joined.reviews);
      return joined;
    },
    renewSession: async () => {
      const { nonce } = (await (await ask("GET", "/api/session")).json()) as SessionAnswer;
      const signature = Buffer.from(signBytes(sessionProofBytes({ nonce, device }))).toString("base64url");
      return await ask("POST", "/api/session", { device, nonce, signature });
    },
    status: (review) => held(review).status,
    statements: (review) => [...held(review).statements.values()],
    changes: (review, workbook) => changesOf(workbookIn(review, workbook)),
    doc: (review, workbook) => workbookIn(review, workbook).doc,
    read: (review, workbook) => readWorkbook(workbookIn(review, workbook).doc, workbook),
    newId: () => randomBytes(16).toString("base64url") as EntryId,
  };
}

const REMOTE = "remote";

function changesOf({ changes }: HeldWorkbook): readonly SignedChange[] {
  return [...changes.values()].flat();
}

function vectorOf({ changes }: HeldWorkbook): Vector {
  const held = [...changes].flatMap(([opening, made]): [number, Held][] => {
    const last = made.at(-1);
    return last === undefined ? [] : [[opening, { number: last.change.number, id: last.id }]];
  });
  return new Map(held);
}

/** The clock up to which an opening is packed. */
function clockAfter(changes: readonly SignedChange[]): number {
  return changes.reduce((clock, { change }) => Math.max(clock, outlineOf(change.update)?.toClock ?? 0), 0);
}
