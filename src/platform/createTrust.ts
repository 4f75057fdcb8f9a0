/** Trusted Types: how the SDK gives the browser text that becomes code on a page that requires it. */

/** Turns text into what the browser takes. */
export interface Trust {
  /** For a released script as markup, and for markup that it writes. */
  createHTML(text: string): string;
  /** For the address of a file of our own, of which the browser takes the text. */
  createScriptURL(address: URL | string): string;
}

const same = (text: string) => text;

/**
 * Creates the one policy of the SDK, `fermata`; a page that requires Trusted Types names it in its header. Nobody outside can reach
 * it, so that it takes only what the gate held and what the SDK loads; created once, because browsers refuse a second.
 *
 * @returns functions that change nothing where there are no Trusted Types, and where the page does not name the policy: then the
 * browser refuses what they give, and nothing is released.
 * @see https://www.w3.org/TR/trusted-types/ (read 2026-11-24)
 */
export function createTrust(): Trust {
  const rules: Trust = { createHTML: same, createScriptURL: same };
  try {
    return (
      self as unknown as { trustedTypes: { createPolicy(name: string, rules: Trust): Trust } }
    ).trustedTypes.createPolicy("fermata", rules);
  } catch {
    // No Trusted Types here, or the page's policy does not name ours.
    return rules;
  }
}
