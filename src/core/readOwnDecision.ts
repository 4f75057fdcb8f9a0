/** Says which stored decision counts on this page, which may stand in a frame. */
import type { Decision } from "./consent/decision.ts";
import type { HiddenReason } from "./consent/snapshot.ts";
import type { Known } from "./resolveSnapshot.ts";
import { readDecision } from "./store/readDecision.ts";

/**
 * Reads the decision. In a frame, nothing is asked: the page around it asks, and of the same origin its decision counts; in a frame of
 * another origin, or with `frames: "hide"`, none does. With `frames: "show"` a frame is like any page.
 */
export function readOwnDecision({ settings: { frames, cookie }, stored, kept }: Known): {
  readonly stored: Decision | null | undefined;
  readonly hiddenReason: HiddenReason | null;
} {
  const isFramed = self !== top && frames !== "show";
  // The element around this page is there for pages of its own origin alone.
  const isDenied = isFramed && (frames === "hide" || !frameElement);
  const found = isDenied ? null : readDecision(cookie.name);
  // What was kept for the acts to record is not decided yet.
  const isKept = !!found && found.text === kept;
  return { stored: isKept ? stored : found, hiddenReason: isFramed ? "frame" : null };
}
