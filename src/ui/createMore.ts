/** What the preference centre holds besides the choice: languages, what is on this browser, and earlier versions of the notice. */
import { css } from "../../styles/more.css";
import type { Acts, Core } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import { integrity } from "../platform/integrity.ts";
import { factMessages } from "../translations/en.ts";
import { addStyles } from "./createRoot.ts";
import { type Child, element } from "./element.ts";
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

/** The choice of a language; nothing where there is none. */
function createLanguageChoice(
  { known }: Core,
  { lang }: Language,
  texts: typeof factMessages,
  change: (tag: string) => void,
): Child {
  const tags = known.settings.ui.languages;
  if (!tags[1]) return undefined;
  const options = tags.map((tag) =>
    element("option", { value: tag, lang: tag, selected: tag === lang }, nameLanguage(tag)),
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
function createInsightDetails(acts: Acts, texts: typeof factMessages) {
  const place = element("div", { class: "insight" });
  const details = element("details", { part: "insight" }, element("summary", {}, texts.insight), place);
  details.addEventListener("toggle", () => details.open && acts.draw("insight", place));
  return details;
}

/**
 * Lets the visitor read everything in another language, at once and until the page is left. What is not saved stays as it is.
 */
async function changeLanguage(core: Core, acts: Acts, tag: string, root: ShadowRoot): Promise<Language> {
  const { fetchPart, known, tell } = core;
  const chosen = await (await fetchPart("locales", integrity.locales))(core, [tag]);
  // A notice stays one in any language.
  const language = (await acts.speak?.(chosen)) ?? chosen;
  known.language = language;
  const { lang, dir } = language;
  if (root.host.id === "fermata") Object.assign(root.host, { lang, dir });
  known.ui?.redraw();
  // Surfaces in the page follow.
  tell("language", language);
  return language;
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
        draw(await changeLanguage(core, acts, tag, root));
      } catch {
        acts.report("part", `locales/${tag}`);
      }
      // What had the focus is another element now.
      place.querySelector("select")?.focus();
    };
    place.replaceChildren(
      ...[
        createLanguageChoice(core, language, texts, change),
        createInsightDetails(acts, texts),
        createEarlier(core, language, texts),
      ].filter((child) => child instanceof Node),
    );
  };
  draw(language);
  // What the visitor may open next; asking for it tries again, and says so.
  for (const part of ["facts", "insight"] as const) core.fetchPart(part, integrity[part]).catch(() => {});
}
