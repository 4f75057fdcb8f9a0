/** "What is on this browser now": what the site has declared against what is really there, with the way to delete it. */
import type { Category } from "../core/consent/category.ts";
import { matchName } from "../core/policy/matchName.ts";
import type { Browser, Present } from "../core/withdrawal/present.ts";
import type { DeclarationMessages, InsightMessages } from "../translations/pageMessages.ts";
import { type Declared, type DeclaredItem, listItems } from "./declared.ts";
import { element } from "./element.ts";
import { fill } from "./resolveMessages.ts";

/** What the view shows and needs. */
export interface PresentViewProps {
  readonly browser: Browser;
  /** In the order in which they are shown, by name. */
  readonly categories: readonly (Pick<Category, "id"> & { readonly name: string })[];
  readonly services: readonly Declared[];
  readonly texts: InsightMessages;
  readonly kinds: DeclarationMessages;
  /** Name of our own cookie: to delete it is to forget the decision. */
  readonly ownName: string;
  readonly forget: () => unknown;
}

/** Something that is there, and the service that has declared it. */
interface Found {
  readonly item: Present;
  readonly service: Declared | undefined;
  readonly declared: DeclaredItem | undefined;
}

/** Says whether a declared item means what is there; without a kind it may be of any but cookies. A host's own item cannot be seen here. */
const isDeclaredBy = ({ name, type, host }: DeclaredItem, item: Present) =>
  !host && (type === item.kind || (!type && item.kind !== "cookie")) && matchName(name)(item.name);

/** Finds the service of each item. Pure. */
export function findServices(items: readonly Present[], services: readonly Declared[]): Found[] {
  const declared = services.flatMap((service) => listItems(service).map((one) => ({ service, one })));
  return items.map((item) => {
    const found = declared.find(({ one }) => isDeclaredBy(one, item));
    return { item, service: found?.service, declared: found?.one };
  });
}

/**
 * Creates the view in an element.
 *
 * @returns draws it anew; resolves when it stands there. Never rejected.
 */
export function createPresentView(place: Element, props: PresentViewProps): () => Promise<void> {
  const { browser, categories, services, texts, kinds, ownName, forget } = props;
  const heading = element("h3", { tabindex: "-1" }, texts.present);
  const list = element("div");
  // A live region speaks only if it was there before its text came.
  const status = element("p", { role: "status" });
  place.replaceChildren(heading, element("p", {}, texts.presentText), status, list);

  const erase = async (items: readonly Present[]) => {
    const left = await browser.erase(items);
    const namesOf = (ones: readonly Present[]) => ones.map(({ name }) => name).join(", ");
    const gone = items.filter(
      (item) => !left.some(({ name, kind }) => name === item.name && kind === item.kind),
    );
    status.textContent = [
      gone[0] && fill(texts.deleted, { names: namesOf(gone) }),
      left[0] && fill(texts.notDeleted, { names: namesOf(left) }),
    ]
      .filter(Boolean)
      .join(" ");
    await draw();
    // The button that had the focus may have gone.
    heading.focus();
    if (gone.some(({ name, kind }) => kind === "cookie" && name === ownName)) forget();
  };

  const createRow = ({ item, service, declared }: Found) =>
    element(
      "li",
      { "data-name": item.name, "data-type": item.kind },
      element(
        "span",
        {},
        element("code", { dir: "ltr" }, item.name),
        ` ${[kinds[item.kind], service?.name || service?.id, declared?.purpose || service?.purpose].filter(Boolean).join(", ")}`,
      ),
      element(
        "button",
        {
          type: "button",
          class: "plain",
          part: "delete",
          "aria-label": fill(texts.deleteName, { name: item.name }),
          click: () => void erase([item]),
        },
        texts.delete,
      ),
    );

  const createGroup = (name: string, found: readonly Found[], note = "") =>
    element(
      "section",
      {},
      element("h4", {}, name),
      !!note && element("p", {}, note),
      element("ul", {}, ...found.map(createRow)),
      !!found[1] &&
        element(
          "button",
          {
            type: "button",
            class: "plain",
            part: "delete-all",
            click: () => void erase(found.map(({ item }) => item)),
          },
          fill(texts.deleteAll, { category: name }),
        ),
    );

  const draw = async () => {
    const found = findServices(await browser.list(), services);
    const groups = categories.map(({ id, name }) => ({
      name,
      note: id === "essential" ? texts.deleteEssential : "",
      inside: found.filter(({ service }) => service?.category === id),
    }));
    const others = { name: texts.undeclared, note: "", inside: found.filter(({ service }) => !service) };
    list.replaceChildren(
      ...[...groups, others].flatMap(({ name, note, inside }) =>
        inside[0] ? createGroup(name, inside, note) : [],
      ),
      ...(found[0] ? [] : [element("p", {}, texts.presentNone)]),
    );
  };
  return draw;
}
