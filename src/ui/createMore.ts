/** What the preference centre holds besides the choice: languages, what is on this browser, and earlier versions of the notice. */
import { css } from "../../styles/more.css";
import type { Acts, Core } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import { integrity } from "../platform/integrity.ts";
import { factMessages } from "../translations/en.ts";
import { addStyles } from "./createRoot.ts";
import { type Child, element } from "./element.ts";
import { followLanguage } from "./followLanguage.ts";
import { resolveMessages } from "./resolveMessages.ts";

/** Gives a language its own name, or its tag where the browser knows none. */
function nameLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  } catch {
    // RangeError: no tag of a language.
    return tag;
  }
}

/** Gives the languages to choose among, and which of them is in use: it is one of them, also where the site does not list it. */
function listLanguages({ tag = "en-US", lang }: Language, listed: readonly string[]) {
  const find = (wanted: string) => listed.find((one) => one.toLowerCase() === wanted.toLowerCase());
  const used = find(tag) ?? find(lang);
  return { used: used ?? lang, tags: used ? listed : [lang, ...listed] };
}

/** The choice of a language; nothing where there is none. */
function createLanguageChoice(
  { known }: Core,
  language: Language,
  texts: typeof factMessages,
  change: (tag: string) => void,
): Child {
  const { languages } = known.settings.ui;
  if (!languages[1]) return undefined;
  const { used, tags } = listLanguages(language, languages);
  const options = tags.map((tag) =>
    element("option", { value: tag, lang: tag, selected: tag === used }, nameLanguage(tag)),
  );
  const select = element("select", { id: "languages", part: "languages" }, ...options);
  select.addEventListener("change", () => change(select.value));
  return element("p", { class: "row" }, element("label", { for: "languages" }, texts.language), select);
}

/** Earlier versions of the notice, by their day. */
function createEarlier({ known }: Core, { lang }: Language, texts: typeof factMessages): Child {
  const links = known.settings.earlierNotices.flatMap(({ url, date, revision }, index) => {
    const day = date && new Date(date).toLocaleDateString(lang, { dateStyle: "long", timeZone: "UTC" });
    return [index ? ", " : " ", element("a", { href: url }, day || revision || url)];
  });
  return !!links[0] && element("p", { class: "links" }, `${texts.earlier}:`, ...links);
}

/** Opens what is on this browser, which is fetched and drawn at each opening. */
function createInsightDetails(acts: Acts, texts: typeof factMessages, isOpen: boolean) {
  const place = element("div", { class: "insight" });
  const summary = element("summary", {}, texts.insight);
  const details = element("details", { part: "insight", open: isOpen }, summary, place);
  details.addEventListener("toggle", () => details.open && acts.draw("insight", place));
  return details;
}

/**
 * Lets the visitor read everything in another language, at once and until the page is left. What is not saved stays as it is.
 */
async function changeLanguage(core: Core, acts: Acts, tag: string): Promise<void> {
  const { fetchPart, known, tell } = core;
  const language = await (await fetchPart("locales", integrity.locales))(core, [tag]);
  // A notice stays one in any language.
  known.language = (await acts.speak?.(language)) ?? language;
  const { lang, dir } = known.language;
  Object.assign(document.getElementById("fermata") ?? {}, { lang, dir });
  known.ui?.redraw();
  // Surfaces in the page follow, and what stands in this one.
  tell("language", known.language);
}

/** Roots that have the styles. */
const styled = new WeakSet<ShadowRoot>();

/** See `DrawPart`. */
export async function createMore(core: Core, acts: Acts, language: Language, place: Element): Promise<void> {
  const root = place.getRootNode() as ShadowRoot;
  if (!styled.has(root)) addStyles(root, css);
  styled.add(root);
  const draw = (language: Language) => {
    const texts = resolveMessages(factMessages, language, "preferences");
    const change = async (tag: string) => {
      try {
        await changeLanguage(core, acts, tag);
      } catch {
        acts.report("part", `locales/${tag}`);
        // The choice shows what is in use.
        draw(language);
      }
      // What had the focus is another element now.
      place.querySelector("select")?.focus();
    };
    const isOpen = !!place.querySelector("details[open]");
    place.replaceChildren(
      ...[
        createLanguageChoice(core, language, texts, change),
        createInsightDetails(acts, texts, isOpen),
        createEarlier(core, language, texts),
      ].filter((child) => child instanceof Node),
    );
  };
  draw(language);
  followLanguage(place, (language) => {
    draw(language);
    // The lists of services that stand open above.
    if (root.querySelector("[data-facts]")) acts.draw("facts", place.parentElement);
  });
  // What the visitor may open next; asking for it tries again, and says so.
  for (const part of ["facts", "insight"] as const) core.fetchPart(part, integrity[part]).catch(() => {});
}
