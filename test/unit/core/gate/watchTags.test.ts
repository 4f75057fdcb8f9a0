// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchTags } from "../../../../src/core/gate/watchTags.ts";
import { createFakeCore, noteListeners } from "../../../support/createFakeCore.ts";

const services = [{ id: "counter", category: "analytics" }];
const runs = "[fermata] runs: it was released before, or its markup is not inert";

let printed: [string, unknown][];
let readyState: DocumentReadyState;
let forgetListeners: () => void;

/** Watches a page with this markup, on which these ids are granted. */
function watch(markup: string, grants: Record<string, boolean> = {}) {
  document.body.innerHTML = markup;
  const core = createFakeCore({ services }, { grants });
  watchTags(core);
  return core;
}
const texts = () => printed.map(([text]) => text);

beforeEach(() => {
  printed = [];
  readyState = "complete";
  forgetListeners = noteListeners();
  vi.spyOn(document, "readyState", "get").mockImplementation(() => readyState);
  vi.spyOn(console, "info").mockImplementation((text, element) => void printed.push([text, element]));
});
afterEach(() => {
  forgetListeners();
  vi.restoreAllMocks();
  document.body.innerHTML = "";
});

describe("the tags that `debug` prints", () => {
  it.each([
    ["a script of the type of text", '<script type="text/plain" data-consent="analytics"></script>'],
    ["a template", '<template data-consent="analytics"></template>'],
    ["an image with its address held", '<img data-consent="analytics" data-src="/x">'],
    ["an image with its set of sources held", '<img data-consent="analytics" data-srcset="/x 1x">'],
    ["a style sheet with its address held", '<link data-consent="analytics" data-href="/x">'],
    ["a video with its poster held", '<video data-consent="analytics" data-poster="/x"></video>'],
    ["an object with its data held", '<object data-consent="analytics" data-data="/x"></object>'],
    [
      "a picture of which one source is held",
      '<picture data-consent="analytics"><img><source data-srcset="/x"></picture>',
    ],
  ])("are held: %s", (_, markup) => {
    watch(markup);
    expect(printed).toEqual([["[fermata] held: analytics is not granted", document.body.firstElementChild]]);
  });

  it.each([
    ["a script with its own type", '<script type="module" data-consent="analytics"></script>'],
    [
      "a script with its address held and no type",
      '<script data-src="/x" data-consent="analytics"></script>',
    ],
    ["an image with its address", '<img data-consent="analytics" src="/x">'],
    ["an image with other data", '<img data-consent="analytics" data-title="x">'],
    ["a video with its sources", '<video data-consent="analytics"><source data-type="x"></video>'],
  ])("run, although denied: %s", (_, markup) => {
    watch(markup);
    expect(printed).toEqual([[runs, document.body.firstElementChild]]);
  });

  it("are released where everything that they name is granted", () => {
    const markup = `<i data-consent="analytics"></i><b data-consent-service="counter"></b>
      <u data-consent="analytics functional"></u><s data-consent="analytics" data-consent-service="counter"></s><p></p>`;
    watch(markup, { analytics: true, counter: true, functional: false });
    expect(texts()).toEqual([
      "[fermata] released: analytics is granted",
      "[fermata] released: counter is granted",
      runs,
      "[fermata] released: analytics counter is granted",
    ]);
    expect(printed.map(([, element]) => (element as Element).localName)).toEqual(["i", "b", "u", "s"]);
  });

  it("are printed with the page, once it is complete", () => {
    readyState = "interactive";
    watch('<i data-consent="analytics" data-src="/x"></i>');
    expect(texts()).toEqual([]);
    dispatchEvent(new Event("load"));
    expect(texts()).toEqual(["[fermata] held: analytics is not granted"]);
  });

  it("are printed anew after each change of the state", () => {
    const core = watch('<i data-consent="analytics" data-src="/x"></i>');
    dispatchEvent(new Event("load"));
    core.update({ fallback: { analytics: true } });
    document.dispatchEvent(new CustomEvent("fermata:state"));
    expect(texts()).toEqual([
      "[fermata] held: analytics is not granted",
      "[fermata] released: analytics is granted",
    ]);
  });
});
