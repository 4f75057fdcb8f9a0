/** Makes scripts wait that are about to come into the page with other content. */

/**
 * Makes the scripts of content that is about to be inserted wait like held ones, under the marks of `owner`. Those with
 * marks of their own wait already.
 *
 * @returns the scripts that it made wait, in document order.
 */
export function holdScripts(content: DocumentFragment, owner: HTMLElement) {
  // An empty mark is none.
  const { consent = "", consentService = "" } = owner.dataset;
  const scripts = content.querySelectorAll<HTMLScriptElement>('script:not([type="text/plain"])');
  for (const script of scripts) {
    Object.assign(script.dataset, { consent, consentService, type: script.type });
    script.type = "text/plain";
  }
  return scripts;
}
