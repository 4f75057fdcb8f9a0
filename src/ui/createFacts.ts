/** Facts about the services of a category, in the preference centre: who gets which data, and what is stored for how long. */
import type { Service } from "../core/consent/category.ts";
import type { Acts, Core } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import { listItems } from "./declared.ts";
import { type Child, element } from "./element.ts";
import { createWords, describeItem, listRecipients, type Words } from "./facts.ts";
import { loadTexts } from "./loadTexts.ts";

/** What is said of one service. */
function listFacts(service: Service, words: Words): Child[] {
  const items = listItems(service).map((item) =>
    element(
      "p",
      {},
      `${words.facts.keeps}: `,
      element("code", { dir: "ltr" }, item.name),
      ` ${describeItem(item, words)}`,
    ),
  );
  return [
    !!service.purpose && element("p", {}, service.purpose),
    ...listRecipients(service, words),
    ...items,
  ];
}

/** See `DrawPart`: `place` holds an element with `data-facts`, the id of a service, for each service. */
export async function createFacts(
  { known }: Core,
  { report }: Acts,
  chosen: Language,
  place: Element,
): Promise<void> {
  const words = createWords(await loadTexts(chosen, report));
  for (const one of place.querySelectorAll<HTMLElement>("[data-facts]")) {
    const service = known.settings.services.find(({ id }) => id === one.dataset.facts);
    if (service) one.replaceChildren(...(listFacts(service, words).filter(Boolean) as Node[]));
  }
}
