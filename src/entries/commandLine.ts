/** `npx fermata-sdk`: prints what a site pastes into its pages. Runs in Node alone. */
import type { Category } from "../core/consent/category.ts";
import { version } from "../platform/version.ts";
import * as presets from "../services/index.ts";
import type { ServicePreset } from "../services/preset.ts";

/** What a command answers: text for the standard output, or a message for the error output and a code that says so. */
interface Answer {
  readonly text: string;
  readonly exitCode: 0 | 1;
}

const help = `Usage: npx fermata-sdk <command>

  settings <names...>          print the settings that declare these services, as JSON
  settings --html <names...>   the same as a block to paste before the SDK's own tag
  list                         print the names of all services, by category
  --help                       print this
  --version                    print the version

Example: npx fermata-sdk settings plausible youtube`;

/** The default categories, and the one that a site with advertising needs besides. */
const categories: Pick<Category, "id">[] = [
  "essential",
  "performance",
  "functional",
  "analytics",
  "security",
  "advertising",
].map((id) => ({ id }));

/** All services by id. */
const services = new Map<string, ServicePreset>(Object.values(presets).map((preset) => [preset.id, preset]));

/** Gives the ids as a visitor of the docs may have written them: `google-maps` and `GoogleMaps` are `google_maps`. */
const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Gives the number of letters to add, remove or change to make one name the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [column, otherLetter] of [...other].entries()) {
      const change = (row[column] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Gives at most five names that may have been meant, the nearest first. */
function findNear(name: string): string[] {
  const wanted = plain(name);
  const rated = [...services.keys()].map((id) => {
    const found = plain(id);
    const isPart = wanted.length > 2 && (found.includes(wanted) || wanted.includes(found));
    return { id, rate: isPart ? 0 : distance(wanted, found) / Math.max(wanted.length, found.length) };
  });
  return rated
    .filter(({ rate }) => rate < 0.45)
    .sort((one, other) => one.rate - other.rate)
    .slice(0, 5)
    .map(({ id }) => id);
}

/** Gives the settings with these services; with `--html` among the names, as a block of the page. */
function formatSettings(details: readonly string[]): Answer {
  const names = details.filter((name) => name !== "--html");
  const isHtml = names.length < details.length;
  const found = [...new Set(names)].map((name) => ({
    name,
    preset: services.get(name) ?? [...services.values()].find(({ id }) => plain(id) === plain(name)),
  }));
  const unknown = found.filter(({ preset }) => !preset).map(({ name }) => name);
  if (!names.length) return { text: "Name at least one service: npx fermata-sdk list", exitCode: 1 };
  if (unknown.length) {
    const lines = unknown.map((name) => {
      const near = findNear(name);
      return `There is no service "${name}".${near.length ? ` Did you mean ${near.join(", ")}?` : ""}`;
    });
    return { text: [...lines, "All names: npx fermata-sdk list"].join("\n"), exitCode: 1 };
  }
  const chosen = [...new Set(found.flatMap(({ preset }) => preset ?? []))];
  const settings = {
    // Only what the defaults lack has to be said.
    ...(chosen.some(({ category }) => category === "advertising") && { categories }),
    services: chosen,
  };
  // A text that closes the block early would end in the page.
  const json = JSON.stringify(settings, null, 2).replaceAll("</", "<\\/");
  const block = `<script type="application/json" id="fermata-settings">\n${json}\n</script>`;
  return { text: isHtml ? block : json, exitCode: 0 };
}

/** Gives every name with what it stands for, by category. */
function formatList(): Answer {
  const all = [...services.values()];
  const width = Math.max(...all.map(({ id }) => id.length));
  const blocks = categories.map(({ id: category }) => {
    const lines = all
      .filter((one) => one.category === category)
      .map(({ id, name }) => `  ${id.padEnd(width)}  ${name}`);
    return [category, ...lines].join("\n");
  });
  return { text: blocks.join("\n\n"), exitCode: 0 };
}

/** Does what the words after the program's name say. */
function answer([command, ...names]: readonly string[]): Answer {
  if (command === "settings" && !names.includes("--help")) return formatSettings(names);
  if (command === "list") return formatList();
  if (command === "--version") return { text: version, exitCode: 0 };
  if (!command || names.includes("--help") || /^(--help|-h|help)$/.test(command))
    return { text: help, exitCode: command ? 0 : 1 };
  return { text: `There is no command "${command}".\n\n${help}`, exitCode: 1 };
}

/** Node's own; the types of Node are not those of the page, and no other entry may see them. */
declare const process: {
  readonly argv: readonly string[];
  exitCode: number;
};

const { text, exitCode } = answer(process.argv.slice(2));
if (exitCode) console.error(text);
else console.log(text);
process.exitCode = exitCode;
