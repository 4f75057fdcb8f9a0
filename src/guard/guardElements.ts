/** Looks at elements on every way into the page that a script can take. */
import type { Holder } from "./createHolder.ts";
import type { Native, Patches } from "./createPatches.ts";

/** A window, with the constructors that it has. */
export type Realm = Window & typeof globalThis;

/** Properties that load, by interface. */
const properties = {
  HTMLScriptElement: ["src"],
  HTMLIFrameElement: ["src"],
  HTMLImageElement: ["src", "srcset"],
  HTMLSourceElement: ["src", "srcset"],
  HTMLMediaElement: ["src"],
  HTMLVideoElement: ["poster"],
  HTMLTrackElement: ["src"],
  HTMLEmbedElement: ["src"],
  HTMLObjectElement: ["data"],
  HTMLLinkElement: ["href"],
  HTMLInputElement: ["src"],
} as const;

const insertions = ["appendChild", "insertBefore", "replaceChild"];
const placements = [
  "append",
  "prepend",
  "replaceChildren",
  "before",
  "after",
  "replaceWith",
  "insertAdjacentElement",
];

/**
 * Patches one realm.
 *
 * @param onFrame told of each frame that came into the page, and of each window that is asked for: a clean one would be a way round.
 */
export function guardElements(
  realm: Realm,
  { patch }: Patches,
  { hold, holdTree, holdAttribute, holdMarkup }: Holder,
  onFrame: (realm: Realm) => void,
): void {
  for (const [name, list] of Object.entries(properties)) {
    for (const property of list) {
      patch(
        realm[name as keyof typeof properties]?.prototype,
        property,
        (native) =>
          function (this: Element, value: unknown) {
            if (!holdAttribute(this, property, value)) native.call(this, value as never);
          } as Native,
      );
    }
  }
  const element = realm.Element.prototype;
  patch(
    element,
    "setAttribute",
    (native) =>
      function (this: Element, name: string, value: unknown) {
        if (!holdAttribute(this, `${name}`, value)) native.call(this, name as never, value as never);
      } as Native,
  );
  patch(
    element,
    "setAttributeNS",
    (native) =>
      function (this: Element, space: unknown, name: string, value: unknown) {
        if (!holdAttribute(this, `${name}`, value))
          native.call(this, space as never, name as never, value as never);
      } as Native,
  );
  for (const name of ["setAttributeNode", "setAttributeNodeNS"])
    patch(
      element,
      name,
      (native) =>
        function (this: Element, attribute: Attr) {
          return holdAttribute(this, attribute.name, attribute.value)
            ? null
            : native.call(this, attribute as never);
        } as Native,
    );

  const inserting = (native: Native): Native =>
    function (this: unknown, ...details: never[]) {
      const nodes = (details as unknown[]).filter(
        (one): one is Node => one instanceof realm.Node || one instanceof Node,
      );
      nodes.forEach(holdTree);
      // Looked for before, because a fragment is empty afterwards.
      const frames = nodes.flatMap((node) =>
        node.nodeName === "IFRAME"
          ? node
          : [...((node as Partial<ParentNode>).querySelectorAll?.("iframe") ?? [])],
      );
      const result = native.apply(this, details);
      for (const frame of frames) onFrame((frame as HTMLIFrameElement).contentWindow as Realm);
      return result;
    };
  for (const name of insertions) patch(realm.Node.prototype, name, inserting);
  for (const owner of ["Element", "Document", "DocumentFragment", "CharacterData"] as const)
    for (const name of placements) patch(realm[owner].prototype, name, inserting);
  patch(realm.Range.prototype, "insertNode", inserting);

  /** Wraps a setter or a method whose argument at a place is markup. */
  const writing =
    (index: number) =>
    (native: Native): Native =>
      function (this: unknown, ...details: never[]) {
        const held = (details as unknown[]).map((one, at) =>
          at >= index && typeof one === "string" ? holdMarkup(one) : one,
        );
        return native.apply(this, held as never[]);
      };
  for (const owner of [element, realm.ShadowRoot.prototype])
    for (const name of ["innerHTML", "outerHTML", "setHTMLUnsafe"]) patch(owner, name, writing(0));
  patch(element, "insertAdjacentHTML", writing(1));
  patch(realm.Range.prototype, "createContextualFragment", writing(0));
  patch(realm.HTMLIFrameElement.prototype, "srcdoc", writing(0));
  for (const name of ["write", "writeln"]) patch(realm.Document.prototype, name, writing(0));

  for (const name of ["contentWindow", "contentDocument"])
    patch(
      realm.HTMLIFrameElement.prototype,
      name,
      (native) =>
        function (this: HTMLIFrameElement) {
          const found = native.call(this) as Realm | Document | null;
          onFrame((name === "contentWindow" ? found : (found as Document | null)?.defaultView) as Realm);
          return found;
        } as Native,
      "get",
    );
  patch(
    realm,
    "Audio",
    (native) =>
      new Proxy(native, {
        construct(target, [address]: unknown[], maker) {
          const audio = Reflect.construct(target, [], maker);
          if (address !== undefined) audio.src = address;
          return audio;
        },
      }),
  );
  // What the parser puts in: scripts are stopped before they run, the request of some other tags has left by then.
  new realm.MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof realm.Element) hold(node);
  }).observe(realm.document, { childList: true, subtree: true });
}
