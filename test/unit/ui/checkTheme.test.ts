// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { checkTheme } from "../../../src/ui/presence/checkTheme.ts";

/** Reports of a layer whose parts have these inline styles. */
function reportsOf(styles: Readonly<Record<string, string>>): unknown[] {
  const part = (name: string, tag: string) =>
    `<${tag} part="${name}" style="color:rgb(0,0,0);background-color:rgb(255,255,255);${styles[name] ?? ""}">Text</${tag}>`;
  document.body.innerHTML = `<section part="banner" style="background-color:rgb(255,255,255)">${part("text", "p")}${part("accept", "button")}${part("reject", "button")}</section>`;
  const reports: unknown[] = [];
  const layer = document.querySelector("section");
  if (layer) checkTheme(layer, (code, path, found) => void reports.push([code, path, found]));
  return reports;
}

describe("checkTheme", () => {
  beforeEach(() => {
    document.body.innerHTML = "";
  });

  it("has nothing to say of equal buttons and readable text", () => {
    expect(reportsOf({})).toEqual([]);
  });

  it.each([
    ["accept", "font-weight:800", "fontWeight"],
    ["accept", "padding-top:9px", "paddingTop"],
    ["reject", "opacity:0.5", "opacity"],
    ["reject", "font-size:12px", "fontSize"],
  ])("names what makes %s another than its neighbour: %s", (name, style, property) => {
    expect(reportsOf({ [name]: style })).toEqual([["theme", "banner.accept", property]]);
  });

  it("looks through what is clear to the colour behind it", () => {
    const style = "color:rgb(119,119,119);background-color:rgba(0, 0, 0, 0)";
    expect(reportsOf({ text: style })).toEqual([["theme", "banner.text", "4.48:1"]]);
  });

  it("has nothing to say where the browser forces its own colours", () => {
    const forced = vi.spyOn(window, "matchMedia").mockReturnValue({ matches: true } as MediaQueryList);
    expect(reportsOf({ text: "color:rgb(200,200,200)", accept: "font-weight:800" })).toEqual([]);
    expect(forced).toHaveBeenCalledWith("(forced-colors: active)");
    forced.mockRestore();
  });

  it.each([
    ["rgb(118,118,118)", []],
    ["rgb(119,119,119)", [["theme", "banner.text", "4.48:1"]]],
    ["rgba(0,0,0,0.5)", [["theme", "banner.text", "3.98:1"]]],
    ["color(display-p3 0 0 0)", []],
  ])("measures the contrast of text in %s on white", (color, reports) => {
    expect(reportsOf({ text: `color:${color}` })).toEqual(reports);
  });
});
