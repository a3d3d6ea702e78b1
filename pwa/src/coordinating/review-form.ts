import { AGENDA_LIMIT, AGENDA_TITLE_LIMIT, COMMUNITY_LIMIT } from "@circle/review/limits";
import type { AgendaPart, ReviewDetails } from "@circle/review/statements";
import type { EditionId } from "@circle/standards/edition";
import { isSector } from "@circle/standards/sectors";
import { words } from "../words/all-words.ts";

/** `key` tells the rows apart while they are moved about. */
export type AgendaRow = AgendaPart & { readonly key: string };

/** The form as it is typed, right or not. */
export type ReviewForm = {
  readonly community: string;
  readonly organisation: string;
  readonly sector: string;
  readonly edition: string;
  readonly visitOn: string;
  readonly agenda: readonly AgendaRow[];
  readonly selfScoreAfterOwn: boolean;
};

/** `field` is the id of the field on the page. */
export type FormFault = { readonly field: string; readonly words: string };

export const EMPTY_FORM: ReviewForm = {
  community: "",
  organisation: "",
  sector: "",
  edition: "",
  visitOn: "",
  agenda: [],
  selfScoreAfterOwn: true,
};

export function formOf(details: ReviewDetails): ReviewForm {
  const { community, organisation, sector, edition, visitOn, agenda, settings } = details;
  const rows = agenda.map((part, index) => ({ key: `there-${index}`, ...part }));
  return {
    community,
    organisation,
    sector,
    edition,
    visitOn,
    agenda: rows,
    selfScoreAfterOwn: settings.selfScoreAfterOwn,
  };
}

/** What the server would take, or all that is wrong, in the order of the page. */
export function detailsIn(
  form: ReviewForm,
): { readonly details: ReviewDetails } | { readonly faults: readonly FormFault[] } {
  const say = words().coordinating.faults;
  const rows = form.agenda.filter(({ startsAt, title }) => startsAt !== "" || title.trim() !== "");
  const faults = [
    ...lineFaults("community", form.community, say.community, COMMUNITY_LIMIT),
    ...lineFaults("organisation", form.organisation, null, COMMUNITY_LIMIT),
    ...(isSector(form.sector) ? [] : [{ field: "sector", words: say.sector }]),
    ...(form.edition === "" ? [{ field: "edition", words: say.edition }] : []),
    ...(isDay(form.visitOn) ? [] : [{ field: "visit-on", words: say.visitOn }]),
    ...rows.flatMap(rowFaults),
    ...(rows.length > AGENDA_LIMIT ? [{ field: "add-row", words: say.tooManyParts(AGENDA_LIMIT) }] : []),
  ];
  if (faults.length > 0 || !isSector(form.sector)) return { faults };
  return {
    details: {
      community: form.community.trim(),
      organisation: form.organisation.trim(),
      sector: form.sector,
      edition: form.edition as EditionId,
      visitOn: form.visitOn,
      agenda: rows.map(partIn),
      settings: { selfScoreAfterOwn: form.selfScoreAfterOwn },
    },
  };
}

/** Of the faults that were told, those that the form still has as it is typed now. */
export function faultsLeft(told: readonly FormFault[], form: ReviewForm): readonly FormFault[] {
  if (told.length === 0) return told;
  const now = detailsIn(form);
  return "faults" in now ? now.faults.filter(({ field }) => told.some((fault) => fault.field === field)) : [];
}

function partIn({ startsAt, title, sections = [] }: AgendaRow): AgendaPart {
  return { startsAt, title: title.trim(), ...(sections.length === 0 ? {} : { sections }) };
}

function rowFaults({ key, startsAt, title }: AgendaRow): readonly FormFault[] {
  const say = words().coordinating.faults;
  const noTime = startsAt === "" ? [{ field: `starts-${key}`, words: say.partTime }] : [];
  return [...noTime, ...lineFaults(`title-${key}`, title, say.partTitle, AGENDA_TITLE_LIMIT)];
}

function lineFaults(field: string, typed: string, whenEmpty: string | null, most: number): readonly FormFault[] {
  const text = typed.trim();
  if (text === "" && whenEmpty !== null) return [{ field, words: whenEmpty }];
  if (text.length > most) return [{ field, words: words().coordinating.faults.tooLong(most, text.length) }];
  return [];
}

function isDay(text: string): boolean {
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/** The parts of a usual day (`domain.md` 4), to begin with. */
export function usualDay(): readonly Omit<AgendaRow, "key">[] {
  return words().coordinating.usualDay;
}
