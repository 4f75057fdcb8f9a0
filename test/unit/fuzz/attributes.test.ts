import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReleasable } from "../../../src/core/gate/isReleasable.ts";
import { readAttributes } from "../../../src/core/settings/readAttributes.ts";
import { holds, id, text } from "../../support/property.ts";
import { check, service } from "../../support/samples.ts";

/** Names of attributes as `dataset` has them: settings, groups of settings, other tools' marks. */
const name = fc.oneof(
  fc.constantFrom("policyUrl", "revision", "debug", "honourGpc", "cookieDomain", "cookieName", "uiLayout"),
  fc.constantFrom(
    "controllerName",
    "cookie",
    "ui",
    "cfasync",
    "categories",
    "constructor",
    "__proto__",
    "cookiePath",
  ),
  fc.string({ maxLength: 12 }),
);
const dataset = fc
  .uniqueArray(fc.tuple(name, text), { selector: ([one]) => one, maxLength: 6 })
  .map((pairs) => Object.fromEntries(pairs));
const block = fc.dictionary(name, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 });

/** What the page's marks mean, written down a second time: all categories named, and the service in the place of its own. */
function isReleased(
  consent: string,
  own: string,
  services: [string, string][],
  granted: readonly string[],
): boolean {
  const names = consent.split(/\s+/).filter(Boolean);
  const category = services.find(([one]) => one === own)?.[1];
  if (category === undefined) {
    // A service that nobody declared is asked for only where no category decides.
    const asked = names.length ? names : [own];
    return !!asked[0] && asked.every((one) => granted.includes(one));
  }
  return granted.includes(own) && names.every((one) => one === category || granted.includes(one));
}

describe("any attributes of the SDK's own tag", () => {
  it("win over the block, or are left out without a word", () => {
    holds([block, dataset], (found, attributes) => {
      const laid = readAttributes({ ...found }, attributes);
      const { problems } = check(laid, attributes);
      const known = /^(policyUrl|revision|debug|honourGpc|cookie|ui|categories)/;
      const strange = Object.keys(attributes).filter(
        (one) => !known.test(one) && !one.startsWith("controller"),
      );
      const paths = problems.map(({ path }) => path);
      expect(strange.filter((one) => paths.includes(one))).toEqual([]);
      if (
        attributes.revision &&
        /^[a-z0-9]{1,40}$/i.test(attributes.revision) &&
        !/^(true|false)$/.test(attributes.revision)
      )
        expect(check(laid, attributes).settings.revision).toBe(attributes.revision);
    });
  });

  it("reach no object but the settings", () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    holds([block, dataset], (found, attributes) => {
      const laid = readAttributes({ ...found }, attributes);
      expect(Object.getPrototypeOf(laid)).toBe(Object.prototype);
    });
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});

describe("any marks of a tag", () => {
  const blank = fc.constantFrom(" ", "  ", "\n", "\t ", "\u00a0");
  const marks = fc
    .array(fc.tuple(fc.oneof(id, text), blank), { maxLength: 4 })
    .map((all) => all.flat().join(""));
  const services = fc.uniqueArray(fc.tuple(id, id), { selector: ([one]) => one, maxLength: 3 });

  it("release it exactly when all that it names is granted", () => {
    holds(
      [
        fc.oneof(marks, fc.constant("")),
        fc.oneof(id, text, fc.constant("")),
        services,
        fc.array(id, { maxLength: 6 }),
      ],
      (consent, own, pairs, granted) => {
        const declared = pairs.map(([one, category]) => service(one, category));
        const element = { dataset: { consent, consentService: own } } as unknown as HTMLElement;
        const isGranted = (one: string) => granted.includes(one);
        expect(isReleasable(element, declared, isGranted)).toBe(isReleased(consent, own, pairs, granted));
      },
    );
  });

  it("never release it where nothing is granted", () => {
    holds([marks, fc.oneof(id, text), services], (consent, own, pairs) => {
      const declared = pairs.map(([one, category]) => service(one, category));
      const element = { dataset: { consent, consentService: own } } as unknown as HTMLElement;
      expect(isReleasable(element, declared, () => false)).toBe(false);
    });
  });
});
