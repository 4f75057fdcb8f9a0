/** The surfaces that stand in a page of the site: which part of the SDK fills which elements. */
import { integrity } from "../platform/integrity.ts";
import { chooseLanguage } from "./chooseLanguage.ts";
import type { Acts, Core } from "./parts.ts";

/** A row: a page with such an element fetches the part. */
const surfaces = [
  { selector: "iframe[data-consent],iframe[data-consent-service]", part: "embeds" },
  { selector: "[data-consent-declaration]", part: "declaration" },
] as const;

/**
 * Creates the surfaces of a page.
 *
 * @returns looks at the page, now and whenever elements may have come; fetches what it needs. Never rejected: a part that does not arrive
 * is a problem, and its elements stay empty until the next look.
 */
export function createSurfaces(core: Core, acts: Acts): () => Promise<unknown> {
  const looks: Partial<Record<string, Promise<() => void>>> = {};
  const show = async ({ selector, part }: (typeof surfaces)[number]) => {
    if (!document.querySelector(selector)) return;
    try {
      looks[part] ??= Promise.all([core.load(part, integrity[part]), chooseLanguage(core)]).then(
        ([create, language]) => create(core, acts, language),
      );
      (await looks[part])();
    } catch {
      delete looks[part];
      acts.report("part", part);
    }
  };
  return () => Promise.all(surfaces.map(show));
}
