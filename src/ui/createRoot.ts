/** The one element of ours in the page, and the words spoken when it has gone. */
import type { Language } from "../core/settings/resolveLanguage.ts";

/** The root, while something is shown. */
export interface Root {
  readonly shadow: ShadowRoot;
  /** Takes the root out of the page at once; `confirmation` is spoken by assistive software, once. */
  remove(confirmation?: string): void;
}

/** Adds a style sheet that needs no permission from the page's policy, or a style element in older browsers. */
export function addStyles(shadow: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
}

const confirmationMs = 4000;

/**
 * Puts `<div id="fermata">` at the end of the body. It carries no style, and no class or style is set on the page.
 *
 * Beside the shadow root it holds one button for software that answers for visitors and does not look into shadow
 * roots: inert, hidden from assistive software, and clipped by our own style sheet.
 */
export function createRoot(
  { lang, dir }: Language,
  css: string,
  rejectText: string,
  reject: () => void,
): Root {
  const host = document.createElement("div");
  Object.assign(host, { id: "fermata", lang, dir });
  host.setAttribute("data-nosnippet", "");
  const shadow = host.attachShadow({ mode: "open" });
  addStyles(shadow, css);

  const agent = document.createElement("div");
  const button = document.createElement("button");
  button.textContent = rejectText;
  button.onclick = reject;
  agent.inert = true;
  agent.ariaHidden = "true";
  agent.append(button);
  host.append(agent);

  // A live region speaks only if it was there before its text came.
  const status = document.createElement("div");
  status.role = "status";
  status.lang = lang;
  Object.assign(status.style, {
    position: "fixed",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  });
  document.body.append(status, host);
  return {
    shadow,
    remove(confirmation = "") {
      host.remove();
      status.textContent = confirmation;
      setTimeout(() => status.remove(), confirmation ? confirmationMs : 0);
    },
  };
}
