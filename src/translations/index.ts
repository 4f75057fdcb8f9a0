/** The languages besides English, each fetched when it is needed. */
import type { Messages } from "./messages.ts";

/** How each language is fetched, by its BCP 47 tag. */
export const locales: Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>> = {
  de: () => import("./de.ts"),
  es: () => import("./es.ts"),
  fr: () => import("./fr.ts"),
  it: () => import("./it.ts"),
  nl: () => import("./nl.ts"),
  pl: () => import("./pl.ts"),
  pt: () => import("./pt.ts"),
};
