/** How many UTF-16 units, or parts, something may have: fields stop there, and neither an edit nor the server takes more. */

export const NAME_LIMIT = 80;
export const COMMUNITY_LIMIT = 200;
export const AGENDA_LIMIT = 40;
export const AGENDA_TITLE_LIMIT = 200;
export const PART_SECTIONS_LIMIT = 100;
export const SECTION_NAME_LIMIT = 200;

/** So that every entry fits into a change many times over. */
export const REASON_LIMIT = 2000;

/** So that a note always fits into one change. */
export const NOTE_LIMIT = 20_000;

/** So many entries one entry takes the place of: nobody's tablets leave as many to settle. One with more was not made by hand. */
export const REPLACED_LIMIT = 100;

/** So many parts of a snapshot one entry names, which so still fits into a change. */
export const SNAPSHOT_PARTS_LIMIT = 1000;
