/** What one person's work in one review may weigh. A day's visit is some 50 kB; this is a thousand of them. */
export const PERSON_BYTES = 64 * 1024 * 1024;
/** Each window that is opened is one opening. */
export const OPENINGS_IN_WORKBOOK = 5_000;
/** What is held apart of one ended device. */
export const APART_BYTES = 8 * 1024 * 1024;
export const APART_CHANGES = 2_000;

export const SYNC_BODY_BYTES = 4 * 1024 * 1024;
export const SYNC_UNPACKED_BYTES = 16 * 1024 * 1024;
/** A page of an answer: about so many bytes of changes, before they are compressed. */
export const ANSWER_PAGE_BYTES = 512 * 1024;
export const JSON_BODY_BYTES = 64 * 1024;
