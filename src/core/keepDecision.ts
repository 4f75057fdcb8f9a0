/** Keeps what was said on the banner before the acts are there to record it. */
import { isRequired } from "./consent/category.ts";
import type { Core } from "./parts.ts";

/** How long it stays if the acts never come to say how long it may. */
const keptSeconds = 180 * 86_400;

/**
 * Writes the cookie at once, in its own format and as far as that goes with settings that nobody has checked yet, so that nothing is lost
 * when the page is left in the same moment. The acts make the same decision again, properly, as soon as they are there.
 *
 * @param hide takes the banner away, so that nobody answers twice while they come.
 */
export function keepDecision({ known, renew, toKey }: Core, isAccepted: boolean, hide: () => void): void {
  const { categories, revision, cookie } = known.settings;
  // Settings that were checked are frozen: the acts are here, and decide before the call returns.
  if (Object.isFrozen(known.settings)) return;
  const now = Math.floor(Date.now() / 1e3);
  const until = now + keptSeconds;
  let granted = "";
  let denied = "";
  for (const one of categories) {
    if (isRequired(one) || (isAccepted && !one.explicit)) granted += `-${one.id}`;
    else denied += `-${one.id}`;
  }
  known.kept = `1.${now}.${until}.${toKey(revision)}.banner.g${granted}.d${denied}`;
  try {
    renew({ text: known.kept, expiresAt: until * 1e3 }, cookie);
  } catch {
    // SecurityError in a frame without an origin: nothing is kept, as the acts will find out.
  }
  hide();
}
