/** The one element of ours in the page. */
import type { Language } from "../core/settings/resolveLanguage.ts";

/** Adds a style sheet that needs no permission from the page's policy. */
export function addStyles(shadow: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets.push(sheet);
}

/**
 * Puts `<div id="fermata">` at the end of the body. It carries no style, and no class or style is set on the page.
 *
 * At the end of the body it would be the last thing that the keyboard reaches. So the first Tab of a page in which nothing has the
 * focus, and nothing was clicked, goes to it; after that the keyboard goes its own way.
 *
 * Beside the shadow root it holds one button for software that answers for visitors and does not look into shadow
 * roots: inert, hidden from assistive software, and clipped by our own style sheet. It is rendered where the banner has its slot,
 * so only while the banner asks. Such software looks for a fixed box whose words it knows: of many languages it knows the button's
 * words alone, so those of English stand beside it.
 */
export function createRoot(
  { lang, dir }: Language,
  css: string,
  rejectText: string,
  reject: () => void,
): ShadowRoot {
  const host = document.createElement("div");
  host.id = "fermata";
  host.lang = lang;
  host.dir = dir;
  host.dataset.nosnippet = "";
  const shadow = host.attachShadow({ mode: "open" });
  addStyles(shadow, css);

  const agent = document.createElement("div");
  const button = document.createElement("button");
  button.append(rejectText);
  button.onclick = reject;
  agent.inert = true;
  agent.ariaHidden = "true";
  agent.append("Reject all", button);
  host.append(agent);

  document.body.append(host);
  return shadow;
}
