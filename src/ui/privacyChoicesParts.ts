/** The elements of "Your Privacy Choices": a link with its icon, and a small dialog with a switch for each opt-out. */
import { element } from "./element.ts";

const vectors = "http://www.w3.org/2000/svg";

/** Draws the icon: a switch with a tick on one side and a cross on the other. */
export function createIcon(): SVGElement {
  const draw = (name: string, attributes: Readonly<Record<string, string>>) => {
    const made = document.createElementNS(vectors, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const icon = draw("svg", { viewBox: "0 0 30 14", "aria-hidden": "true", part: "choices-icon" });
  icon.append(
    draw("rect", { x: "0.5", y: "0.5", width: "29", height: "13", rx: "6.5", class: "pill" }),
    draw("path", { d: "M17.6 1H23a6 6 0 0 1 0 12h-8.6z", class: "half" }),
    draw("path", { d: "M5 7.2l2.3 2.3L11.4 5", class: "tick" }),
    draw("path", { d: "M20.2 4.6l4.8 4.8m0-4.8l-4.8 4.8", class: "cross" }),
  );
  return icon;
}

/** A switch with its label and what it does. */
function createSwitch(id: string) {
  return {
    label: element("label", { for: id }),
    toggle: element("input", {
      type: "checkbox",
      role: "switch",
      part: "choices-switch",
      id,
      "aria-describedby": `about-${id}`,
    }),
    about: element("p", { id: `about-${id}` }),
  };
}

/** What stands in the dialog, and changes. */
export function createParts(click: { open(): void; close(): void; allow(): void; keep(): void }) {
  const button = (part: string, onClick: () => void) =>
    element("button", { type: "button", part, click: onClick });
  return {
    link: element("button", { type: "button", part: "choices-link", click: click.open }),
    dialog: element("dialog", { part: "choices", "aria-labelledby": "title" }),
    title: element("h2", { id: "title", tabindex: "-1" }),
    close: button("choices-close", click.close),
    explain: element("p"),
    optOut: createSwitch("opt-out"),
    limit: createSwitch("limit"),
    conflict: element("div", {
      class: "conflict",
      role: "group",
      tabindex: "-1",
      "aria-labelledby": "conflict",
    }),
    question: element("p", { id: "conflict" }),
    allow: button("choices-allow", click.allow),
    keep: button("choices-keep", click.keep),
    status: element("p", { role: "status" }),
  };
}

/** What `createParts` gives. */
export type Parts = ReturnType<typeof createParts>;

/** Puts the parts together; the second switch only where there is something to limit. */
export function assemble(parts: Parts, isLimitable: boolean): void {
  const { dialog, title, close, explain, optOut, limit, conflict, question, allow, keep, status } = parts;
  const rowOf = ({ label, toggle, about }: typeof limit) => [
    element("p", { class: "row" }, label, toggle),
    about,
  ];
  conflict.append(question, allow, keep);
  dialog.append(
    element("div", { class: "head" }, title, close),
    explain,
    ...rowOf(optOut),
    conflict,
    ...(isLimitable ? rowOf(limit) : []),
    status,
  );
}
