/** `dist/integrations/microsoftUet.js`: Microsoft Advertising, for the script tag. Put it after the SDK's own tag. */
import { microsoftUet } from "../../integrations/microsoftUet.ts";
import { findFermata } from "../../platform/findFermata.ts";

microsoftUet()(findFermata());
