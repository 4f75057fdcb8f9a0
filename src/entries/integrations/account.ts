/** `dist/integrations/account.js`: the visitor's account, at the link of `data-url`, for the script tag. Put it after the SDK's own tag. */
import { account } from "../../integrations/account.ts";
import { findFermata } from "../../platform/findFermata.ts";

account({ ...document.currentScript?.dataset })(findFermata());
