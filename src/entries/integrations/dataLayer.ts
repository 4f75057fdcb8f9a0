/** `dist/integrations/dataLayer.js`: the data layer event, named by `data-event` and `data-layer`, for the script tag. Put it after the SDK's own tag. */
import { dataLayerEvent } from "../../integrations/dataLayerEvent.ts";
import { findFermata } from "../../platform/findFermata.ts";

dataLayerEvent(document.currentScript?.dataset)(findFermata());
