/** Puts what a released script wrote where its tag stood. */
import type { Trust } from "../../platform/createTrust.ts";
import { holdScripts } from "./holdScripts.ts";

/**
 * Places markup behind the script that wrote it. Scripts in it wait under the marks of that script, as if they had been held, so
 * that they run in their turn.
 */
export function placeWrites(text: string, script: HTMLScriptElement, trust: Trust): void {
  const template = document.createElement("template");
  template.innerHTML = trust.createHTML(text);
  holdScripts(template.content, script);
  script.after(template.content);
}
