/** The languages besides English, each fetched when it is needed. */
import type { Messages } from "./messages.ts";

/** How each language is fetched, by its BCP 47 tag. */
export const locales: Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>> = {};
