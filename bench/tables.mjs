// The tables of the budgets: each row with its limit, what was measured, and whether it holds.

const whole = (value) => Math.round(value).toLocaleString("en");
const mark = (holds) => (holds ? "holds" : "**over**");

/** Gives the middle, the least and the most of a list. */
export function spreadOf(values) {
  const list = values.filter((value) => value !== undefined).sort((one, other) => one - other);
  if (!list.length) return undefined;
  const half = list.length / 2;
  const median = list.length % 2 ? list[Math.floor(half)] : (list[half - 1] + list[half]) / 2;
  return { median, least: list[0], most: list.at(-1) };
}

const show = (spread, digits = 0) =>
  spread
    ? `${spread.median.toFixed(digits)} (${spread.least.toFixed(digits)}–${spread.most.toFixed(digits)})`
    : "–";
const row = (cells) => `| ${cells.join(" | ")} |`;

/** Sizes of the file sets, and what was in fact transferred and called. */
export function bytesTable(budgets, sizes, counts, subjects) {
  const sets = Object.entries(budgets).map(([name, { files, bytes }]) => {
    const size = files.reduce((sum, file) => sum + sizes[file], 0);
    return row([
      name,
      files.map((file) => `\`${file}\``).join(", "),
      whole(bytes),
      whole(size),
      mark(size <= bytes),
    ]);
  });
  const seen = subjects.map(({ id, title }) => {
    const { bytesUntil, requestsUntil, bytes, requests, calls, returning } = counts[id];
    return row([
      title,
      ...[
        bytesUntil,
        requestsUntil,
        bytes,
        requests,
        calls,
        returning.bytes,
        returning.requests,
        returning.calls,
      ].map(whole),
    ]);
  });
  return [
    "| file set | files | budget | measured | |",
    "|---|---|--:|--:|---|",
    ...sets,
    "",
    "Seen in the browser (bodies, gzip -9; the gated script and frame do not count; calls of the subject's own functions until the page is quiet; the first visit on a phone's network, 150 ms and 1.6 Mbit/s,",
    "by precise coverage). Fermata's row includes the placeholder of the held frame, which the others do not show, and what it fetches on idle.",
    "",
    "| subject | bytes until the banner can be used | requests | bytes in all | requests | calls | returning: bytes | requests | calls |",
    "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ...seen,
  ];
}

/** Measures of the time table: what is measured, the limit as a ratio or a number, against whom. */
const measures = [
  ["script ms, first visit", "firstMs", 0.9, "vanilla", 1],
  ["script ms, returning visitor", "returningMs", 1.3, "floor", 1],
  ["banner visible ms, no network limit", "visible", 0.7, "vanilla", 0],
  ["banner visible ms, 150 ms / 1.6 Mbit/s", "slowVisible", 0.95, "vanilla", 0],
  ["click on accept, event ms", "acceptMs", 40, "", 0],
  ["open the preference centre, event ms", "openMs", 64, "", 0],
  ["JS heap added, kB", "heapAdded", 140, "", 0],
  ["layout shift", "shift", 0, "", 3],
];

/** Medians with their spread, and the ratios to vanilla and to the floor. */
export function timeTable(results, subjects) {
  const medians = (id, key) => spreadOf(results[id].map((one) => one[key]));
  const rows = measures.map(([name, key, limit, against, digits]) => {
    const own = medians("fermata", key);
    const ratioTo = (id) => own.median / medians(id, key).median;
    const value = against ? ratioTo(against) : own.median;
    const budget = against ? `${limit} x ${against}` : `${limit}`;
    const ratios =
      key === "shift" ? ["–", "–"] : [ratioTo("vanilla").toFixed(2), ratioTo("floor").toFixed(2)];
    return row([
      name,
      budget,
      mark(value <= limit),
      ...ratios,
      ...subjects.map(({ id }) => show(medians(id, key), digits)),
    ]);
  });
  const isOwn = results.fermata.every((one) => one.isOwnPaint);
  return [
    `| measure | budget | | to vanilla | to floor | ${subjects.map(({ title }) => title).join(" | ")} |`,
    `|---|---|---|--:|--:|${subjects.map(() => "--:|").join("")}`,
    ...rows,
    row([
      "largest paint is the page's own",
      "always",
      mark(isOwn),
      "",
      "",
      ...subjects.map(
        ({ id }) => `${results[id].filter((one) => one.isOwnPaint).length} of ${results[id].length}`,
      ),
    ]),
  ];
}

