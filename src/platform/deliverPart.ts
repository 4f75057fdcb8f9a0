/** Hands the main function of a part to the head part that fetched it. */
import type { PartScript } from "./createPartLoader.ts";

/** Delivers; does nothing in a file that was put into the page by hand, which has nobody waiting for it. */
export function deliverPart(part: unknown): void {
  (document.currentScript as PartScript | null)?.fermata?.deliver(part);
}
