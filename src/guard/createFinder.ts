/** Recognises what belongs to denied services: addresses, inline scripts, and names of what is stored. */
import type { Service } from "../core/consent/category.ts";
import { matchName } from "../core/policy/matchName.ts";
import { createMatcher, listOf } from "../core/policy/matchUrl.ts";

/** Gives the denied service of something; nothing where it may go on. */
export interface Finder {
  /** Of an address as a page wrote it, or of a request. */
  find(input: unknown, by: string): Service | undefined;
  /**
   * Of a name by the kind of storage (`cookie`, `localStorage`, ...), or of the text of an `inline script`. What a granted service declares
   * too may go on.
   */
  findText(text: unknown, kind: string): Service | undefined;
  /** Texts of which one occurs in whatever markup there is something to find in, in lower case. */
  readonly signs: readonly string[];
}

/** The kind of inline scripts, as reports name it. */
export const inlineScript = "inline script";

/** What services declare in texts, each ready to be asked; without a kind it is a key or a database. */
const listTexts = (services: readonly Service[]) =>
  services.flatMap((service) => [
    ...listOf(service.inline).map((sign) => ({
      service,
      kind: inlineScript,
      isMeant: (text: string) => sign && text.includes(sign),
    })),
    ...[
      ...listOf(service.cookies).map(({ name }) => ({ name, type: "cookie" })),
      ...listOf(service.storage),
    ].map(({ name, type }) => ({ service, kind: type, isMeant: matchName(`${name}`) })),
  ]);

/**
 * Creates the finder.
 *
 * @param found the services of the settings, unchecked: what makes no sense recognises nothing.
 * @param isDenied asked each time.
 * @param note told of each thing that was found; gives the service, or nothing where all is only reported.
 */
export function createFinder(
  found: readonly Service[] | undefined,
  isDenied: (service: Service) => boolean,
  note: (service: Service | undefined, what: string, by: string) => Service | undefined,
): Finder {
  const services = listOf(found).filter((one) => one && typeof one === "object");
  const match = createMatcher(services);
  const texts = listTexts(services);
  return {
    find(input, by) {
      const what = `${(input as Partial<Request> | null)?.url ?? input}`;
      const service = match(what, document.baseURI);
      return note(service && isDenied(service) ? service : undefined, what, by);
    },
    findText(input, wanted) {
      const text = `${input}`;
      // Kinds of keys and databases have a capital letter in them.
      const meant = texts.filter(
        ({ kind, isMeant }) => (kind ? kind === wanted : /[SD]/.test(wanted)) && isMeant(text),
      );
      const isAll = meant.every(({ service }) => isDenied(service));
      return note(isAll ? meant[0]?.service : undefined, text.trim().slice(0, 80), wanted);
    },
    signs: services
      .flatMap(({ match, inline }) => [...listOf(match), ...listOf(inline)])
      .map((one) => `${one}`.split("*")[0]?.toLowerCase() ?? "")
      .filter(Boolean),
  };
}
