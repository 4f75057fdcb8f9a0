// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepFloatingButton } from "../../../src/ui/presence/keepFloatingButton.ts";
import { createFakeCore, noteListeners } from "../../support/createFakeCore.ts";
import { noteObservers } from "../../support/createTestPage.ts";
import { at, decision } from "../../support/samples.ts";

let leave: (() => void)[] = [];
beforeEach(() => {
  leave = [noteObservers(), noteListeners()];
});
afterEach(() => {
  for (const one of leave) one();
  vi.restoreAllMocks();
  document.body.innerHTML = "";
});

it.each([
  ["is there for a visitor who has decided", null, true, false],
  ["is there where the site has closed the banner", "closed", false, false],
  ["is not there while something is asked", null, false, true],
  ["is not there in a frame, where the page around it asks", "frame", false, true],
  ["is not there in a frame that has taken over a decision", "frame", true, true],
] as const)("the floating button %s", (_, hiddenReason, isDecided, isHidden) => {
  const choices = {
    essential: true,
    performance: false,
    functional: false,
    analytics: false,
    security: false,
  };
  const stored = isDecided ? decision(choices, { decidedAt: Date.now(), expiresAt: at("2099-01-01") }) : null;
  const core = createFakeCore({ ui: { floatingButton: true } }, { stored });
  core.update({ hiddenReason });
  keepFloatingButton(
    core,
    () => ({ lang: "en", dir: "ltr", own: {} }),
    () => {},
  );
  const button = document.querySelector("#fermata-button")?.shadowRoot?.querySelector("button");
  expect([button?.title, button?.hidden]).toEqual(["Cookie settings", isHidden]);
});
