/** Finds out where the visitor is, from what the site says: nobody else is asked. */
import { normaliseRegion } from "./policy/normaliseRegion.ts";
import type { Settings } from "./settings/settings.ts";

/** How long the site's own function may take, in milliseconds, before the place counts as unknown. */
const patience = 2000;

/** Gives the value of `Server-Timing: fermata-region;desc="US-CA"` of the page's own response. */
function readServerTiming(): string | undefined {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return page?.serverTiming?.find(({ name }) => name === "fermata-region")?.description;
}

/**
 * Gives the region: the setting, else `<meta name="fermata-region">`, else the page's `Server-Timing` header, else what the site's function
 * `findRegion` says within two seconds.
 *
 * @returns an ISO 3166-1 or -2 code; `unknown` where nobody says it, and for whatever is none. Never rejected.
 */
export async function findRegion({ region, findRegion: ask }: Settings): Promise<string> {
  if (region !== "auto") return normaliseRegion(region);
  const meta = document.querySelector<HTMLMetaElement>("meta[name=fermata-region]")?.content;
  const said = meta || readServerTiming();
  if (said) return normaliseRegion(said);
  try {
    const late = new Promise((resolve) => setTimeout(resolve, patience));
    return normaliseRegion(String((await Promise.race([ask?.(), late])) ?? ""));
  } catch {
    // What the site's function throws is the site's to see in its own code: the place is unknown.
    return "unknown";
  }
}