const middle = (list, pick) => spreadOf(list.map(pick));

/** The rows of Fermata's growth: work, budget, what was measured, and whether it holds. */
function growthRows(grown) {
  const tags = (number) => (key) => middle(grown, (one) => one.tags[number][key]);
  const boots = [10, 1000, 5000].map((number) => tags(number)("bootMs").median);
  const worst = tags(5000)("longestMs").median;
  const whole5000 = grown.every((one) => one.tags[5000].ran === 5000 && one.tags[5000].errors === 0);
  const extra = middle(grown, (one) => one.many.bootMs - one.few.bootMs);
  const isProportional = boots[2] - boots[0] <= 6 * Math.max(boots[1] - boots[0], 5);
  return [
    [
      "boot with 10, 1,000 and 5,000 held tags, script ms",
      "in proportion",
      boots.map((ms) => ms.toFixed(1)).join(", "),
      isProportional,
    ],
    [
      "accept-all with 5,000 tags",
      "all run, no error",
      `${grown.at(-1).tags[5000].ran} ran, ${grown.at(-1).tags[5000].errors} errors, last after ${show(tags(5000)("lastMs"))} ms`,
      whole5000,
    ],
    [
      "longest task of it (the tags' own work in it)",
      "50 ms",
      `${show(tags(5000)("longestMs"))} (0: none of 50 ms)`,
      worst <= 50,
    ],
    [
      "10,000 unrelated insertions, own ms",
      "10",
      show(
        middle(grown, (one) => one.insertionMs),
        1,
      ),
      middle(grown, (one) => one.insertionMs).median <= 10,
    ],
    ["500 services with 5 cookies: boot more than with 5, ms", "5", show(extra, 1), extra.median <= 5],
    [
      "the same: preference centre opens at 4x, event ms",
      "100",
      show(middle(grown, (one) => one.many.openMs)),
      middle(grown, (one) => one.many.openMs).median <= 100,
    ],
    [
      "20 granted tags of 80 ms at 6x: event ms",
      "200 (aim 100)",
      show(middle(grown, (one) => one.slow.eventMs)),
      middle(grown, (one) => one.slow.eventMs).median <= 200,
    ],
    [
      "the same: banner gone, frames after the click",
      "1",
      show(middle(grown, (one) => one.slow.frames)),
      middle(grown, (one) => one.slow.frames).median <= 1,
    ],
    [
      "the same: cookie kept when the click returns",
      "always",
      `${grown.filter((one) => one.slow.isKept).length} of ${grown.length}`,
      grown.every((one) => one.slow.isKept),
    ],
  ];
}

/** The growth rows of Fermata, and the held tags of the peers that can hold them. */
export function growthTable(grown, peers) {
  const others = peers.map(({ title, tags, one }) =>
    row([
      title,
      whole(tags),
      one.bootMs?.toFixed(1) ?? "–",
      `${whole(one.ran ?? 0)} of ${whole(tags)}`,
      whole(one.lastMs ?? 0),
      whole(one.longestMs ?? 0),
      one.errors ?? "–",
    ]),
  );
  return [
    "| work | budget | measured | |",
    "|---|---|---|---|",
    ...growthRows(grown).map(([name, budget, value, holds]) => row([name, budget, value, mark(holds)])),
    "",
    "The same held tags with the peers that hold scripts themselves, once each (given up after 10 s):",
    "",
    "| subject | held tags | boot, script ms | have run | last after ms | longest task ms | errors |",
    "|---|--:|--:|--:|--:|--:|--:|",
    ...others,
  ];
}
