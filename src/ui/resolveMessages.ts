/** Lays the texts of a language, and the site's own, over the English ones. Pure. */
import type { Language } from "../core/settings/resolveLanguage.ts";

/** Gives the texts of a surface: those of the language, with those of the site's own that are texts. */
export function resolveMessages<Messages extends object>(
  english: Messages,
  { own, shipped }: Language,
  surface: string,
): Messages {
  const messages: Messages = { ...english, ...shipped?.[surface] };
  for (const name in english) if (typeof own[name] === "string") messages[name] = own[name] as never;
  return messages;
}

/** Puts values into the slots of a text: `{count}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => `${values[name] ?? slot}`);
}
