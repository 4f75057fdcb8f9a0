/** One category in the preference centre: its switch, what it means, what refusing changes, and the services in it. */
import { h } from "preact";
import { type Category, isRequired, type Service } from "../core/consent/category.ts";
import type { PreferencesMessages } from "../translations/messages.ts";
import { fill } from "./resolveMessages.ts";
import type { View } from "./view.ts";

/** What a category is shown with. */
interface CategoryChoiceProps {
  readonly category: Category;
  readonly view: View;
  readonly texts: PreferencesMessages;
}

/** A switch with its name, or for a required category the words that it is always active: no switch that lies. */
export function CategoryChoice({ category, view, texts }: CategoryChoiceProps) {
  const { id, description, ifRejected, reason } = category;
  const isLocked = isRequired(category);
  const shipped = texts as unknown as Record<string, string | undefined>;
  const effect = ifRejected || shipped[`${id}Refused`];
  const services = view.settings.services.filter((service) => service.category === id);
  const label = view.labelOf(category);
  return (
    <section class="category">
      <div class="row">
        <h3 id={`label-${id}`}>{label}</h3>
        {isLocked && <span class="locked">{texts.locked}</span>}
        <input
          type="checkbox"
          role="switch"
          part="switch"
          data-category={id}
          aria-labelledby={`label-${id}`}
          aria-describedby={`about-${id}`}
          checked={isLocked || view.draft[id] === true}
          disabled={isLocked}
          onChange={(event) => view.turn(id, event.currentTarget.checked)}
        />
      </div>
      <p id={`about-${id}`}>
        {description || shipped[`${id}Text`]} {isLocked && reason}{" "}
        {!isLocked && effect && fill(texts.refused, { effect })}
      </p>
      <Services services={services} texts={texts} policy={view.messages.policy} />
    </section>
  );
}

/** What the services of a category are, who gets the data, and what they store; closed until asked for. */
function Services({
  services,
  texts,
  policy,
}: {
  services: readonly Service[];
  texts: PreferencesMessages;
  policy: string;
}) {
  if (!services.length) return <p class="none">{texts.none}</p>;
  return (
    <details>
      <summary>{fill(texts.details, { count: services.length })}</summary>
      <dl>
        {services.map(({ id, name, provider, purpose, policyUrl, cookies, storage }) => (
          <div key={id}>
            <dt>{name || id}</dt>
            {purpose && <dd>{purpose}</dd>}
            {provider && (
              <dd>
                {texts.provider}: {provider}
              </dd>
            )}
            {[...cookies, ...storage].map((item) => (
              <dd key={item.name}>
                {texts.stored}: <code>{item.name}</code>{" "}
                {[item.type, item.duration, item.purpose].filter(Boolean).join(", ")}
              </dd>
            ))}
            {policyUrl && (
              <dd>
                <a href={policyUrl}>{policy}</a>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  );
}
