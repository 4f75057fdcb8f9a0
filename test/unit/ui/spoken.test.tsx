// @vitest-environment happy-dom
/** What a screen reader says of each surface, in order, as text. */
import { virtual } from "@guidepup/virtual-screen-reader";
import { render } from "@testing-library/preact";
import { h } from "preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Acts, Core } from "../../../src/core/parts.ts";
import { Banner } from "../../../src/ui/Banner.tsx";
import { createPlaceholders } from "../../../src/ui/createPlaceholders.ts";
import { createPreferences } from "../../../src/ui/createPreferences.tsx";
import { createPrivacyChoices } from "../../../src/ui/createPrivacyChoices.ts";
import { createView } from "../../support/createView.ts";
import { known } from "../../support/samples.ts";

const settings = {
  policyUrl: "/privacy",
  controller: { name: "Larkspan" },
  services: [{ id: "counter", category: "analytics", name: "Counter", provider: "Count Ltd" }],
};

/** Everything that is said from the beginning to the end of an element, but where paragraphs begin and end. */
async function spokenOf(container: Element): Promise<string[]> {
  // The reader knows a switch's state by its attribute alone.
  for (const one of container.querySelectorAll("input")) one.toggleAttribute("checked", one.checked);
  await virtual.start({ container });
  const first = await virtual.lastSpokenPhrase();
  do await virtual.next();
  while ((await virtual.lastSpokenPhrase()) !== first);
  const phrases = (await virtual.spokenPhraseLog()).slice(0, -1);
  await virtual.stop();
  return phrases.filter((phrase, at) => !/^(end of )?paragraph$/.test(phrase) && phrase !== phrases[at - 1]);
}

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = "";
});

describe("what is spoken", () => {
  it("of the banner: who asks, for what, and three buttons by what they do", async () => {
    const { container } = render(<Banner {...createView(settings)} />);
    expect(await spokenOf(container)).toEqual([
      "region, Your choice about cookies",
      "heading, Your choice about cookies, level 2",
      "Larkspan uses cookies and similar technologies. The essential ones make the site work.",
      "Only with your consent we use others, for: Performance, Functional, Analytics, Security.",
      "Services taking part: 1.",
      "You can change your choice at any time in the cookie settings, linked on every page.",
      "link, Privacy policy",
      "button, Accept all",
      "button, Reject all",
      "button, Customise",
      "end of region, Your choice about cookies",
    ]);
  });

  it("of the preference centre: every switch with its name, its state and what it means", async () => {
    const view = createView(settings, { unfolded: new Set(["analytics"]) });
    const { container } = render(createPreferences(view));
    const said = await spokenOf(container);
    expect(said.slice(0, 9)).toEqual([
      "dialog, Cookie settings",
      "heading, Cookie settings, level 2",
      "button, Close",
      "Decide for each category. Nothing changes until you save, and you can come back at any time.",
      "heading, Essential, level 3",
      "Always active",
      "Basic functions of the site, such as signing in and keeping this choice.",
      "No service is listed in this category.",
      "heading, Performance, level 3",
    ]);
    expect(said.filter((phrase) => /^switch/.test(phrase))).toEqual([
      "switch, Performance, Shows how well the site works: how fast pages respond, where they fail, where people get stuck. If you refuse: the site works as before; faults that you meet may stay unseen., not checked",
      "switch, Functional, Remembers your preferences, and shows content of other providers such as videos and maps. If you refuse: settings are not remembered, and embedded content stays closed until you allow it., not checked",
      "switch, Analytics, Counts visits and clicks to give statistics of how the site is used. If you refuse: your visit is left out of the statistics., not checked",
      "switch, Counter, not checked",
      "switch, Security, Detects fraud and protects accounts beyond what the site needs to work. If you refuse: some actions may ask you for one more proof that it is you., not checked",
    ]);
    expect(said.slice(-5)).toEqual([
      "link, Privacy policy",
      "button, Accept all",
      "button, Reject all",
      "button, Save choice",
      "end of dialog, Cookie settings",
    ]);
  });

  it("of a placeholder: what is not loaded, who would get what, and two ways to load it", async () => {
    document.body.innerHTML = `<main><iframe title="Tour" data-consent="analytics" data-consent-service="counter" data-src="/tour"></iframe></main>`;
    // Nothing has a size here: this frame is as large as a browser would tell.
    vi.stubGlobal(
      "ResizeObserver",
      class {
        observe: (target: Element) => void;
        constructor(tell: (entries: object[]) => void) {
          this.observe = (target) => {
            for (const side of ["offsetWidth", "offsetHeight"])
              Object.defineProperty(target, side, { value: 300 });
            tell([{ target }]);
          };
        }
      },
    );
    const core = {
      known: known(settings),
      state: () => ({ grants: { counter: false }, choices: {} }),
    } as unknown as Core;
    createPlaceholders(core, {} as Acts, { lang: "en", dir: "ltr", own: {} })();
    const host = await vi.waitUntil(() => document.querySelector("main > div"));
    expect(await spokenOf(host?.shadowRoot?.querySelector("[part=placeholder]") as Element)).toEqual([
      "group, Counter is not loaded yet",
      "strong",
      "Counter is not loaded yet",
      "end of strong",
      "If you load this content, Count Ltd receives your IP address and may store data on your device.",
      "button, Load this one",
      "button, Always allow Counter",
      "end of group, Counter is not loaded yet",
    ]);
  });

  it('of "Your Privacy Choices": what the switch does, its state, and what the browser has said', async () => {
    document.body.innerHTML = `<main><div data-consent-preferences="choices"></div></main>`;
    const core = {
      known: known(settings),
      state: () => ({ choices: {}, grants: {}, gpc: true }),
    } as unknown as Core;
    (await createPrivacyChoices(core, {} as Acts, { lang: "en", dir: "ltr", own: {} }))();
    const shadow = document.querySelector("[data-consent-preferences]")?.shadowRoot;
    const dialog = shadow?.querySelector("dialog");
    shadow?.querySelector<HTMLElement>("[part=choices-link]")?.click();
    // The reader knows no sheet: what is hidden is nothing to say.
    for (const one of shadow?.querySelectorAll("[hidden]") ?? []) one.remove();
    expect(await spokenOf(shadow?.querySelector("[part=choices-link]") as Element)).toEqual([
      "button, Your Privacy Choices",
    ]);
    expect(await spokenOf(dialog as Element)).toEqual([
      "dialog, Your Privacy Choices",
      "heading, Your Privacy Choices, level 2",
      "button, Close",
      "You can opt out here, without signing in and without giving a reason. It applies at once.",
      "Do Not Sell or Share My Personal Information",
      "switch, Do Not Sell or Share My Personal Information, Stops services that sell or share your data, or use it for targeted advertising., checked",
      "Stops services that sell or share your data, or use it for targeted advertising.",
      "status",
      "You have opted out. Opt-out request honoured: your browser sends Global Privacy Control.",
      "end of status",
      "end of dialog, Your Privacy Choices",
    ]);
  });
});
