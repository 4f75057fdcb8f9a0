/** `dist/integrations/wordpress.js`: the WP Consent API, for the script tag. Put it after the SDK's own tag. */
import { wpConsentApi } from "../../integrations/wpConsentApi.ts";
import { findFermata } from "../../platform/findFermata.ts";

wpConsentApi()(findFermata());
