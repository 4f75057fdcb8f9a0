/** What the layers are given, for tests of components. */
import { vi } from "vitest";
import { resolveSnapshot } from "../../src/core/resolveSnapshot.ts";
import { bannerMessages } from "../../src/translations/en.ts";
import type { PreferencesView } from "../../src/ui/view.ts";
import { known } from "./samples.ts";

/** A view of a page with these settings; calls are recorded. */
export function createView(found: object = {}, rest: Partial<PreferencesView> = {}): PreferencesView {
  const page = known(found);
  return {
    settings: page.settings,
    state: resolveSnapshot(page, false, Date.now()),
    messages: bannerMessages,
    language: { lang: "en", dir: "ltr", own: {} },
    labelOf: ({ id, label }) => label || (bannerMessages as unknown as Record<string, string>)[id] || id,
    answer: vi.fn(),
    open: vi.fn(),
    close: vi.fn(),
    draft: {},
    turn: vi.fn(),
    unfolded: new Set(),
    unfold: vi.fn(),
    more: vi.fn(),
    ...rest,
  };
}
