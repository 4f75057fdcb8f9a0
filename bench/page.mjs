// The page that every subject is measured on: marketing text of 800 elements, one gated script and one gated frame.

const card = (
  number,
) => `<article class="card"><h3>Plan ${number}</h3><p>One number for the whole team, <b>on every device</b>.</p>
<ul><li>Calls that find the right person</li><li>A queue that says how long</li><li>Minutes that never run out</li></ul>
<a href="#plan-${number}">See plan ${number}</a></article>`;

/** Ninety cards of eight elements each, and what stands around them: 800 elements. */
const main = `<main><h1>Calls that find the right person</h1>
<p id="lead">${"One number for the whole team, on every device, with a queue that says how long it takes. ".repeat(6)}</p>
${Array.from({ length: 90 }, (_, at) => card(at + 1)).join("\n")}</main>
<footer>${Array.from({ length: 24 }, (_, at) => `<p><a href="#foot-${at}">Footer ${at}</a></p>`).join("")}</footer>`;

const style = `body{margin:0 auto;max-width:70rem;padding:1rem;font:1rem/1.5 sans-serif}#lead{font-size:1.4rem}
.card{display:inline-block;width:20rem;margin:.5rem;padding:1rem;border:1px solid #ccc;vertical-align:top}`;

/**
 * Gives the whole page of a subject.
 *
 * @param subject what it puts into the page, see subjects.mjs.
 * @param load what there is to hold: `tags` (default: one script with an address), `services` (default: none beside the categories).
 */
export function pageOf(subject, load = {}) {
  const { tags = [{ src: "/third/tag.js" }], services } = load;
  const held = { tags, services };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Larkspan</title><link rel="icon" href="data:,">
<style>${style}</style>${subject.head?.(held) ?? ""}</head><body>${main}
${tags.map((tag) => subject.script?.(tag) ?? "").join("\n")}
${subject.frame ?? ""}${subject.tail?.(held) ?? ""}</body></html>`;
}
