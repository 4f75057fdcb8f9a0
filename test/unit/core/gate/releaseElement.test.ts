// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { releaseElement } from "../../../../src/core/gate/releaseElement.ts";

const make = (html: string) => {
  const box = document.createElement("div");
  box.innerHTML = html;
  const element = box.firstElementChild as HTMLElement;
  // Whoever is released carries a mark.
  element.dataset.consent ??= "x";
  return element;
};

describe("releaseElement", () => {
  it.each([
    ["srcset", "a.png 1x"],
    ["src", "a.png"],
    ["href", "a.css"],
    ["poster", "a.png"],
    ["data", "a.svg"],
  ])("sets `%s` from the attribute with `data-`, which stays", (name, value) => {
    const element = make(`<i data-${name}="${value}"></i>`);
    releaseElement(element);
    expect(element.getAttribute(name)).toBe(value);
    expect(element.getAttribute(`data-${name}`)).toBe(value);
  });

  it("sets nothing else, and an empty value as it is", () => {
    const element = make('<i data-title="x" data-onclick="y" data-src=""></i>');
    releaseElement(element);
    expect(element.getAttributeNames().sort()).toEqual([
      "data-consent",
      "data-onclick",
      "data-src",
      "data-title",
      "src",
    ]);
  });

  it("sets `srcset` before `src`, so that an image starts one request", () => {
    const element = make('<i data-src="a" data-srcset="b"></i>');
    const set = vi.spyOn(element, "setAttribute");
    releaseElement(element);
    expect(set.mock.calls.map(([name]) => name)).toEqual(["srcset", "src"]);
  });

  it("releases what is inside without a mark of its own, and leaves what is marked", () => {
    const element = make(
      '<p><i data-src="a"></i><b data-consent="x" data-src="b"></b><u data-consent-service="y" data-src="c"></u></p>',
    );
    releaseElement(element);
    expect([...element.children].map((one) => one.getAttribute("src"))).toEqual(["a", null, null]);
  });

  it("leaves what stands inside another mark, however deep", () => {
    const element = make(
      '<div data-consent="a"><p><img data-src="a"></p><p data-consent="b"><b><img data-src="b"></b></p></div>',
    );
    releaseElement(element);
    expect([...element.querySelectorAll("img")].map((one) => one.getAttribute("src"))).toEqual(["a", null]);
  });

  it("sets each attribute once below many elements without a mark", () => {
    const element = make(`<i data-consent="a">${"<i>".repeat(12)}<b data-src="a"></b></i>`);
    const inner = element.querySelector("b") as HTMLElement;
    const set = vi.spyOn(inner, "setAttribute");
    releaseElement(element);
    expect(set.mock.calls).toEqual([["src", "a"]]);
  });

  it("tells a media element to look at its sources again, and no other parent", () => {
    const video = make('<video><source data-src="a.mp4"><track data-src="a.vtt"></video>');
    const load = vi.fn();
    Object.assign(video, { load });
    releaseElement(video);
    expect(load).toHaveBeenCalledTimes(1);
    const picture = make('<picture><source data-srcset="a.webp"></picture>');
    expect(() => releaseElement(picture)).not.toThrow();
    expect(picture.querySelector("source")?.getAttribute("srcset")).toBe("a.webp");
  });
});
