/** Warns a site that asks its visitors too often by raising the revision. For `debug` alone. */
import { watchTags } from "./gate/watchTags.ts";
import type { Core } from "./parts.ts";
import { resolveExpiry } from "./policy/resolveExpiry.ts";
import type { Settings } from "./settings/settings.ts";
import { formatRevision } from "./store/decisionFormat.ts";
import { historyKeyOf } from "./store/history.ts";

/** A revision that was in force at some time. */
interface Sight {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** As the cookie writes it. */
  readonly revision: string;
  /** It came at that very time. */
  readonly isFirst?: boolean;
}

/** How often a site may ask again within six months without a word. */
const most = 2;

/**
 * Counts how often the revision has surely been raised within the last six calendar months.
 *
 * @param sights in any order; the last of them is what applies now.
 */
export function countRaises(sights: readonly Sight[], now: number): number {
  const isRecent = ({ at }: Sight) => resolveExpiry(at, "P6M") > now;
  const inOrder = [...sights].sort((one, other) => one.at - other.at);
  return inOrder.filter((one, index) => {
    const before = inOrder[index - 1];
    if (!before || before.revision === one.revision) return false;
    return isRecent(before) || (!!one.isFirst && isRecent(one));
  }).length;
}

/** Gives what a visitor has answered to; time and revision are the second and the fourth field of a decision's text. */
function listAnswered(cookieName: string): Sight[] {
  try {
    const texts = localStorage.getItem(historyKeyOf(cookieName))?.split(" ") ?? [];
    return texts.map((text) => {
      const [, seconds, , revision = ""] = text.split(".");
      return { at: Number(seconds) * 1e3, revision };
    });
  } catch {
    // SecurityError where storage is switched off.
    return [];
  }
}

/** Gives what is known of a site's revisions: its list of earlier notices, and this visitor's history where one is kept. */
function listSights({ revision, earlierNotices, cookie }: Settings, now: number): Sight[] {
  const dated = earlierNotices.filter((one) => one.date && one.revision);
  return [
    ...listAnswered(cookie.name),
    ...dated.map((one) => ({
      at: Date.parse(one.date),
      revision: formatRevision(one.revision),
      isFirst: true,
    })),
    { at: now, revision: formatRevision(revision) },
  ];
}

/** Prints what is held and why, and names a revision that is raised too often: more than twice in six months. */
export function watchPage(core: Core): void {
  watchTags(core);
  const now = Date.now();
  const count = countRaises(listSights(core.known.settings, now), now);
  if (count > most) core.act("report")("often", "revision", count);
}
