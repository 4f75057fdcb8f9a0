/** One category in the preference centre: its switch, what it means, what refusing changes, and the services in it. */
import { h } from "preact";
import { type Category, isRequired, type Service } from "../core/consent/category.ts";
import { fill } from "./resolveMessages.ts";
import type { ChoicesView, PreferencesTexts } from "./view.ts";

/** What a category is shown with. */
interface CategoryChoiceProps {
  readonly category: Category;
  readonly view: ChoicesView;
  readonly texts: PreferencesTexts;
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
          onChange={({ currentTarget }) => view.turn(id, currentTarget.checked, currentTarget.parentElement)}
        />
      </div>
      <p id={`about-${id}`}>
        {description || shipped[`${id}Text`]} {isLocked && reason}{" "}
        {!isLocked && effect && fill(texts.refused, { effect })}
      </p>
      <Services id={id} services={services} texts={texts} view={view} isLocked={isLocked} />
    </section>
  );
}

/** The services of a category, each with its switch and what is to be known of it: drawn when the list is opened. */
function Services({
  id,
  services,
  texts,
  view,
  isLocked,
}: {
  id: string;
  services: readonly Service[];
  texts: PreferencesTexts;
  view: ChoicesView;
  isLocked: boolean;
}) {
  if (!services.length) return <p class="none">{texts.none}</p>;
  return (
    <details onToggle={(event) => view.unfold(id, event.currentTarget)}>
      <summary>{fill(texts.details, { count: services.length })}</summary>
      {view.unfolded.has(id) && (
        <dl>
          {services.map(({ id, category, name }) => (
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
                    onChange={({ currentTarget }) => view.turn(id, currentTarget.checked, null)}
                  />
                )}
              </dt>
              <dd data-facts={id} />
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}
