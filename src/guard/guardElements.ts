/** Looks at elements on every way into the page that a script can take. */
import { type Holder, loading } from "./createHolder.ts";
import type { Patch, Realm, Wrap } from "./createPatches.ts";

/** Patches attributes and the properties that stand for them. */
function guardAttributes(patch: Patch, { holdAttribute }: Holder): void {
  const owners = "Script,IFrame,Image,Source,Media,Video,Track,Embed,Object,Link,Input";
  patch(
    owners.replace(/\w+/g, "HTML$&Element"),
    "src,srcset,imageSrcset,href,poster,data",
    ([value], go, self, property) => holdAttribute(self as Element, property, value) || go(),
  );
  patch("Element", "setAttribute,setAttributeNS", (details, go, self) => {
    const [name, value] = details.slice(-2);
    return holdAttribute(self as Element, `${name}`, value) ? undefined : go();
  });
  patch("Element", "setAttributeNode,setAttributeNodeNS", ([node], go, self) => {
    const { name, value } = node as Attr;
    return holdAttribute(self as Element, name, value) ? null : go();
  });
}

/** Patches whatever puts nodes into the page. */
function guardInsertions(
  patch: Patch,
  { holdTree, holdText }: Holder,
  onFrame: (found: unknown) => void,
): void {
  patch(
    "Node,Element,Document,DocumentFragment,CharacterData,Range",
    "appendChild,insertBefore,replaceChild,append,prepend,replaceChildren,before,after,replaceWith,insertAdjacentElement,insertNode",
    (details, go, self) => {
      // Looked for before, because a fragment is empty afterwards.
      const frames: unknown[] = [];
      for (const one of details) {
        // A node of another realm is no instance of this one's.
        const node = one as (ParentNode & Node) | null;
        if (!node?.nodeType) continue;
        holdTree(node);
        if (node.nodeName === "IFRAME") frames.push(node);
        else if (node.firstElementChild) frames.push(...node.querySelectorAll("iframe"));
      }
      holdText(self, details);
      const result = go();
      for (const frame of frames) onFrame((frame as HTMLIFrameElement).contentWindow);
      return result;
    },
  );
  patch("Node,HTMLScriptElement", "text,textContent", (details, go, self) => {
    holdText(self, details);
    return go();
  });
}

/**
 * Patches one realm.
 *
 * @param onFrame told of each frame that came into the page, and of each window that is asked for: a clean one would be a way round.
 */
export function guardElements(
  realm: Realm,
  patch: Patch,
  holder: Holder,
  onFrame: (found: unknown) => void,
): void {
  const { hold } = holder;
  guardAttributes(patch, holder);
  guardInsertions(patch, holder, onFrame);
  const writing: Wrap = (details, go) =>
    go(details.map((one) => (typeof one === "string" ? holder.holdMarkup(one) : one)));
  patch(
    "Element,ShadowRoot,Range,HTMLIFrameElement,Document",
    "innerHTML,outerHTML,setHTMLUnsafe,insertAdjacentHTML,createContextualFragment,srcdoc,write,writeln",
    writing,
  );
  patch(
    "HTMLIFrameElement",
    "contentWindow,contentDocument",
    (_, go) => {
      const found = go() as Partial<Document> | null;
      onFrame(found?.defaultView ?? found);
      return found;
    },
    "get",
  );
  patch("", "Audio", ([address], go) => {
    const audio = go([]) as HTMLAudioElement;
    if (address !== undefined) audio.src = address as string;
    return audio;
  });
  // What the parser puts in: scripts are stopped before they run, the request of some other tags has left by then. The text of an inline
  // script may come in pieces, the first as a node in it, the others in that node.
  new realm.MutationObserver((records) => {
    for (const { target, addedNodes } of records)
      for (const node of [...addedNodes, target, target.parentNode] as (HTMLElement | null)[])
        if (loading.has(node?.localName as string)) hold(node as HTMLElement);
  }).observe(realm.document, { childList: true, subtree: true, characterData: true });
}
