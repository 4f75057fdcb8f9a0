/** `dist/integrations/google.js`: Google Consent Mode and its event, for the script tag. Put it directly after the SDK's own tag. */
import { googleConsentMode } from "../../integrations/googleConsentMode.ts";
import { findFermata } from "../../platform/findFermata.ts";

googleConsentMode()(findFermata());
