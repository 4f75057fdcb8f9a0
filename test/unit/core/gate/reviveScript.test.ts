// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { isDeferred, isFetched, preload, reviveScript } from "../../../../src/core/gate/reviveScript.ts";

const trust = { createHTML: (text: string) => text, createScriptURL: (text: string) => text };

/** A held script as the parser makes it. */
function held(attributes: string, text = ""): HTMLScriptElement {
  const box = document.createElement("div");
  box.innerHTML = `<script type="text/plain" ${attributes}>${text}</script>`;
  return box.firstChild as HTMLScriptElement;
}
const links = () => [...document.head.querySelectorAll("link")];

afterEach(() => {
  for (const link of links()) link.remove();
});

describe("isFetched", () => {
  it.each([
    ['src="/a.js"', true],
    ['src="/a.js" data-type="module"', true],
    ['src="/a.js" data-type="text/javascript"', true],
    ['src="/a.js" data-type="TEXT/ECMASCRIPT"', true],
    ['src="/a.js" data-type="application/x-javascript"', true],
    ['src="/a.js" data-type="application/json"', false],
    ['src="/a.js" data-type="modules"', false],
    ['src="/a.js" data-type="a module"', false],
    ['src="/a.js" data-type="javascript/x"', false],
    ["", false],
    ['data-type="module"', false],
  ])("of a script with %s is %s", (attributes, expected) => {
    expect(!!isFetched(held(attributes))).toBe(expected);
  });

  it("is false for one that browsers with modules leave alone", () => {
    expect(isFetched(Object.assign(held('src="/a.js"'), { noModule: true }))).toBe(false);
  });
});

describe("isDeferred", () => {
  it.each([
    ['src="/a.js" defer', true],
    ['data-type="module"', true],
    ['src="/a.js" data-type="module"', true],
    ['src="/a.js"', false],
    ["defer", false],
    ['src="/a.js" defer async', false],
    ['src="/a.js" data-type="module" async', false],
  ])("of a script with %s is %s", (attributes, expected) => {
    expect(!!isDeferred(held(attributes))).toBe(expected);
  });
});

describe("reviveScript", () => {
  it("gives a script that is in no document, with the attributes, the text and the type of the held one", () => {
    const one = held('id="x" src="/a.js" integrity="sha384-x" data-type="module" data-site="7"', "go()");
    const script = reviveScript(one, trust);
    expect([script.isConnected, script === one, script.type]).toEqual([false, false, "module"]);
    expect(script.textContent).toBe("go()");
    for (const name of ["id", "src", "integrity", "data-site"])
      expect(script.getAttribute(name)).toBe(one.getAttribute(name));
  });

  it("gives a script without a type where none was written", () => {
    expect(reviveScript(held(""), trust).type).toBe("");
  });

  it("is async only where that was written", () => {
    expect(reviveScript(held('src="/a.js"'), trust).async).toBe(false);
    expect(reviveScript(held('src="/a.js" async'), trust).async).toBe(true);
  });

  it("takes nonce and handlers over, which the markup need not show", () => {
    const [load, error] = [() => {}, () => {}];
    const one = Object.assign(held('src="/a.js"'), { nonce: "n", onload: load, onerror: error });
    const { nonce, onload, onerror } = reviveScript(one, trust);
    expect([nonce, onload, onerror]).toEqual(["n", load, error]);
  });

  it("asks the policy of Trusted Types for the markup", () => {
    const asked: string[] = [];
    reviveScript(held('src="/a.js"'), {
      ...trust,
      createHTML(text) {
        asked.push(text);
        return text;
      },
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('src="/a.js"');
  });
});

describe("preload", () => {
  it("asks for the file with the same request as the script", () => {
    preload(held('src="/a.js" integrity="sha384-x" referrerpolicy="origin" crossorigin="use-credentials"'));
    const [link] = links();
    expect(links()).toHaveLength(1);
    expect(link?.rel).toBe("preload");
    expect(link?.as).toBe("script");
    expect(link?.getAttribute("href")).toMatch(/\/a\.js$/);
    expect([link?.integrity, link?.referrerPolicy, link?.crossOrigin]).toEqual([
      "sha384-x",
      "origin",
      "use-credentials",
    ]);
  });

  it("asks by CORS for a module, and not for a classic script", () => {
    // What browsers say of a script without the attribute, unlike happy-dom.
    const scripts = [held('src="/m.js" data-type="module"'), held('src="/a.js"')].map((one) =>
      Object.defineProperty(one, "crossOrigin", { value: null }),
    );
    const asked: Partial<HTMLLinkElement>[] = [];
    vi.spyOn(document, "createElement").mockImplementation(() => ({}) as never);
    vi.spyOn(document.head, "append").mockImplementation((link) => void asked.push(link as HTMLLinkElement));
    scripts.forEach(preload);
    vi.restoreAllMocks();
    expect(asked.map(({ crossOrigin }) => crossOrigin)).toEqual(["", null]);
  });

  it("asks for nothing that the browser would not fetch", () => {
    preload(held('data-type="module"'));
    preload(held('src="/a.json" data-type="application/json"'));
    expect(links()).toEqual([]);
  });
});
