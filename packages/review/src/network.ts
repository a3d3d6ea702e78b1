import type { ReviewId } from "./ids.ts";

/** The review whose members are the coordinators; their tablets are known in all. A word on the wire, never renamed. */
export const NETWORK = "network" as ReviewId;
