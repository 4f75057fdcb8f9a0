/** `dist/integrations/posthog.js`: PostHog, for the script tag. Put it after the SDK's own tag. */
import { posthog } from "../../integrations/posthog.ts";
import { findFermata } from "../../platform/findFermata.ts";

posthog()(findFermata());
