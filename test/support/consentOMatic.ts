/** Executes a rule for Consent-O-Matic as its documentation describes the format: detectors first, then the methods in their fixed order. */
import type { Page } from "@playwright/test";

/** What a rule points at. */
interface Target {
  readonly selector: string;
  /** Only what has a box, or only what has none. */
  readonly displayFilter?: boolean;
}

interface Matcher {
  readonly type: "css";
  readonly target: Target;
}

/** The part of the format that our rule uses. */
export interface Rule {
  readonly detectors: readonly {
    readonly presentMatcher: readonly Matcher[];
    readonly showingMatcher: readonly Matcher[];
  }[];
  readonly methods: readonly {
    readonly name: string;
    readonly action: { readonly type: "click"; readonly target: Target };
  }[];
}

/**
 * Runs a rule in a page, once.
 *
 * @returns the methods that were executed; none where no detector finds the banner, or where it does not show.
 * @see https://github.com/cavi-au/Consent-O-Matic#how-to-create-a-rule (checked 2026-11-26)
 */
export const runRule = (page: Page, rule: Rule): Promise<readonly string[]> =>
  page.evaluate(({ detectors, methods }) => {
    const order = ["OPEN_OPTIONS", "HIDE_CMP", "DO_CONSENT", "SAVE_CONSENT"];
    const find = ({ selector, displayFilter }: Target) =>
      [...document.querySelectorAll<HTMLElement>(selector)].find(
        (one) => displayFilter === undefined || one.offsetHeight > 0 === displayFilter,
      );
    const isMatched = (all: readonly Matcher[]) => all.every(({ target }) => find(target));
    const isShown = detectors.some(
      ({ presentMatcher, showingMatcher }) => isMatched(presentMatcher) && isMatched(showingMatcher),
    );
    if (!isShown) return [];
    return order.filter((name) => {
      const method = methods.find((one) => one.name === name);
      const target = method && find(method.action.target);
      target?.click();
      return !!target;
    });
  }, rule);
