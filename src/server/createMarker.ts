/** Marks start tags that load something of a declared service. */
import type { RewritingStream } from "parse5-html-rewriting-stream";
import { type Category, isRequired, type Service } from "../core/consent/category.ts";
import { createMatcher } from "../core/policy/matchUrl.ts";
import type { ServerSettings } from "./readConsent.ts";

/** A start tag as the parser gives it. */
export type StartTag = Parameters<RewritingStream["emitStartTag"]>[0];

type Declared = Pick<Service, "id" | "category" | "match" | "inline">;

/** Attributes that make a browser load something, by tag. */
const loading: Readonly<Record<string, readonly string[]>> = {
  script: ["src"],
  iframe: ["src"],
  img: ["src", "srcset"],
  source: ["src", "srcset"],
  video: ["src", "poster"],
  audio: ["src"],
  embed: ["src"],
  link: ["href"],
  object: ["data"],
};

/** Script types that browsers run, besides none: a data block is nobody's business. */
const runs = /^(module|(text|application)\/(x-)?(java|ecma|live|j)script(1\.\d)?)$/i;

/** Gives the services that may be held: those of categories that a visitor can refuse. */
function listDeclared({ services = [], categories = [] }: ServerSettings): Declared[] {
  const isLocked = (id: string | undefined) =>
    id === "essential" || categories.some((one) => one.id === id && isRequired(one as Category));
  return services.flatMap(({ id, category = "", match = [], inline = [] }) =>
    category && !isLocked(category) ? [{ id, category, match, inline }] : [],
  );
}

/** Gives each address of a `srcset`. */
const addressesOf = (name: string, value: string) =>
  name === "srcset"
    ? value.split(",").map((candidate) => candidate.trim().split(/\s+/)[0] ?? "")
    : [value.trim()];

/**
 * Creates what marks one start tag; `undefined` when it is to stay as it is.
 *
 * @param read gives what a text of the document says, where that is not the text itself.
 */
export function createMarker(settings: ServerSettings, base: string, read: (text: string) => string) {
  const declared = listDeclared(settings);
  const match = createMatcher(declared);
  const mark = (tag: StartTag, { id, category }: Declared, names: readonly string[]): StartTag => {
    const type = tag.attrs.find(({ name }) => name === "type")?.value.trim();
    const isScript = tag.tagName === "script";
    const attrs = tag.attrs
      .filter(({ name }) => !isScript || name !== "type")
      .map((one) => (names.includes(one.name) && !isScript ? { ...one, name: `data-${one.name}` } : one));
    const first = isScript ? [{ name: "type", value: "text/plain" }] : [];
    const own = isScript && type ? [{ name: "data-type", value: type }] : [];
    const marks = [
      { name: "data-consent", value: category },
      { name: "data-consent-service", value: id },
    ];
    return { ...tag, attrs: [...first, ...marks, ...own, ...attrs] };
  };
  return {
    declared,
    mark,
    /** Marks a tag that loads something of a declared service. */
    markLoading(tag: StartTag): StartTag | undefined {
      const names = loading[tag.tagName];
      if (!names || tag.attrs.some(({ name }) => /^data-consent(-service)?$/.test(name))) return undefined;
      const found = tag.attrs.flatMap(({ name, value }) => {
        if (!names.includes(name)) return [];
        const service = addressesOf(name, value)
          .map((address) => match(read(address), base))
          .find(Boolean);
        return service ? [{ name, service }] : [];
      });
      const [first] = found;
      if (!first || (tag.tagName === "script" && !isRun(tag))) return undefined;
      return mark(
        tag,
        first.service,
        found.map(({ name }) => name),
      );
    },
  };
}

/** Says whether browsers run a script. */
export function isRun({ attrs }: StartTag): boolean {
  const type = attrs.find(({ name }) => name === "type")?.value.trim() ?? "";
  return !type || runs.test(type);
}
