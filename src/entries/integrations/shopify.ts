/** `dist/integrations/shopify.js`: Shopify's customer privacy API, for the script tag. Put it after the SDK's own tag. */
import { shopify } from "../../integrations/shopify.ts";
import { findFermata } from "../../platform/findFermata.ts";

shopify()(findFermata());
