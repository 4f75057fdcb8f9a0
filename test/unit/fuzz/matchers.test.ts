import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchName } from "../../../src/core/policy/matchName.ts";
import { createMatcher } from "../../../src/core/policy/matchUrl.ts";
import * as services from "../../../src/services/index.ts";
import { holds, text } from "../../support/property.ts";

/** Says whether a text fits a pattern in which `*` is any text, sign by sign, without a regular expression. */
function fits(pattern: string, whole: string): boolean {
  let ends = new Set([0]);
  for (const sign of pattern) {
    const next = new Set<number>();
    for (const at of ends) {
      if (sign === "*") for (let end = at; end <= whole.length; end++) next.add(end);
      else if (whole[at] === sign) next.add(at + 1);
    }
    ends = next;
  }
  return ends.has(whole.length);
}

const few = (signs: string, maxLength: number) => fc.string({ unit: fc.constantFrom(...signs), maxLength });
const base = "https://shop.example/blog/post";

describe("any declared name", () => {
  it("means itself, or what begins with what stands before its star, and nothing else", () => {
    holds([few("ab_*.", 8), fc.oneof(few("ab_*.", 8), text)], (declared, name) => {
      const isPrefix = declared.endsWith("*");
      const expected = isPrefix ? name.startsWith(declared.slice(0, -1)) : name === declared;
      expect(matchName(declared)(name)).toBe(expected);
    });
  });

  it("can be asked for any name without an error, whatever it is", () => {
    holds(
      [
        fc.oneof(
          text,
          text.map((one) => `/${one}/`),
        ),
        text,
      ],
      (declared, name) => {
        expect(typeof matchName(declared)(name)).toBe("boolean");
      },
    );
  });

  it("of a shipped service answers at once for a hostile name of 4,000 signs", () => {
    const declared = Object.values(services).flatMap(({ cookies = [], storage = [] }) =>
      [...cookies, ...storage].map(({ name }) => name),
    );
    const startedAt = performance.now();
    for (const one of declared) {
      const stem = one.replace(/[/^$*+.\\()[\]?|]/g, "");
      for (const sign of ["_", "a", "0", "-", "."]) matchName(one)(`${stem}${sign.repeat(4000)}!`);
    }
    expect(declared.length).toBeGreaterThan(100);
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });
});

describe("any pattern of addresses", () => {
  it("fits a path as its stars say, and what follows where it ends with one", () => {
    holds([few("ab/*.", 10), few("ab/.", 14)], (pattern, path) => {
      const { pathname } = new URL(`https://x.example/${path}`);
      const isFit = createMatcher([{ match: [`x.example/${pattern}`] }])(`https://x.example/${path}`, base);
      expect(isFit !== undefined).toBe(fits(`/${pattern}`, pathname));
    });
  });

  it("fits its host and the subdomains of that, on any scheme and port, and no other host", () => {
    const label = fc.stringMatching(/^[a-z]{1,4}$/);
    const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join("."));
    holds(
      [host, host, fc.constantFrom("https", "http", "wss"), fc.nat(65535)],
      (pattern, other, scheme, port) => {
        const isFit = createMatcher([{ match: [pattern] }])(`${scheme}://${other}:${port}/a`, base);
        expect(isFit !== undefined).toBe(other === pattern || other.endsWith(`.${pattern}`));
      },
    );
  });

  it("can be asked for any address without an error, whatever both are", () => {
    const address = fc.oneof(text, fc.webUrl({ withQueryParameters: true, withFragments: true }));
    holds([fc.array(fc.oneof(text, fc.domain(), fc.anything()), { maxLength: 3 }), address], (match, one) => {
      const service = { match: match as string[] };
      expect([undefined, service]).toContain(createMatcher([service])(one, base));
    });
  });

  it("answers at once, however many stars it has and however long the address is", () => {
    const match = [`x.example/${"*a".repeat(30)}*b`];
    const startedAt = performance.now();
    expect(createMatcher([{ match }])(`https://x.example/${"a".repeat(4000)}`, base)).toBe(undefined);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
