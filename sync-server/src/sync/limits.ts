/** What one person's work in one review may weigh. A day's visit is some 50 kB; this is a thousand of them. */
export const PERSON_BYTES = 64 * 1024 * 1024;
/** Each window that is opened is one opening. So many of one person, that nobody fills a workbook for the others who write in it. */
export const OPENINGS_IN_WORKBOOK = 5_000;
/** So many tablets a person adds without an invitation. Every one of them is told to every tablet of their reviews. */
export const DEVICES_OF_PERSON = 100;
/** What a draft may weigh to be published: every tablet takes it in one answer, and gives it back in one request. */
export const DRAFT_BYTES = 3 * 1024 * 1024;
/** What is held apart of one ended device. */
export const APART_BYTES = 8 * 1024 * 1024;
export const APART_CHANGES = 2_000;

export const JSON_BODY_BYTES = 64 * 1024;

/** What one request may name. A tablet that has more to say says it in several. */
export const REVIEWS_IN_REQUEST = 500;
export const WORKBOOKS_IN_REQUEST = 5_000;
/** In all its vectors. */
export const OPENINGS_IN_REQUEST = 20_000;
export const CHANGES_IN_REQUEST = 10_000;
export const STATEMENTS_IN_REQUEST = 10_000;
/** After so much that nobody known has signed, the rest of a request waits. */
export const STRANGERS_IN_REQUEST = 50;
/** Others wait while a request is taken in. After so long the rest of it waits, too. */
export const WORK_IN_REQUEST_MS = 250;
