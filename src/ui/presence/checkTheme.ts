/** Tells the site's developers when a theme makes the question unfair or hard to read. */
import type { Report } from "../../core/settings/createReport.ts";

/** What must be the same for accept and reject; widths and heights are compared as they came out. */
const equal = [
  ...["color", "backgroundColor", "borderTopWidth", "borderTopColor", "borderTopLeftRadius", "fontSize"],
  ...["fontWeight", "fontFamily", "paddingTop", "paddingLeft", "opacity", "visibility", "textDecorationLine"],
] as const;

/** Contrast of text that WCAG 2.2 asks for: https://www.w3.org/TR/WCAG22/#contrast-minimum (2026-11-26) */
const leastContrast = 4.5;

/** Red, green and blue from 0 to 255, and opacity from 0 to 1; nothing for colours in other notations. */
function parseColour(text: string): readonly number[] | undefined {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(text)?.[1]
    ?.split(/[,\s/]+/)
    .map(Number);
  return parts && [...parts.slice(0, 3), parts[3] ?? 1];
}

/** Relative luminance as WCAG defines it. */
function luminanceOf(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colour behind an element: that of the nearest one that has any. */
function backgroundOf(element: Element | null): readonly number[] | undefined {
  if (!element) return undefined;
  const colour = parseColour(getComputedStyle(element).backgroundColor);
  return colour?.[3] === 0 ? backgroundOf(element.parentElement) : colour;
}

/** Contrast of an element's text, 1 to 21; nothing where it cannot be computed. */
function contrastOf(element: Element): number | undefined {
  const text = parseColour(getComputedStyle(element).color);
  const behind = backgroundOf(element);
  if (!text || behind?.[3] !== 1) return undefined;
  // What shines through a translucent text.
  const seen = text.map((value, at) => value * (text[3] ?? 1) + (behind[at] ?? 0) * (1 - (text[3] ?? 1)));
  const [light = 0, dark = 0] = [luminanceOf(seen), luminanceOf(behind)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
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
export function checkTheme(layer: Element, report: Report): void {
  if (matchMedia("(forced-colors: active)").matches) return;
  const name = layer.getAttribute("part") ?? "";
  checkEquality(layer, name, report);
  for (const element of layer.querySelectorAll("button,h2,h3,p,a,summary")) {
    const contrast = contrastOf(element);
    if (contrast === undefined || contrast >= leastContrast) continue;
    report(
      "theme",
      `${name}.${element.getAttribute("part") ?? element.localName}`,
      `${contrast.toFixed(2)}:1`,
    );
  }
}
