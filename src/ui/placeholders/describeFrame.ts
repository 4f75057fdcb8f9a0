/** Who would get what by a held frame, and in which words that is said. Pure. */
import type { Settings } from "../../core/settings/settings.ts";
import type { placeholderMessages } from "../../translations/en.ts";
import { fill } from "../resolveMessages.ts";

/** The words of one placeholder. */
export interface Words {
  readonly heading: string;
  readonly text: string;
  readonly once: string;
  readonly always: string;
  /** Leads to the preference centre, where "always" would not count. */
  readonly settings: string;
}

/** What there is to know of a held frame. */
export interface Described {
  /** Who is asked for: the frame's service, or its categories. */
  readonly names: readonly string[];
  readonly words: Words;
}

/** Begins with a capital letter: names of services stand as they are written, the words for one that nobody named are a sentence's. */
const begin = (sentence: string) => sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Describes a frame by the marks on it. A service that nobody declared is called another one. */
export function describeFrame(
  { consent = "", consentService = "" }: DOMStringMap,
  { services, categories }: Pick<Settings, "services" | "categories">,
  texts: Readonly<Record<keyof typeof placeholderMessages | "settings", string>>,
): Described {
  const service = services.find(({ id }) => id === consentService);
  const others = consent.split(/\s+/).filter((id) => id && id !== service?.category);
  const names = service ? [service.id, ...others] : others;
  const own = categories.find(({ id }) => id === names[0]);
  const name = service?.name || service?.id || own?.label || texts.other;
  const provider = service?.provider || service?.name || texts.other;
  const heading = fill(texts.heading, { service: name });
  return {
    names,
    words: {
      heading: name === texts.other ? begin(heading) : heading,
      text: fill(texts.text, { provider }),
      once: texts.once,
      always: fill(texts.always, { service: name }),
      settings: texts.settings,
    },
  };
}
