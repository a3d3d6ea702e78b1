import { AGENDA_LIMIT, AGENDA_TITLE_LIMIT, COMMUNITY_LIMIT } from "@circle/review/limits";
import type { ReviewDetails } from "@circle/review/statements";
import type { EditionId } from "@circle/standards/edition";
import { isSector } from "@circle/standards/sectors";

/** `key` tells the rows apart while they are moved about. */
export type AgendaRow = { readonly key: string; readonly startsAt: string; readonly title: string };

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
  const rows = form.agenda.filter(({ startsAt, title }) => startsAt !== "" || title.trim() !== "");
  const faults = [
    ...lineFaults("community", form.community, "Say which community is visited.", COMMUNITY_LIMIT),
    ...lineFaults("organisation", form.organisation, null, COMMUNITY_LIMIT),
    ...(isSector(form.sector) ? [] : [{ field: "sector", words: "Choose what kind of community it is." }]),
    ...(form.edition === "" ? [{ field: "edition", words: "Choose the edition of the standards." }] : []),
    ...(isDay(form.visitOn) ? [] : [{ field: "visit-on", words: "Give the day of the visit, with its year." }]),
    ...rows.flatMap(rowFaults),
    ...(rows.length > AGENDA_LIMIT
      ? [{ field: "add-row", words: `The day can have ${AGENDA_LIMIT} parts at most.` }]
      : []),
  ];
  if (faults.length > 0 || !isSector(form.sector)) return { faults };
  return {
    details: {
      community: form.community.trim(),
      organisation: form.organisation.trim(),
      sector: form.sector,
      edition: form.edition as EditionId,
      visitOn: form.visitOn,
      agenda: rows.map(({ startsAt, title }) => ({ startsAt, title: title.trim() })),
      settings: { selfScoreAfterOwn: form.selfScoreAfterOwn },
    },
  };
}

function rowFaults({ key, startsAt, title }: AgendaRow): readonly FormFault[] {
  const noTime = startsAt === "" ? [{ field: `starts-${key}`, words: "Say when this part begins." }] : [];
  return [...noTime, ...lineFaults(`title-${key}`, title, "Say what happens then.", AGENDA_TITLE_LIMIT)];
}

function lineFaults(field: string, typed: string, whenEmpty: string | null, most: number): readonly FormFault[] {
  const text = typed.trim();
  if (text === "" && whenEmpty !== null) return [{ field, words: whenEmpty }];
  if (text.length > most) return [{ field, words: `This can have ${most} characters at most; it has ${text.length}.` }];
  return [];
}

function isDay(text: string): boolean {
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/** The parts of a usual day (`domain.md` 4), to begin with. */
export const USUAL_DAY: readonly Omit<AgendaRow, "key">[] = [
  { startsAt: "09:30", title: "Arrival and team briefing" },
  { startsAt: "10:00", title: "Community meeting, introductions" },
  { startsAt: "10:30", title: "Tour" },
  { startsAt: "11:00", title: "The standards, with the whole community" },
  { startsAt: "12:30", title: "Lunch" },
  { startsAt: "13:15", title: "Staff group and client-member group, side by side" },
  { startsAt: "14:00", title: "Looking at documents" },
  { startsAt: "14:30", title: "Team meeting: looking together" },
  { startsAt: "15:15", title: "What we saw: the team and the community" },
];
