/** The surfaces that stand in a page of the site: which part of the SDK fills which elements. */
import { integrity } from "../platform/integrity.ts";
import { chooseLanguage } from "./chooseLanguage.ts";
import type { Acts, Core } from "./parts.ts";

/** A row: a page with such an element fetches the part. */
const surfaces = [
  { selector: "iframe[data-consent],iframe[data-consent-service]", part: "embeds" },
  { selector: "[data-consent-preferences]:not([data-consent-preferences=choices])", part: "panel" },
  { selector: "[data-consent-preferences=choices]", part: "choices" },
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
  const create = async (part: (typeof surfaces)[number]["part"]) => {
    // The panel is drawn with what the UI has already.
    const libraries = part === "panel" && (await core.fetchPart("ui"))(core).libraries;
    const [createOne, language] = await Promise.all([
      core.fetchPart(part, integrity[part], libraries),
      chooseLanguage(core),
    ]);
    return createOne(core, acts, language);
  };
  const show = async ({ selector, part }: (typeof surfaces)[number]) => {
    if (!document.querySelector(selector)) return;
    try {
      looks[part] ??= create(part);
      (await looks[part])();
    } catch {
      delete looks[part];
      acts.report("part", part);
    }
  };
  /** The look that is about to begin, which answers everybody who asked for one meanwhile. */
  let soon: Promise<unknown> | undefined;
  return () => {
    soon ??= Promise.resolve().then(() => {
      soon = undefined;
      return Promise.all(surfaces.map(show));
    });
    return soon;
  };
}
