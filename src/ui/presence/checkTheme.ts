/** Tells the site's developers when a theme makes the question unfair or hard to read. */
import type { Report } from "../../core/settings/createReport.ts";

/** What must be the same for accept and reject; widths and heights are compared as they came out. */
const equal = [
  ...["color", "backgroundColor", "borderTopWidth", "borderTopColor", "borderTopLeftRadius", "fontSize"],
  ...["fontWeight", "fontFamily", "paddingTop", "paddingLeft", "opacity", "visibility", "textDecorationLine"],
] as const;

/** Contrast of text that WCAG 2.2 asks for: https://www.w3.org/TR/WCAG22/#contrast-minimum (2026-11-26) */
const leastContrast = 4.5;

/** Red, green and blue from 0 to 255, and opacity from 0 to 1. */
type Colour = readonly number[];

/**
 * Reads a colour as browsers compute it; nothing for colours in other notations. Without a pattern: to compile one would cost a visitor
 * more than all that is compared here.
 */
function parseColour(text: string): Colour | undefined {
  const [notation, values = ""] = text.split("(");
  if (notation !== "rgb" && notation !== "rgba") return undefined;
  const parts = values.split(",").map(Number.parseFloat);
  if (parts.length < 4) parts.push(1);
  return parts;
}

/** What one channel adds to the relative luminance. */
function weigh(value: number, weight: number): number {
  const share = value / 255;
  return weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
}

/** Relative luminance as WCAG defines it. */
const luminanceOf = ([red = 0, green = 0, blue = 0]: Colour) =>
  weigh(red, 0.2126) + weigh(green, 0.7152) + weigh(blue, 0.0722);

/** Contrast of a text's colour and the one behind it, 1 to 21; nothing where it cannot be computed. */
function contrastOf(colour: string, background: string): number | undefined {
  const text = parseColour(colour);
  const behind = parseColour(background);
  if (!text || behind?.[3] !== 1) return undefined;
  const [, , , opacity = 1] = text;
  // What shines through a translucent text.
  const seen =
    opacity < 1 ? text.map((value, at) => value * opacity + (behind[at] ?? 0) * (1 - opacity)) : text;
  const [one, other] = [luminanceOf(seen) + 0.05, luminanceOf(behind) + 0.05];
  return one > other ? one / other : other / one;
}

/** The colour behind an element: that of the nearest one with a background. */
function backgroundOf(element: Element | null): string {
  if (!element) return "";
  const { backgroundColor } = getComputedStyle(element);
  const isClear = backgroundColor.startsWith("rgba(") && backgroundColor.endsWith(", 0)");
  return isClear ? backgroundOf(element.parentElement) : backgroundColor;
}

/** Reports where accept and reject of a layer differ. */
function checkEquality(layer: Element, name: string, report: Report): void {
  const [accept, reject] = ["accept", "reject"].map((part) => layer.querySelector(`[part=${part}]`));
  if (!accept || !reject) return;
  const [one, other] = [getComputedStyle(accept), getComputedStyle(reject)];
  const [own, wanted] = [accept.getBoundingClientRect(), reject.getBoundingClientRect()];
  const differing = [
    ...(["width", "height"] as const).filter((side) => Math.abs(own[side] - wanted[side]) > 1),
    ...equal.filter((property) => one[property] !== other[property]),
  ];
  if (differing.length) report("theme", `${name}.accept`, differing.join(", "));
}

/**
 * Reports a layer whose accept and reject differ, and the texts in it that are hard to read, each once. Where the browser forces its own
 * colours, the theme's do not count.
 */
export function checkTheme(layer: Element, tell: Report): void {
  // Asked where there is something to tell: that is seldom, and this takes as long as reading a layer's style.
  const report: Report = (...problem) =>
    matchMedia("(forced-colors: active)").matches ? undefined : tell(...problem);
  const name = layer.getAttribute("part") ?? "";
  checkEquality(layer, name, report);
  /** Of each pair of colours: most texts of a layer have the same. */
  const contrasts = new Map<string, number | undefined>();
  for (const element of layer.querySelectorAll("button,h2,h3,p,a,summary")) {
    const { color } = getComputedStyle(element);
    const background = backgroundOf(element);
    const pair = `${color} ${background}`;
    if (!contrasts.has(pair)) contrasts.set(pair, contrastOf(color, background));
    const contrast = contrasts.get(pair);
    if (contrast === undefined || contrast >= leastContrast) continue;
    report(
      "theme",
      `${name}.${element.getAttribute("part") ?? element.localName}`,
      `${contrast.toFixed(2)}:1`,
    );
  }
}
