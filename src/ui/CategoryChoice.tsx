/** One category in the preference centre: its switch, what it means, what refusing changes, and the services in it. */
import { h } from "preact";
import { type Category, isRequired, type Service } from "../core/consent/category.ts";
import type { PreferencesMessages } from "../translations/messages.ts";
import { fill } from "./resolveMessages.ts";
import type { PreferencesView } from "./view.ts";

/** What a category is shown with. */
interface CategoryChoiceProps {
  readonly category: Category;
  readonly view: PreferencesView;
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
      <Services services={services} texts={texts} view={view} isLocked={isLocked} />
    </section>
  );
}

/** Gives the name of a country in the visitor's language, or its code. */
const createNames = (lang: string) => {
  const names = Intl.DisplayNames && new Intl.DisplayNames([lang, "en"], { type: "region" });
  return (country: string) => names?.of(country) ?? country;
};

/** What the services of a category are, who gets the data, and what they store; closed until asked for. */
function Services({
  services,
  texts,
  view,
  isLocked,
}: {
  services: readonly Service[];
  texts: PreferencesMessages;
  view: PreferencesView;
  isLocked: boolean;
}) {
  if (!services.length) return <p class="none">{texts.none}</p>;
  const nameOf = createNames(view.language.lang);
  return (
    <details>
      <summary>{fill(texts.details, { count: services.length })}</summary>
      <dl>
        {services.map(({ id, category, name, provider, purpose, policyUrl, cookies, storage, transfers }) => (
          <div key={id}>
            <dt class="row">
              <span id={`service-${id}`}>{name || id}</span>
              {!isLocked && (
                <input
                  type="checkbox"
                  role="switch"
                  part="switch"
                  data-service={id}
                  aria-labelledby={`service-${id}`}
                  checked={(view.draft[id] ?? view.draft[category]) === true}
                  onChange={(event) => view.turn(id, event.currentTarget.checked)}
                />
              )}
            </dt>
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
            {transfers.length > 0 && (
              <dd>
                {texts.transfer}:{" "}
                {transfers
                  .map(({ country, ground }) => [nameOf(country), ground].filter(Boolean).join(", "))
                  .join("; ")}
              </dd>
            )}
            {policyUrl && (
              <dd>
                <a href={policyUrl}>{view.messages.policy}</a>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  );
}
