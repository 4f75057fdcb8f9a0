// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listenToPageControls } from "../../../src/core/pageControls.ts";
import { noteListeners } from "../../support/createFakeCore.ts";

let forgetListeners: () => void;
beforeEach(() => {
  forgetListeners = noteListeners();
});
afterEach(() => {
  forgetListeners();
  vi.restoreAllMocks();
  document.body.innerHTML = "";
});

/** Clicks an element, and gives the controls that were used and whether the browser did what it does by itself. */
function click(target: Element | Document | null) {
  const used: (string | null)[] = [];
  listenToPageControls((control) => void used.push(control.getAttribute("id")));
  const event = new MouseEvent("click", { bubbles: true, cancelable: true, composed: true });
  target?.dispatchEvent(event);
  return [used, event.defaultPrevented];
}

describe("a click", () => {
  it.each<[string, string, unknown]>([
    ["a control that opens", '<button id="a" data-consent-open></button>', [["a"], true]],
    ["a control that answers", '<button id="a" data-consent-action="withdraw"></button>', [["a"], true]],
    ["a link to the settings", '<a id="a" href="#cookie-settings"></a>', [["a"], true]],
    [
      "what stands inside a control",
      '<a id="a" href="#cookie-settings"><b class="hit"></b></a>',
      [["a"], true],
    ],
    [
      "a control inside another",
      '<p id="a" data-consent-open><button class="hit" id="b" data-consent-action="withdraw"></button></p>',
      [["b"], true],
    ],
    ["another link", '<a id="a" href="#cookies"></a>', [[], false]],
    ["an element beside a control", '<b class="hit"></b><b data-consent-open></b>', [[], false]],
  ])("on %s uses the control alone", (_, html, expected) => {
    document.body.innerHTML = html;
    expect(click(document.querySelector(".hit") ?? document.body.firstElementChild)).toEqual(expected);
  });

  it("reaches a control inside an open shadow root", () => {
    const host = document.createElement("div");
    document.body.append(host);
    const root = host.attachShadow({ mode: "open" });
    root.innerHTML = '<button id="a" data-consent-open></button>';
    expect(click(root.querySelector("button"))).toEqual([["a"], true]);
  });

  it.each(['<b class="in"></b>', '<a href="/other"><b class="in"></b></a>'])(
    "on %s inside the open shadow root of a control uses the control",
    (inner) => {
      document.body.innerHTML = '<x-button id="a" data-consent-open></x-button>';
      const root = (document.body.firstElementChild as Element).attachShadow({ mode: "open" });
      root.innerHTML = inner;
      expect(click(root.querySelector(".in"))).toEqual([["a"], true]);
    },
  );

  it("reaches a control although a router of the page stops it", () => {
    document.body.innerHTML = '<a id="a" href="#cookie-settings"></a>';
    document.body.addEventListener("click", (event) => event.stopPropagation(), true);
    expect(click(document.querySelector("a"))).toEqual([["a"], true]);
  });

  it("on the document itself is no problem", () => {
    expect(click(document)).toEqual([[], false]);
  });
});
