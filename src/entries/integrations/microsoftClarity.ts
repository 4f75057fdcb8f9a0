/** `dist/integrations/microsoftClarity.js`: Microsoft Clarity, for the script tag. Put it after the SDK's own tag. */
import { microsoftClarity } from "../../integrations/microsoftClarity.ts";
import { findFermata } from "../../platform/findFermata.ts";

microsoftClarity()(findFermata());
