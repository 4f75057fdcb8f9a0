/** Held tags of all kinds, and how it shows that one was released. */

/** What a tag is marked with. */
export interface Marks {
  readonly consent: readonly string[];
  readonly service: string;
}

/** How a tag comes into the page. */
export type Shape =
  | "image"
  | "frame by innerHTML"
  | "script"
  | "script by innerHTML"
  | "template"
  | "video in a box";

export const shapes: readonly Shape[] = [
  "image",
  "frame by innerHTML",
  "script",
  "script by innerHTML",
  "template",
  "video in a box",
];

/** A tag in a page. */
export interface HeldTag {
  readonly marks: Marks;
  readonly shape: Shape;
  readonly isReleased: () => boolean;
  readonly remove: () => void;
  isNew: boolean;
  wasReleased: boolean;
  isRemoved: boolean;
}

/** Puts a tag into a page. */
export function insertTag(document: Document, shape: Shape, marks: Marks): HeldTag {
  const box = document.createElement("div");
  const text = [
    marks.consent.length ? `data-consent="${marks.consent.join(" ")}"` : "",
    marks.service ? `data-consent-service="${marks.service}"` : "",
  ].join(" ");
  const mark = (element: HTMLElement) => {
    if (marks.consent.length) element.dataset.consent = marks.consent.join(" ");
    if (marks.service) element.dataset.consentService = marks.service;
    return element;
  };
  const tag = (isReleased: () => boolean): HeldTag => ({
    marks,
    shape,
    isReleased,
    remove: () => box.remove(),
    isNew: true,
    wasReleased: false,
    isRemoved: false,
  });
  if (shape === "image") {
    const image = mark(document.createElement("img"));
    image.dataset.src = "/a.png";
    box.append(image);
    document.body.append(box);
    return tag(() => image.hasAttribute("src"));
  }
  if (shape === "script") {
    const script = mark(document.createElement("script")) as HTMLScriptElement;
    script.type = "text/plain";
    script.textContent = "0";
    box.append(script);
    document.body.append(box);
    return tag(() => script.parentNode !== box);
  }
  const markup: Readonly<Record<Exclude<Shape, "image" | "script">, string>> = {
    "frame by innerHTML": `<iframe ${text} data-src="about:blank"></iframe>`,
    "script by innerHTML": `<script type="text/plain" ${text}>0</script>`,
    template: `<template ${text}><img src="/b.png"></template>`,
    "video in a box": `<section><video ${text}><source data-src="/c.mp4"></video></section>`,
  };
  document.body.append(box);
  box.innerHTML = markup[shape];
  const first = box.firstChild;
  const source = box.querySelector("source");
  if (shape === "video in a box") return tag(() => source?.hasAttribute("src") === true);
  if (shape === "frame by innerHTML")
    return tag(() => box.querySelector("iframe")?.hasAttribute("src") === true);
  return tag(() => box.firstChild !== first);
}
