/** `dist/integrations/google.js`: Google Consent Mode where the head part does not tell it, for the script tag. Put it after the SDK's own tag. */
import { googleConsentMode } from "../../integrations/googleConsentMode.ts";
import { findFermata } from "../../platform/findFermata.ts";

googleConsentMode()(findFermata());
