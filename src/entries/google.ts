/**
 * `dist/fermata-google.js`: the head part with Google Consent Mode and the data layer event, for sites with Google's tags. Used instead of
 * `fermata.js` with `integrations/google.js` behind it: a request less, and also where the SDK comes late Google knows before anything is released.
 */
import { startOnPage } from "../core/startOnPage.ts";
import { googleConsentMode } from "../integrations/googleConsentMode.ts";
import { createPartLoader } from "../platform/createPartLoader.ts";

startOnPage(createPartLoader, (fermata) => {
  let tell: (() => void) | undefined = () => {
    tell = undefined;
    googleConsentMode()(fermata);
  };
  // With the start, so that the default holds a returning visitor's answer; nothing is released yet.
  fermata.on("state", ({ hiddenReason }) => hiddenReason === "not-started" || tell?.());
  // The SDK starts one turn after its tag. Where the site starts it later, everything is denied before the page's next script.
  Promise.resolve()
    .then(() => {})
    .then(() => tell?.());
});
