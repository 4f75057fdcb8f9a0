/** The declaration: what the site uses, as a table for its policy page. */
import { css } from "../../styles/declaration.css";
import { type Category, isRequired } from "../core/consent/category.ts";
import type { Acts, Core } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import { type Declared, type DeclaredItem, listDeclared, listItems } from "./declared.ts";
import { type Child, element } from "./element.ts";
import { createWords, line, listRecipients, type Named, type Words } from "./facts.ts";
import { loadTexts } from "./loadTexts.ts";
import { headingLevelAt, mountSurfaces } from "./mountSurfaces.ts";
import { fill } from "./resolveMessages.ts";

/** A cell that carries the heading of its column, for narrow screens, where there is no column. */
const cell = (label: string, rows: number, ...children: Child[]) =>
  element("td", { role: "cell", "data-label": label, rowspan: rows > 1 && `${rows}` }, ...children);

/** The cells of one cookie or key. */
function createItemCells(item: DeclaredItem, { declaration, durationOf }: Words): Child[] {
  const { name, host, purpose, type, duration } = item;
  return [
    cell(
      declaration.name,
      1,
      element("code", { dir: "ltr" }, name),
      !!host && element("p", {}, fill(declaration.thirdParty, { host })),
      !!purpose && element("p", {}, purpose),
    ),
    cell(declaration.type, 1, (declaration as unknown as Named)[type] ?? type),
    cell(declaration.duration, 1, durationOf(duration)),
  ];
}

/** The rows of one service: one for each cookie or key, and one where it stores none. */
function createRows(service: Declared, words: Words) {
  const { declaration } = words;
  const items = listItems(service);
  const rows = items.map((item) => createItemCells(item, words));
  if (!rows[0])
    rows[0] = [element("td", { role: "cell", colspan: "3", class: "nothing" }, declaration.storesNothing)];
  const { length } = rows;
  rows[0].unshift(
    element(
      "th",
      { role: "rowheader", scope: "rowgroup", rowspan: length > 1 && `${length}` },
      service.name || service.id,
    ),
    cell(declaration.purpose, length, service.purpose || ""),
    cell(declaration.recipients, length, ...listRecipients(service, words)),
  );
  return element(
    "tbody",
    { role: "rowgroup" },
    ...rows.map((cells) => element("tr", { role: "row" }, ...cells)),
  );
}

/** The table of one category. */
function createTable(label: string, services: readonly Declared[], words: Words) {
  const { caption, service, purpose, recipients, name, type, duration } = words.declaration;
  const heads = [service, purpose, recipients, name, type, duration].map((text) =>
    element("th", { role: "columnheader", scope: "col" }, text),
  );
  return element(
    "table",
    { role: "table" },
    element("caption", {}, fill(caption, { category: label })),
    element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, ...heads)),
    ...services.map((one) => createRows(one, words)),
  );
}

/** One category: what it is for, what refusing changes, and its table. */
function createCategory(category: Category, services: readonly Declared[], level: number, words: Words) {
  const { banner, preferences } = words;
  const { id, label, description, reason, ifRejected } = category;
  const name = label || (banner as unknown as Named)[id] || id;
  const shipped = preferences as unknown as Named;
  const effect = ifRejected || shipped[`${id}Refused`];
  const isLocked = isRequired(category);
  return element(
    "section",
    { "data-category": id },
    element(`h${level}` as "h3", {}, name),
    isLocked && element("p", {}, [preferences.locked, reason].filter(Boolean).join(": ")),
    element("p", {}, description || shipped[`${id}Text`]),
    !isLocked && !!effect && element("p", {}, fill(preferences.refused, { effect })),
    services[0] ? createTable(name, services, words) : element("p", {}, preferences.none),
  );
}

/** What concerns the declaration as a whole: its version, earlier ones, and whom to ask. */
function createFoot({ settings }: Core["known"], { declaration, preferences, facts, dayOf }: Words): Child[] {
  const { revision, earlierNotices, controller } = settings;
  const { name, address, email, phone } = controller;
  const links = earlierNotices.map(({ date, url, revision }) =>
    element("li", {}, element("a", { href: url }, (date && dayOf(date)) || revision || url)),
  );
  return [
    revision !== "1" && element("p", {}, fill(declaration.version, { revision })),
    links[0] && element("p", {}, `${facts.earlier}:`),
    links[0] && element("ul", {}, ...links),
    line(preferences.contact, [name, address, email, phone].filter(Boolean).join(", ")),
  ];
}

/** Gives what a declaration in one language is drawn from. */
async function readIn(language: Language, { settings }: Core["known"], report: Acts["report"]) {
  const words = createWords(await loadTexts(language, report));
  return {
    language,
    words,
    services: listDeclared(settings, words.preferences.title, words.declaration.ownPurpose),
  };
}

/**
 * Creates the declaration of a page, in the language that was chosen last.
 *
 * @returns looks at the page again, for elements that came later.
 */
export async function createDeclaration(
  { known }: Core,
  { report }: Acts,
  language: Language,
): Promise<() => void> {
  let filled = new WeakSet<Element>();
  let read = await readIn(known.language ?? language, known, report);
  const look = () =>
    mountSurfaces("[data-consent-declaration]", css, filled, (shadow, host) => {
      const { words, services } = read;
      const { lang, dir } = read.language;
      const level = headingLevelAt(host);
      const categories = known.settings.categories.map((one) =>
        createCategory(
          one,
          services.filter(({ category }) => category === one.id),
          level,
          words,
        ),
      );
      shadow.replaceChildren(
        element("div", { part: "declaration", lang, dir }, ...categories, ...createFoot(known, words)),
      );
    });
  document.addEventListener("fermata:language", async (event) => {
    read = await readIn((event as CustomEvent<Language>).detail, known, report);
    filled = new WeakSet();
    look();
  });
  return look;
}
