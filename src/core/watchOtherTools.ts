/** Notices another consent tool on the page: both would ask, and each would release or delete what the other holds or keeps. */
import type { Report } from "./settings/createReport.ts";

/**
 * Names by which consent tools are known to the scripts of a page; the interface that many of them share comes last, so that a
 * tool is called by its own name. Read in the tools' documentation and files, 2026-11-26.
 */
const names =
  "OneTrust,Optanon,Cookiebot,UC_UI,__ucCmp,Didomi,CookieConsent,cookieconsent,klaro,tarteaucitron,_iub,Osano,getCkyConsent,axeptioSDK,complianz,Termly,truste,_sp_,CookieFirst,CookieControl,cookiehub,CookieScript,BorlabsCookie,ketch,airgap,Fides,c15tStore,__tcfapi";

/** Other tools often come after everything else. */
const laterMs = 2000;

/** Looks a while after the start and at each decision; what is found is reported, once, by the name that it has on the page. */
export function watchOtherTools(report: Report): void {
  const look = () => {
    const page = window as unknown as Record<string, unknown>;
    // An element with such an id is a property of the window too.
    const found = names.split(",").find((name) => page[name] && !(page[name] instanceof EventTarget));
    if (found) report("tool", found);
  };
  setTimeout(look, laterMs);
  document.addEventListener("fermata:decision", look);
}
