/** Turns unmarked elements of denied services into marked ones, which the gate then holds and releases. */
import type { Service } from "../core/consent/category.ts";

/** What finds out about an address, a text or an element. */
export interface Holder {
  /** Holds an element if it loads something of a denied service; `true` when it does. */
  hold(element: Element): boolean;
  /** Holds everything in a piece of a page. */
  holdTree(root: Node): void;
  /** Holds what an attribute would load: it is set as the `data-` one; `false` when the attribute is nobody's business. */
  holdAttribute(element: Element, name: string, value: unknown): boolean;
  /** Gives markup with everything held in it. */
  holdMarkup(markup: string): string;
}

const tags = /^(script|iframe|img|source|video|audio|track|embed|object|link|input|image|use)$/;
const selector = "script,iframe,img,source,video,audio,track,embed,object,link,input,image,use";
const attributes = ["src", "srcset", "href", "poster", "data"];

/** Gives the addresses in an attribute: one, or the candidates of a `srcset`. */
const addressesOf = (name: string, value: string) =>
  name === "srcset" ? value.split(",").map((one) => one.trim().split(/\s/)[0] ?? "") : [value];

/** Creates the holder. `find`: the denied service of an address; `findInline`: that of an inline script's text. */
export function createHolder(
  find: (address: string, what: string) => Service | undefined,
  findInline: (text: string) => Service | undefined,
  signs: readonly string[],
): Holder {
  const { setAttribute } = Element.prototype;
  const markup = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML") as {
    set(this: Element, text: string): void;
  };
  /** A script that is marked may have been given a type again that runs. */
  const isLeft = ({ dataset, localName, type }: HTMLElement & { type?: string }) =>
    !tags.test(localName) ||
    "consentOnce" in dataset ||
    (localName === "script" ? type === "text/plain" : "consent" in dataset || "consentService" in dataset);
  const mark = (element: HTMLElement, { id, category }: Service) => {
    setAttribute.call(element, "data-consent", category);
    setAttribute.call(element, "data-consent-service", id);
    if (element.localName === "script") {
      const { type } = element as HTMLScriptElement;
      if (type) setAttribute.call(element, "data-type", type);
      setAttribute.call(element, "type", "text/plain");
    }
  };
  const hold = (one: Element): boolean => {
    const element = one as HTMLElement;
    if (isLeft(element)) return false;
    const isScript = element.localName === "script";
    const loads = attributes.flatMap((name) => {
      const value =
        element.getAttribute(name) ?? (name === "href" ? element.getAttribute("xlink:href") : null);
      const service =
        value &&
        addressesOf(name, value).reduce<Service | undefined>(
          (found, address) => found ?? find(address, element.localName),
          undefined,
        );
      return service ? [{ name, value, service }] : [];
    });
    const inline = isScript && !element.hasAttribute("src") && findInline(element.textContent ?? "");
    const service = loads[0]?.service ?? inline;
    if (!service) return false;
    mark(element, service);
    if (!isScript)
      for (const { name, value } of loads) {
        setAttribute.call(element, `data-${name}`, value);
        element.removeAttribute(name);
        if (name === "href") element.removeAttribute("xlink:href");
      }
    return true;
  };
  const holdTree = (root: Node) => {
    if (root instanceof Element) hold(root);
    if ((root as ParentNode).firstElementChild)
      for (const element of (root as ParentNode).querySelectorAll(selector)) hold(element);
  };
  return {
    hold,
    holdTree,
    holdAttribute(one, attribute, value) {
      const element = one as HTMLElement;
      const name = attribute === "xlink:href" ? "href" : attribute.toLowerCase();
      if (!attributes.includes(name) || !tags.test(element.localName) || "consentOnce" in element.dataset)
        return false;
      const service = addressesOf(name, `${value}`).reduce<Service | undefined>(
        (found, address) => found ?? find(address, element.localName),
        undefined,
      );
      if (!service) return false;
      mark(element, service);
      setAttribute.call(element, element.localName === "script" ? name : `data-${name}`, `${value}`);
      return true;
    },
    holdMarkup(text) {
      const lower = text.toLowerCase();
      if (!signs.some((sign) => lower.includes(sign))) return text;
      // A template's content loads nothing.
      const template = document.createElement("template");
      markup.set.call(template, text);
      holdTree(template.content);
      return template.innerHTML;
    },
  };
}
