/** What happens on a page once its settings are known: what a returning visitor pays for. */

import { readWords } from "../platform/keptWords.ts";
import { isParsing } from "./gate/createScriptQueue.ts";
import { listenToPageControls } from "./pageControls.ts";
import type { Core } from "./parts.ts";
import { mergeSettings } from "./settings/settings.ts";
import { readDecision } from "./store/readDecision.ts";

/**
 * Reads the decision, releases what is granted, and asks if something is to be asked: the banner is fetched first, and draws itself
 * from what the site wrote; the acts come after it, unless they must say first whether, or why, to ask. Under a policy of
 * regions they also say what runs beside the browser's signal.
 */
export function startPage(core: Core): void {
  const { known, state, act, fetchPart, release } = core;
  const settings = mergeSettings(known.asGiven as object);
  const { cookie, debug, policy, ui, record } = settings;
  // In a frame it takes the acts to say whether a decision counts there.
  const isFramed = self !== top;
  const read = () => readDecision(cookie.name);
  const stored = isFramed ? null : read();
  const text = stored?.text as string;
  core.update({ settings, stored, hiddenReason: isFramed ? "frame" : null });
  // Without a grant there is nothing to release in its place: tags and embeds are looked at once the page is parsed, and the browser need not
  // tell of each element before.
  if (isParsing() && !/g-\w+-/.test(text)) document.addEventListener("readystatechange", release);
  else release();
  listenToPageControls(act("use"));
  // Another page or tab may decide, also while this one sleeps in the back/forward cache.
  const refresh = () => {
    if (read()?.text !== known.stored?.text) act("refresh")();
  };
  addEventListener("pageshow", refresh);
  addEventListener("focus", refresh);
  (self as { cookieStore?: EventTarget }).cookieStore?.addEventListener("change", refresh);
  const { hiddenReason } = state();
  if (!hiddenReason && !policy && !stored) {
    fetchPart("ui")
      .then((create) => create(core).ask())
      .catch(act("ask"));
  } else if (
    !hiddenReason ||
    isFramed ||
    debug ||
    record ||
    ui?.floatingButton ||
    (policy && hiddenReason === "gpc") ||
    // The page before this one saw a withdrawal. Whoever denies nothing is spared the browser's first touch of its storage.
    (/\.d-/.test(text) && readWords(cookie.name))
  )
    act("ask")();
  if (stored) core.renew(stored, cookie);
}
