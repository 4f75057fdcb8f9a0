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

/** What is there of one category, or of none. */
interface Group {
  readonly name: string;
  readonly note: string;
  readonly inside: readonly Found[];
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

/** Erases items; resolves when the view says what has gone. */
type Erase = (items: readonly Present[]) => Promise<void>;

/** Creates the row of one thing, with its button. */
function createRow(
  { item, service, declared }: Found,
  { texts, kinds }: PresentViewProps,
  erase: Erase,
): Element {
  const facts = [kinds[item.kind], service?.name || service?.id, declared?.purpose || service?.purpose];
  return element(
    "li",
    { "data-name": item.name, "data-type": item.kind },
    element("span", {}, element("code", { dir: "ltr" }, item.name), ` ${facts.filter(Boolean).join(", ")}`),
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
}

/** Creates the section of one category; more than one thing can be deleted at once. */
function createGroup(
  { name, note, inside }: Group,
  { texts }: PresentViewProps,
  rows: readonly Element[],
  erase: Erase,
): Element {
  return element(
    "section",
    {},
    element("h4", {}, name),
    !!note && element("p", {}, note),
    element("ul", {}, ...rows),
    !!rows[1] &&
      element(
        "button",
        {
          type: "button",
          class: "plain",
          part: "delete-all",
          click: () => void erase(inside.map(({ item }) => item)),
        },
        fill(texts.deleteAll, { category: name }),
      ),
  );
}

/** Groups what is there by category; what nobody has declared comes last. */
function groupFound(found: readonly Found[], { categories, texts }: PresentViewProps): readonly Group[] {
  const groups = categories.map(({ id, name }) => ({
    name,
    note: id === "essential" ? texts.deleteEssential : "",
    inside: found.filter(({ service }) => service?.category === id),
  }));
  const others = { name: texts.undeclared, note: "", inside: found.filter(({ service }) => !service) };
  return [...groups, others].filter(({ inside }) => inside[0]);
}

/**
 * Creates the view in an element.
 *
 * @returns draws it anew; resolves when it stands there. Never rejected.
 */
export function createPresentView(place: Element, props: PresentViewProps): () => Promise<void> {
  const { browser, services, texts, ownName, forget } = props;
  const heading = element("h3", { tabindex: "-1" }, texts.present);
  const list = element("div");
  // A live region speaks only if it was there before its text came.
  const status = element("p", { role: "status" });
  place.replaceChildren(heading, element("p", {}, texts.presentText), status, list);

  const erase: Erase = async (items) => {
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
  const draw = async () => {
    const groups = groupFound(findServices(await browser.list(), services), props);
    const sections = groups.map((group) => {
      const rows = group.inside.map((one) => createRow(one, props, erase));
      return createGroup(group, props, rows, erase);
    });
    list.replaceChildren(...(sections[0] ? sections : [element("p", {}, texts.presentNone)]));
  };
  return draw;
}
