/** `dist/integrations/tiktok.js`: TikTok pixel, for the script tag. Put it after the SDK's own tag. */
import { tiktok } from "../../integrations/tiktok.ts";
import { findFermata } from "../../platform/findFermata.ts";

tiktok()(findFermata());
