/** `dist/integrations/meta.js`: Meta pixel, for the script tag. Put it after the SDK's own tag. */
import { meta } from "../../integrations/meta.ts";
import { findFermata } from "../../platform/findFermata.ts";

meta()(findFermata());
