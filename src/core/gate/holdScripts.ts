/** Makes scripts wait that are about to come into the page with other content. */

/**
 * Makes the scripts of content that is about to be inserted wait like held ones, under the marks of `owner`. Those with
 * marks of their own wait already.
 */
export function holdScripts(content: DocumentFragment, owner: HTMLElement): void {
  // An empty mark is none.
  const { consent = "", consentService = "" } = owner.dataset;
  for (const script of content.querySelectorAll<HTMLScriptElement>('script:not([type="text/plain"])')) {
    Object.assign(script.dataset, { consent, consentService, type: script.type });
    script.type = "text/plain";
  }
}
