/** Turns whatever a site wrote into complete settings, and names everything that is wrong with it. */

import { isRequired } from "../consent/category.ts";
import type { Report } from "./createReport.ts";
import {
  defaultSettings,
  emptyCategory,
  emptyItem,
  emptyNotice,
  emptyService,
  emptyTransfer,
} from "./defaultSettings.ts";
import { isWrongText } from "./isWrongText.ts";
import type { Settings } from "./settings.ts";

/** Members that are objects whose own members have no sample. */
const isFree = /^(messages|headers|policy)$/;

const kindOf = (value: unknown) => (Array.isArray(value) ? "list" : value === null ? "null" : typeof value);

/** Gives the sample with every member of what was found that is of the sample's kind. */
function checkMembers<Sample extends object>(
  found: object,
  sample: Sample,
  path: string,
  report: Report,
): Sample {
  const checked = { ...sample };
  for (const [key, value] of Object.entries(found)) {
    const at = path + key;
    const name = key as keyof Sample;
    const kind = kindOf(value);
    const isWrong = kind === "string" && isWrongText(value, key, at);
    const isRight = specialCases.get(key)?.(value) ?? (kind === kindOf(sample[name]) && !isWrong);
    if (!Object.hasOwn(sample, key)) report("unknown", at, value);
    else if (!isRight) {
      // A site that computes its settings may leave a member undefined: as good as not there.
      if (value !== undefined) report("value", at, value);
    } else {
      checked[name] =
        kind === "object" && !isFree.test(key)
          ? checkMembers(value, sample[name] as object, `${at}.`, report)
          : value;
    }
  }
  return checked;
}

const isTexts = (value: unknown) =>
  Array.isArray(value) && value.every((one) => typeof one === "string" && one);
/** Headers by name, which `fetch` takes without a throw. */
const isHeaders = (value: unknown) =>
  kindOf(value) === "object" &&
  Object.entries(value as object).every(
    ([name, text]) => typeof text === "string" && /^[\w-]+$/.test(name) && /^[ -~]*$/.test(text),
  );
/** The name of a policy, or a table of regions, each an object. */
const isPolicy = (value: unknown) =>
  value === "universal" ||
  value === "regional" ||
  (kindOf(value) === "object" && Object.values(value as object).every((one) => kindOf(one) === "object"));
const isCall = (value: unknown) =>
  typeof value === "function" || (Array.isArray(value) && /^[\w$.]+$/.test(String(value[0] ?? "")));

/** Members whose values are not of the kind of their sample alone. */
const specialCases = new Map<string, (value: unknown) => boolean>([
  ["match", isTexts],
  ["inline", isTexts],
  ["recipients", isTexts],
  ["data", isTexts],
  ["languages", isTexts],
  ["replayExcept", isTexts],
  ["onGrant", isCall],
  ["onDeny", isCall],
  ["headers", isHeaders],
  ["policy", isPolicy],
  ["findRegion", (value) => typeof value === "function"],
  ["guard", (value) => value === "report" || typeof value === "boolean"],
  ["sample", (value) => typeof value === "number" && value >= 0 && value <= 1],
]);

/** Gives those items of a list that have what they must have, the member `key`; the others are reported. */
function checkList<Item extends object>(
  items: readonly Item[],
  sample: Item,
  key: keyof Item & string,
  path: string,
  report: Report,
): { checked: Item; at: string }[] {
  return items.flatMap((item, index) => {
    const at = `${path}[${index}].`;
    const checked = kindOf(item) === "object" ? checkMembers(item, sample, at, report) : sample;
    if (checked[key]) return [{ checked, at }];
    // One that is there and wrong is reported as such.
    if (item?.[key] === undefined) report("missing", at + key, item);
    return [];
  });
}

/**
 * Checks settings.
 *
 * Every problem is reported with its path, and the strict value is used instead: the default of the setting; an item
 * of a list that cannot be used is left out; a category that is locked on without a reason is asked for.
 *
 * @param found settings from JSON and attributes that nobody checked before.
 * @param attributes of the SDK's own tag: an unknown name among them is another tool's.
 * @returns complete settings, at once; the defaults alone where the site's own object throws when it is read. Never throws.
 */
export function checkSettings(found: object, attributes: object | undefined, report: Report): Settings {
  try {
    return checkAll(found, attributes, report);
  } catch (error) {
    report("value", "settings", error instanceof Error ? error.message : undefined);
    return checkAll({}, attributes, report);
  }
}

/** Checks what can be read. */
function checkAll(found: object, attributes: object | undefined, report: Report): Settings {
  const own = Object.fromEntries(
    Object.entries(found).filter(
      ([key]) => Object.hasOwn(defaultSettings, key) || !(attributes && Object.hasOwn(attributes, key)),
    ),
  );
  const settings = checkMembers(own, defaultSettings, "", report);
  const ids = new Set<string>();
  const checkItems = <Item extends { readonly id: string }>(
    name: string,
    items: readonly Item[],
    sample: Item,
  ) =>
    checkList(items, sample, "id", name, report).filter(({ checked: { id }, at }) => {
      if (ids.has(id)) report("duplicate", `${at}id`, id);
      return !ids.has(id) && ids.add(id);
    });
  // Most sites give no categories, and those of the defaults are right: nobody needs to look at them on every first visit.
  const categories =
    settings.categories === defaultSettings.categories
      ? [...settings.categories]
      : checkItems("categories", settings.categories, emptyCategory).map(({ checked }) => checked);
  for (const category of categories) {
    ids.add(category.id);
    if (category.required && !isRequired(category)) report("reason", category.id);
  }
  if (!ids.has("essential")) categories.unshift({ ...emptyCategory, id: "essential" });
  ids.add("essential");
  const services = checkItems("services", settings.services, emptyService).flatMap(({ checked, at }) => {
    const { id, category } = checked;
    if (!categories.some((one) => one.id === category)) {
      report("category", id, category);
      return [];
    }
    const checkItemsOf = <Item extends object>(
      name: "cookies" | "storage" | "transfers",
      sample: Item,
      key: keyof Item & string,
    ) =>
      checkList(checked[name] as unknown as Item[], sample, key, at + name, report).map((one) => one.checked);
    return [
      {
        ...checked,
        cookies: checkItemsOf("cookies", emptyItem, "name"),
        storage: checkItemsOf("storage", emptyItem, "name"),
        transfers: checkItemsOf("transfers", emptyTransfer, "country"),
      },
    ];
  });
  const earlierNotices = checkList(settings.earlierNotices, emptyNotice, "url", "earlierNotices", report).map(
    ({ checked }) => checked,
  );
  const cookie = { ...settings.cookie, maxAge: limitDuration(settings.cookie.maxAge, report) };
  return Object.freeze({ ...settings, categories, services, earlierNotices, cookie });
}

/** Gives the nearest allowed lifetime: one day to thirteen months, because browsers keep a cookie 400 days at most. */
function limitDuration(duration: string, report: Report): string {
  const count = Number.parseInt(duration.slice(1), 10);
  const most = duration.endsWith("D") ? 396 : duration.endsWith("M") ? 13 : 1;
  if (count > 0 && count <= most) return duration;
  report("value", "cookie.maxAge", duration);
  return count ? "P13M" : "P1D";
}
