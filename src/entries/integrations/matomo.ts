/** `dist/integrations/matomo.js`: Matomo, in the mode that `data-mode` names, for the script tag. Put it after the SDK's own tag. */
import { matomo } from "../../integrations/matomo.ts";
import { findFermata } from "../../platform/findFermata.ts";

matomo(document.currentScript?.dataset)(findFermata());
