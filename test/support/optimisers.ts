/**
 * What page optimisers do to the scripts of a page, in a few lines each: the scripts are changed in the HTML so that the browser does
 * not run them, and started later by a script of the optimiser's own.
 */

/** An optimiser: what it makes of a page. */
export type Optimiser = (html: string) => string;

/** Attributes by which a site tells the optimisers of the field to leave a script alone. */
const optOuts = /data-cfasync="false"|nowprocket|data-no-optimize|data-no-defer/;

/** Changes the scripts that browsers would run, but for those that opted out. */
const change = (html: string, toInert: (attributes: string) => string) =>
  html.replace(/<script\b([^>]*)>/g, (tag, attributes: string) => {
    const type = /\stype="([^"]*)"/.exec(attributes)?.[1] ?? "text/javascript";
    const isOurs = !/^(text\/javascript|module)$/.test(type) || optOuts.test(attributes);
    return isOurs ? tag : `<script ${toInert(attributes)}>`;
  });

/** Starts the changed scripts one after the other, each as a new element in the place of the old one. */
const restart = (selector: string, restore: string) => `
  const startAll = async () => {
    for (const old of document.querySelectorAll('${selector}')) {
      const fresh = document.createElement("script");
      for (const { name, value } of old.attributes) fresh.setAttribute(name, value);
      fresh.text = old.text;
      (${restore})(fresh);
      const arrived = fresh.src && new Promise((go) => { fresh.onload = fresh.onerror = go; });
      old.replaceWith(fresh);
      await arrived;
    }
    document.dispatchEvent(new Event("DOMContentLoaded"));
    dispatchEvent(new Event("load"));
  };`;

/** Delays every script until the visitor first does something, and repeats the click that came first. */
export const delayUntilInteraction: Optimiser = (html) =>
  change(
    html,
    (attributes) => `type="optimiser/delayed" ${attributes.replace(/\ssrc=/, " data-delayed-src=")}`,
  ).replace(
    "<head>",
    `<head><script>(() => {${restart(
      'script[type="optimiser/delayed"]',
      "(script) => { script.type = 'text/javascript'; if (script.dataset.delayedSrc) script.src = script.dataset.delayedSrc; }",
    )}
    const names = ["touchstart", "pointerdown", "mousedown", "keydown", "wheel"];
    let first;
    const keep = (event) => { first = event.target; event.preventDefault(); event.stopImmediatePropagation(); };
    const begin = async () => {
      for (const name of names) removeEventListener(name, begin, true);
      addEventListener("click", keep, true);
      await startAll();
      removeEventListener("click", keep, true);
      window.isStarted = true;
      first?.click();
    };
    for (const name of names) addEventListener(name, begin, true);
  })()</script>`,
  );

/** Flips the type of every script and starts them once the page has been parsed. */
export const flipTypes: Optimiser = (html) =>
  change(html, (attributes) => `type="a1b2c3-text/javascript" ${attributes}`).replace(
    "</body>",
    `<script>(() => {${restart(
      'script[type^="a1b2c3-"]',
      "(script) => { script.type = script.type.slice(7); script.async = false; }",
    )}
    addEventListener("DOMContentLoaded", function begin() { removeEventListener("DOMContentLoaded", begin); startAll(); });
  })()</script></body>`,
  );
