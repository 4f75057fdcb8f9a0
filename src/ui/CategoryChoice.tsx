/** One category in the preference centre: its switch, what it means, what refusing changes, and the services in it. */
import { h } from "preact";
import { type Category, isRequired } from "../core/consent/category.ts";
import { fill } from "./resolveMessages.ts";
import type { ChoicesView, PreferencesTexts } from "./view.ts";

/** What a category is shown with. */
interface CategoryChoiceProps {
  readonly category: Category;
  readonly view: ChoicesView;
  /** Those of the default categories are found by their ids. */
  readonly texts: PreferencesTexts & Readonly<Record<string, string | undefined>>;
}

/** A switch with its name, or for a required category the words that it is always active: no switch that lies. */
export function CategoryChoice({ category, view, texts }: CategoryChoiceProps) {
  const { id, description, ifRejected, reason } = category;
  const isLocked = isRequired(category);
  const effect = ifRejected || texts[`${id}Refused`];
  return (
    <section class="category">
      <div class="row">
        <h3 id={`label-${id}`}>{view.labelOf(category)}</h3>
        {isLocked && <span class="locked">{texts.locked}</span>}
        <input
          type="checkbox"
          role="switch"
          part="switch"
          data-category={id}
          aria-labelledby={`label-${id}`}
          aria-describedby={`about-${id}`}
          checked={isLocked || !!view.draft[id]}
          disabled={isLocked}
          onChange={({ currentTarget }) => view.turn(id, currentTarget, category.explicit)}
        />
      </div>
      <p id={`about-${id}`}>
        {description || texts[`${id}Text`]} {isLocked && reason}{" "}
        {!isLocked && effect && fill(texts.refused, { effect })}
      </p>
      <Services category={category} view={view} texts={texts} />
    </section>
  );
}

/** The services of a category, each with its switch and what is to be known of it: drawn when the list is opened. */
function Services({ category, view, texts }: CategoryChoiceProps) {
  const isLocked = isRequired(category);
  const services = view.settings.services.filter((service) => service.category === category.id);
  if (!services.length) return <p>{texts.none}</p>;
  return (
    <details onToggle={(event) => view.unfold(category.id, event.currentTarget)}>
      <summary>{fill(texts.details, { count: services.length })}</summary>
      {view.unfolded.has(category.id) && (
        <dl>
          {services.map(({ id, name }) => (
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
                    checked={!!(view.draft[id] ?? view.draft[category.id])}
                    onChange={({ currentTarget }) => view.turn(id, currentTarget, category.explicit)}
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
