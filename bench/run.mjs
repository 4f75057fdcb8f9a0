// npm run bench [-- rounds]: measures the built files beside their peers, prints the tables and writes docs/bench.md.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { findBrowser } from "../scripts/findBrowser.mjs";
import { bundleC15t } from "./bundle.mjs";
import { growOnce, heldTags } from "./growth.mjs";
import { otherWork } from "./otherWork.mjs";
import { count, measure } from "./rounds.mjs";
import { serve } from "./server.mjs";
import { fermata, klaro, none, subjects, vanilla } from "./subjects.mjs";
import { bytesTable, growthTable, spreadOf, timeTable } from "./tables.mjs";

const rounds = Number(process.argv[2] ?? 7);
const read = (path) => JSON.parse(readFileSync(path, "utf8"));

await bundleC15t();
const { origin, stop } = await serve();
const browser = await chromium.launch({ executablePath: findBrowser("chromium") });
const failures = [];

/** Does one piece of work; what fails is told at the end, and leaves a gap in the table. */
async function attempt(name, work) {
  try {
    return await work();
  } catch (error) {
    failures.push(`${name}: ${error.message.split("\n")[0]}`);
    return {};
  }
}

/** What share of the machine others had before the rounds and after each, when nothing of this ran. */
const others = [await otherWork()];

const counts = {};
for (const subject of subjects) counts[subject.id] = await count(browser, origin, subject);

const results = Object.fromEntries([...subjects, none].map(({ id }) => [id, []]));
const grown = [];
for (let round = 1; round <= rounds; round += 1) {
  // Each round begins with another subject, so that none always follows the same one.
  const order = [...subjects, none].map((_, at, all) => all[(at + round) % all.length]);
  for (const subject of order)
    results[subject.id].push(
      await attempt(`${subject.id}, round ${round}`, () => measure(browser, origin, subject)),
    );
  if (round <= 3) grown.push(await growOnce(browser, origin, fermata));
  others.push(await otherWork());
  console.log(`round ${round} of ${rounds}`);
}
const peers = [];
for (const subject of [vanilla, klaro])
  for (const tags of [10, 1000, 5000]) {
    const one = await attempt(`${subject.id}, ${tags} tags`, () => heldTags(browser, origin, subject, tags));
    peers.push({ title: subject.title, tags, one });
  }
const version = browser.version();
await browser.close();
stop();

const bare = spreadOf(results.none.map(({ heapKb }) => heapKb)).median;
for (const list of Object.values(results))
  for (const one of list) if (one.heapKb) one.heapAdded = one.heapKb - bare;

const busy = spreadOf(others);
const percent = (share) => `${Math.round(share * 100)} %`;
const noise = busy.most > 0.1 ? " (noisy: times tell little; bytes and requests are exact)" : "";

const { version: own, fermata: facts } = read("package.json");
const names = [
  "returning visitor",
  "returning visitor, guarded",
  "first visit",
  "with the preference centre",
  "stub",
];
const budgets = Object.fromEntries(names.map((name) => [name, facts.budgets[name]]));
const files = new Set(Object.values(budgets).flatMap((budget) => budget.files));
const sizes = Object.fromEntries(
  [...files].map((file) => [file, gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length]),
);
const versions = subjects
  .filter((subject) => subject.package)
  .map(
    (subject) => `${subject.package} ${read(`bench/node_modules/${subject.package}/package.json`).version}`,
  );
const notDone = subjects
  .filter(({ id }) => results[id].some(({ released }) => released !== true))
  .map(
    ({ id, title }) =>
      `${title} ${results[id].filter(({ released }) => released === true).length} of ${rounds}`,
  );

const text = `# What it costs, beside its peers

Written by \`npm run bench\`; not part of \`npm test\`. The same page and job for all: 800 elements of marketing text, a banner with accept, reject and
customise, five categories, English, one gated script and one gated frame. The CPU is slowed 4 times (growth rows: as they say). The floor is a
hand-written page that does this job and nothing else (bench/floor). The embedding of each is in bench/subjects.mjs; Osano 3.1 has no categories and holds nothing, so its row does less.
The style sheet of c15t is served as published.

Fermata ${own}, ${versions.join(", ")}. Chromium ${version}, ${cpus().length} x ${cpus()[0].model.trim()}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.
${rounds} interleaved round${rounds === 1 ? "" : "s"}, growth in ${grown.length}; medians, in brackets the least and the most. Other work on the machine, sampled before the rounds and after each: ${percent(busy.median)} in the median, ${percent(busy.most)} at most${noise}.
Read the ratios rather than the times; under a tenth is noise.
${notDone.length ? `\nThe next visit had the script run and the frame loaded in fewer than all rounds: ${notDone.join(", ")}.\n` : ""}${failures.length ? `\nNot measured: ${failures.join("; ")}.\n` : ""}
## Bytes

${bytesTable(budgets, sizes, counts, subjects).join("\n")}

## Time and memory

${timeTable(results, subjects).join("\n")}

Script is the time of the page's thread in script until the page is quiet, in a visit that nothing but its driver watches; a banner is visible when a click on its accept button would
reach it; events are as Event Timing has them, 8 standing for "under 16"; the heap is measured after a collection, less that of the page
with an empty frame (c15t makes its frame at the grant, so its figure is lower by a frame).

## Growth

${growthTable(grown, peers).join("\n")}
`;
writeFileSync("docs/bench.md", text);
console.log(text);
