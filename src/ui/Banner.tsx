/** The first layer: who asks, for what, and three buttons. A labelled region that traps nothing and covers nothing. */
import { h } from "preact";
import { isRequired } from "../core/consent/category.ts";
import { Action } from "./Action.tsx";
import { Links } from "./Links.tsx";
import { fill } from "./resolveMessages.ts";
import type { View } from "./view.ts";

/** Several short paragraphs, none large enough to become the page's largest contentful paint. */
export function Banner({ settings, reason, messages, labelOf, answer, open }: View) {
  const { categories, services, controller, policyUrl, imprintUrl, ui } = settings;
  const { layout = "bar", position = "bottom", scheme = "auto" } = ui ?? {};
  // Where the visitor reads what is asked about, it stands at the edge, whatever the layout.
  const isRead = [policyUrl, imprintUrl].some(
    (url) => url && (location.origin + location.pathname).endsWith(url),
  );
  const optional = categories.filter((category) => !isRequired(category));
  const count = services.filter(({ category }) => optional.some(({ id }) => id === category)).length;
  return (
    <section
      part="banner"
      class={`banner ${isRead ? "bar" : layout} ${position} ${scheme}`}
      aria-labelledby="heading"
      tabIndex={-1}
    >
      <div class="text">
        <h2 id="heading">{messages.heading}</h2>
        {reason && <p>{reason}</p>}
        <p>{fill(messages.intro, { site: controller?.name || messages.thisSite })}</p>
        <p>
          {fill(messages.ask, { categories: optional.map(labelOf).join(", ") })}{" "}
          {count > 0 && fill(messages.services, { count })}
        </p>
        <p>{messages.later}</p>
        <Links settings={settings} messages={messages} />
      </div>
      <div class="actions">
        <Action part="accept" text={messages.accept} onClick={() => answer(true, "banner")} />
        <Action part="reject" text={messages.reject} onClick={() => answer(false, "banner")} />
        <Action part="customise" text={messages.customise} onClick={open} />
      </div>
      <slot />
    </section>
  );
}
