/** The words of problems: what is wrong, what is allowed, and where to read more. */
import type { Problem, ProblemCode } from "./createReport.ts";

const docs = "https://github.com/fermata-sdk/fermata/blob/main/docs/settings.md";

/** What is allowed, by a path or the last part of it. */
const allowed: Readonly<Record<string, string>> = {
  id: "1 to 32 of a-z, 0-9 and _, different from every other id",
  category: "the id of a category",
  required: "true or false",
  reason: "a text that says why visitors cannot refuse the category",
  saleOrShare: "true or false",
  sensitive: "true or false",
  categories:
    "a list of { id, required?, reason?, label?, description?, ifRejected?, saleOrShare?, explicit? }",
  settings: "an object that can be read",
  services:
    "a list of { id, category, name?, provider?, purpose?, policyUrl?, cookies?, storage?, saleOrShare?, sensitive?, exempt?, replay?, transfers?, recipients?, role?, data?, retention?, match?, inline?, onGrant?, onDeny? }",
  cookies: "a list of { name, duration?, purpose?, type?, kept? }",
  storage: "a list of { name, duration?, purpose?, type?, kept? }",
  kept: "true or false",
  revision:
    "a text of 1 to 40 characters, at most eight of them other than letters, digits and single hyphens",
  policyUrl: "a relative link, or one that begins with http: or https:",
  imprintUrl: "a relative link, or one that begins with http: or https:",
  controller: "{ name, address?, email?, phone? }",
  region: '"auto" or an ISO 3166 code such as "FR" or "US-CA"',
  policy: '"universal", "regional", or a table of regions: { XX: { model, defaults, ... } }',
  model: '"opt-in", "opt-out", "notice" or "none"',
  defaults: '{ category: "off", "on" or "notice" }',
  refusalMaxAge: 'a duration such as "P6M", or "PERSIST"',
  askAgainAfter: 'a duration such as "P6M"',
  from: 'a day such as "2027-01-01"',
  inherits: "the code of another row",
  findRegion: "a function that gives an ISO 3166 code, or a promise of one",
  exempt: "fr-statistics, uk-statistics, uk-appearance, es-preferences, it-statistics or nl-statistics",
  honourGpc: "true or false",
  cookie: "{ name?, domain?, path?, maxAge? }",
  "cookie.name": "letters, digits, _ and -",
  domain: '"auto", or this host or a parent domain of it',
  path: "a path that begins with /",
  maxAge: "P1D to P396D, P1M to P13M, or P1Y",
  locale: '"auto" or a language tag such as "en"',
  messages: "texts by language and name: { en: { heading: ... } }",
  ui: "{ layout?, position?, scheme?, preferences?, floatingButton?, languages? }",
  layout: '"bar", "box" or "dialog"',
  position: '"bottom", "top", "bottom-end" or "top-end"',
  scheme: '"auto", "light" or "dark"',
  preferences: '"dialog" or "side"',
  floatingButton: "true or false",
  guard: 'true, false or "report"',
  report: "{ endpoint, sample? }",
  endpoint: "a relative link, or one that begins with http: or https:",
  record: "{ endpoint, retention?, headers? }",
  "record.retention": 'a duration such as "P4Y", "P24M" or "P730D"',
  headers: "{ name: text }, of letters that a request header may hold",
  sample: "a number from 0 to 1",
  frames: '"inherit", "hide" or "show"',
  replay: "true or false",
  explicit: "true or false",
  recipients: "a list of texts: who receives data besides the provider",
  role: '"processor", "joint" or "controller"',
  data: "a list of texts: the kinds of data that the service receives",
  earlierNotices: "a list of { url, date?, revision? }",
  url: "a relative link, or one that begins with http: or https:",
  date: 'a day such as "2023-05-01"',
  history: "true or false",
  languages: 'a list of language tags such as ["en", "de"]',
  transfers: "a list of { country, ground? }",
  country: 'an ISO 3166-1 code such as "US"',
  match: "a list of hosts (stats.example), hosts with a path (maps.example/embed*) or paths (/vendor/*)",
  inline: "a list of texts that occur in an inline snippet",
  onGrant: "a function, or the path of a global function and its arguments in a list",
  onDeny: "a function, or the path of a global function and its arguments in a list",
  reloadOnWithdraw: "true or false",
  audience: "an object { minor }",
  minor: "true or false",
  replayExcept: 'a list of beginnings of paths such as "/pay"',
  lockdown: "true or false",
  debug: "true or false",
  "data-consent-action": '"accept-all", "reject-all" or "withdraw"',
};

/** What kind of thing is wrong, as a sentence about the path. */
const sentences: Readonly<Record<ProblemCode, string>> = {
  value: "has a value that is not allowed; the default is used instead",
  unknown: "does not exist; nothing is granted by it",
  missing: "is missing; the item is left out",
  duplicate: "is taken already; the item is left out",
  reason: "is a category that is required without a reason; visitors are asked for it",
  category: "is a service of a category that does not exist; it is left out",
  domain: "was refused by the browser; the cookie is kept for this host alone",
  attributes:
    "and the rest of what the cookie was to be kept with were refused by the browser; it is kept for the whole host, with fewer attributes",
  tool: "is another consent tool on this page; two of them ask twice, and each may release or delete what the other holds or keeps",
  leak: "got out before it was granted",
  theme:
    "is drawn by a theme that makes accept and reject unequal, or a text hard to read; nothing is changed",
  often: "was raised so often within six months; each time every visitor is asked again",
  start: "was called before the start, or a second time; nothing is changed",
  part: "could not be done, because a file of the SDK did not arrive or was not the one it was built with; everything optional is denied",
};

const longest = 80;

/** Gives a short text of anything, on one line. */
function describe(found: unknown): string {
  let text: string | undefined;
  try {
    text = typeof found === "function" ? "a function" : JSON.stringify(found);
  } catch {
    // Big integers have no JSON, nor have circular objects, which need not even have a text.
    text = typeof found === "bigint" ? `${found}` : "an object that is not JSON";
  }
  if (text === undefined) return "nothing";
  return text.length > longest ? `${text.slice(0, longest)}... (${text.length} characters)` : text;
}

/**
 * Adds the words to a problem and prints its message, once. A text that was found is printed as text, never as markup.
 */
export function explainProblem(problem: Problem): void {
  const { code, path, found } = problem;
  const isBlock = path.startsWith("#");
  const key = /[\w-]+$/.exec(path)?.[0] ?? "";
  problem.allowed = isBlock
    ? "a script element of that id with a JSON object in it"
    : code === "unknown"
      ? path === "id"
        ? "the id of a category or a service in the settings"
        : "the settings named in the documentation"
      : code === "tool"
        ? "one consent tool on a page"
        : code === "often"
          ? "two material changes in six months"
          : code === "theme"
            ? "the same computed style for accept and reject, and a contrast of at least 4.5:1"
            : (allowed[path] ?? allowed[key] ?? "a text of at most 2000 characters");
  const sentence = isBlock ? "is not a settings block; it is left out" : sentences[code];
  problem.message = `[fermata] ${path} ${sentence}. Found: ${describe(found)}. Allowed: ${problem.allowed}. See ${docs}#${code}`;
  console.warn(problem.message);
}
