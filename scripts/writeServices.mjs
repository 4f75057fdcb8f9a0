// node scripts/writeServices.mjs, after a build: writes the table of docs/services.md from the data in src/services.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const code = (text) => `\`${text.replaceAll("|", "\\|")}\``;

/** Gives the table rows of all services, by category and name. */
export function formatServices(services) {
  const order = ["essential", "performance", "functional", "analytics", "security", "advertising"];
  const rows = Object.values(services)
    .sort(
      (one, other) =>
        order.indexOf(one.category) - order.indexOf(other.category) || (one.id < other.id ? -1 : 1),
    )
    .map(({ id, category, name, match, cookies = [], storage = [], saleOrShare, replay }) => {
      const stored = [...new Set([...cookies, ...storage].map((item) => item.name))].map(code).join(" ");
      const marks = [saleOrShare && "sale or share", replay && "replay"].filter(Boolean).join(", ");
      return `| ${code(id)} | ${name} | ${category} | ${match.map(code).join(" ")} | ${stored || "nothing"} | ${marks} |`;
    });
  const head = ["name", "service", "category", "held when it comes from", "cookies and storage", "marks"];
  return [`| ${head.join(" | ")} |`, `|${"---|".repeat(head.length)}`, ...rows].join("\n");
}

/** Puts the rows into the page, in place of those that stand there. */
export function replaceTable(page, table) {
  return page.replace(/^\| name \| service \|[\s\S]*?(?=\n\n)/m, () => table);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const services = await import(pathToFileURL("dist/esm/services.js").href);
  const page = readFileSync("docs/services.md", "utf8");
  writeFileSync("docs/services.md", replaceTable(page, formatServices(services)));
}
