// node scripts/writeRegions.mjs, after a build: writes the tables of docs/regions.md from the data in src/core/policy.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** What regulators or laws say in figures or words, by row: for readers of the docs alone. */
const notes = {
  AT: "GDPR art. 8 and national law",
  BE: "6 months are good practice",
  CZ: "12 months after a yes, 6 after a no",
  FR: "6 months for both choices (good practice); exempt measurement: cookie 13 months, data 25",
  DE: "asking again after a refusal must not nag",
  GR: "a refusal is remembered as long as an acceptance",
  IE: "6 months at most",
  IT: "no question again before 6 months; closing is refusing",
  LU: "12 months",
  ES: "24 months at most",
  NO: "consent as in the GDPR since 2025-01-01",
  GB: "no fixed limit; statistics and appearance exempt since 2026-02-05",
  "US-CA": "no request to opt in for 12 months after an opt-out; shows whether the signal was processed",
  "US-CO": "consent for sensitive data is refreshed after 24 months of inactivity",
  "US-WA": "opt-in for health data",
  "US-NV": "opt-in for health data",
  "US-NY": "minors: Child Data Protection Act since 2025-06-20, for all that is not necessary",
  IN: "itemised notice; withdrawal as easy as consent",
  CN: "separate consent for sharing with third parties",
  JP: "notice of transmission to outside since 2023-06-16",
  KR: "opt-in once a person can be identified",
  VN: "new act from 2026-01-01",
};

const states = { off: "no", on: "yes", notice: "after a notice" };

/** Gives a duration in words. */
const inMonths = (duration) => (duration === "PERSIST" ? "no end" : `${duration.slice(1, -1)} months`);

/** Makes a table of markdown. */
function formatTable(head, rows) {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Gives the table of all rows as they are from the last `from` date on. */
export function formatRegions(regions, resolveRegulation) {
  const rows = Object.keys(regions).map((code) => {
    const row = resolveRegulation(code, Date.parse("2100-01-01"));
    const { defaults, gpc, gpcSince } = row;
    return [
      `\`${code}\``,
      row.model,
      ...["performance", "functional", "analytics", "advertising"].map((id) => states[defaults[id]]),
      inMonths(row.maxAge),
      inMonths(row.refusalMaxAge),
      inMonths(row.askAgainAfter),
      gpcSince ? `${gpc}, since ${gpcSince}` : gpc,
      row.childAge,
      row.minors.split("|").join(", "),
      regions[code].from ?? "",
      row.confidence === "low" ? "**low: have it checked**" : row.confidence,
      notes[code] ?? "",
    ];
  });
  const head = [
    ...[
      "code",
      "model",
      "performance",
      "functional",
      "analytics",
      "advertising",
      "a yes holds",
      "a no holds",
    ],
    ...[
      "asked again after a no",
      "GPC",
      "child below",
      "minors and advertising",
      "from",
      "confidence",
      "note",
    ],
  ];
  return formatTable(head, rows);
}

/** Gives the table of exemptions. */
export function formatExemptions(exemptions) {
  const rows = Object.entries(exemptions).map(([name, { regions, conditions, confidence }]) => [
    `\`${name}\``,
    regions.join(", "),
    conditions,
    confidence,
  ]);
  return formatTable(["exemption", "where", "the service must keep to", "confidence"], rows);
}

/** Puts a table into the page, in place of the one whose first column has the same heading. */
export function replaceTable(page, table) {
  const [heading] = table.split(" |", 1);
  const start = page.indexOf(`${heading} |`);
  const end = page.indexOf("\n\n", start);
  return page.slice(0, start) + table + page.slice(end);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { regions, resolveRegulation, exemptions } = await import(pathToFileURL("dist/esm/policy.js").href);
  const page = readFileSync("docs/regions.md", "utf8");
  const tables = [formatRegions(regions, resolveRegulation), formatExemptions(exemptions)];
  writeFileSync("docs/regions.md", tables.reduce(replaceTable, page));
}
