/** Turns unmarked elements of denied services into marked ones, which the gate then holds and releases. */
import type { Service } from "../core/consent/category.ts";
import { type Finder, inlineScript } from "./createFinder.ts";

/** What finds out about an element, and holds it. */
export interface Holder {
  /** Holds an element of those that load if it loads something of a denied service. */
  hold(element: Element): void;
  /** Holds everything in a piece of a page. */
  holdTree(root: Node): void;
  /** Holds what an attribute would load: it is set as the `data-` one; `false` when the attribute is nobody's business. */
  holdAttribute(element: Element, name: string, value: unknown): boolean;
  /** Holds a script that is about to get these texts or nodes. */
  holdText(owner: unknown, parts: readonly unknown[]): void;
  /** Gives markup with everything held in it. */
  holdMarkup(markup: string): string;
}

const selector = "script,iframe,img,source,video,audio,track,embed,object,link,input,image,use";
/** Names of elements that load. Most are none of these, and pass by thousands on a busy page: who looks here first makes no call for them. */
export const loading = new Set(selector.split(","));
const attributes = "src,srcset,imagesrcset,href,xlink:href,poster,data".split(",");

/** Sets an attribute past the guard. */
type SetNatively = (element: Element, name: string, value: string) => void;

const isScript = ({ localName }: Partial<Element>) => localName === "script";

/** Says whether an element was let through by the visitor, or is of a feed, say, which has no dataset. */
const isFree = ({ dataset }: Partial<HTMLElement>) => !dataset || "consentOnce" in dataset;

/** Says whether an element is free or waits already. A script that waits may have been given a type again that runs. */
const isLeft = (element: HTMLElement & { type?: string }) => {
  const { dataset } = element;
  return (
    isFree(element) ||
    (isScript(element) ? element.type === "text/plain" : "consent" in dataset || "consentService" in dataset)
  );
};

/** Marks an element as its author would have. */
function mark(element: HTMLElement, { id, category }: Service, set: SetNatively): void {
  set(element, "data-consent", category);
  set(element, "data-consent-service", id);
  if (isScript(element)) {
    const { type } = element as HTMLScriptElement;
    if (type) set(element, "data-type", type);
    set(element, "type", "text/plain");
  }
}

/** Tells an element that loads outside the page too what a refused one is told; in the page it waits. */
function refuseDetached(element: HTMLElement): void {
  if (element.matches("img,audio,video"))
    setTimeout(() => element.isConnected || element.dispatchEvent(new Event("error")));
}

/** Creates the holder. */
export function createHolder({ find, findText, signs }: Finder): Holder {
  const { setAttribute } = Element.prototype;
  const set: SetNatively = (element, name, value) => setAttribute.call(element, name, value);
  const setMarkup = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML")?.set;
  const holdAttribute: Holder["holdAttribute"] = (one, attribute, found) => {
    const element = one as HTMLElement;
    const name = attribute.toLowerCase();
    const value = `${found}`;
    if (!attributes.includes(name) || !loading.has(element.localName) || isFree(element)) return false;
    const addresses = /set$/.test(name)
      ? value.split(",").map((part) => part.trim().split(/\s/)[0])
      : [value];
    const service = addresses.map((address) => find(address, element.localName)).find(Boolean);
    if (!service) return false;
    mark(element, service, set);
    // One that a script makes never ran before the inline scripts of the page: it is released behind them.
    if (isScript(element) && !element.hasAttribute(name)) set(element, "defer", "");
    // The gate releases what is called `data-src`; a script waits by its type.
    set(element, isScript(element) ? name : `data-${name.replace("xlink:", "")}`, value);
    refuseDetached(element);
    return true;
  };
  const holdText: Holder["holdText"] = (owner, parts) => {
    const element = owner as HTMLElement;
    if (!isScript(element) || isLeft(element)) return;
    const text = parts.map((one) => (one as Node | null)?.textContent ?? one).join("");
    const service = findText(text, inlineScript);
    if (service) mark(element, service, set);
  };
  const hold = (one: Element) => {
    const element = one as HTMLElement;
    if (isLeft(element)) return;
    for (const name of attributes) {
      const value = element.getAttribute(name);
      if (value && holdAttribute(element, name, value) && !isScript(element)) element.removeAttribute(name);
    }
    if (!element.hasAttribute("src")) holdText(element, [element]);
  };
  const holdTree = (root: Node) => {
    if (loading.has((root as Element).localName)) hold(root as Element);
    if (root.firstChild) (root as ParentNode).querySelectorAll(selector).forEach(hold);
  };
  return {
    hold,
    holdTree,
    holdAttribute,
    holdText,
    holdMarkup(text) {
      const lower = text.toLowerCase();
      if (!signs.some((sign) => lower.includes(sign))) return text;
      // A template's content loads nothing.
      const template = document.createElement("template");
      setMarkup?.call(template, text);
      holdTree(template.content);
      return template.innerHTML;
    },
  };
}
