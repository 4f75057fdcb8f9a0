/** Lets what stands in a surface follow the language that the visitor picks, in whichever surface that is. */
import type { Language } from "../core/settings/resolveLanguage.ts";

/**
 * Calls back with each language that is picked, as long as an element stays in the root where it stands now.
 *
 * @param place the element; a root that a router takes out of the page and puts back keeps it.
 */
export function followLanguage(place: Element, speak: (language: Language) => void): void {
  const root = place.getRootNode();
  const follow = (event: Event) => {
    // The detail of the SDK's own event.
    if (place.getRootNode() === root) speak((event as CustomEvent<Language>).detail);
    else document.removeEventListener("fermata:language", follow);
  };
  document.addEventListener("fermata:language", follow);
}
