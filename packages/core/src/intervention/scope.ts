/** Whom a modifier concerns: people on the list, everybody who was offered a place on it, or all residents. */
export type Scope = "recipients" | "offered" | "residents";
