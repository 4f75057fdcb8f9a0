/**
 * The strictest tier: a policy that is static in the HTML keeps every third party out, marked or not, and a tiny inline
 * script takes it away for a visitor who has accepted everything. Accepting reloads the page once.
 */
import { formatRevision } from "../core/store/decisionFormat.ts";
import type { ServerSettings } from "./readConsent.ts";

/** What may load although nothing is granted. */
export interface LockdownOptions {
  /** Hosts of the site's own and of essential services, as CSP sources: `https://cdn.shop.example`. `'self'` always is. */
  readonly allow?: readonly string[];
  /** Nonce of the inline script, where the page has a policy of its own. */
  readonly nonce?: string;
}

const directives = [
  "script",
  "style",
  "img",
  "font",
  "connect",
  "media",
  "frame",
  "worker",
  "manifest",
  "object",
];

/** Gives the policy: this site and what it allows; inline scripts and styles stay possible, because they are the page's own. */
export function lockdownPolicy({ allow = [] }: LockdownOptions = {}): string {
  const sources = ["'self'", ...allow].join(" ");
  const extra: Readonly<Record<string, string>> = {
    script: " 'unsafe-inline'",
    style: " 'unsafe-inline'",
    img: " data: blob:",
    font: " data:",
    media: " data: blob:",
    worker: " blob:",
  };
  return directives
    .map((name) => `${name}-src ${name === "object" ? "'none'" : `${sources}${extra[name] ?? ""}`}`)
    .concat("default-src 'self'", "form-action *")
    .join("; ");
}

/**
 * Gives what stands in the head before anything that loads: the switch and the policy. The switch reads the cookie alone, so that the
 * HTML is the same for everybody. With `lockdown` in the page's settings accepting reloads once.
 *
 * @param settings the page's: name of the cookie, revision, categories.
 * @see https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-security-policy (read 2026-11-24)
 */
export function lockdownHead(settings: ServerSettings = {}, options: LockdownOptions = {}): string {
  const name = settings.cookie?.name ?? "fermata";
  if (!/^[\w-]+$/.test(name))
    throw new TypeError(`cookie.name is ${JSON.stringify(name)}; allowed: letters, digits, _ and -`);
  const ids = (settings.categories ?? []).filter(({ required }) => required !== true).map(({ id }) => id);
  const wanted = ids.length
    ? ids.filter((id) => id !== "essential")
    : ["performance", "functional", "analytics", "security"];
  const revision = formatRevision(settings.revision ?? "1");
  // Everything optional is granted, under this revision, and the end lies ahead.
  const test = `c.match(/(?:^|; )${name}=1\\.\\d+\\.(\\d+)\\.${revision}\\.[a-z]+\\.g([\\w-]*)\\.d/)`;
  const all = JSON.stringify(wanted);
  const code = `(function(c){var m=${test};if(m&&m[1]*1e3>Date.now()&&${all}.every(function(i){return (m[2]+"-").indexOf("-"+i+"-")>=0}))document.write("<!"+"--")})(document.cookie)`;
  const nonce = options.nonce ? ` nonce="${options.nonce.replace(/[^\w+/=-]/g, "")}"` : "";
  return `<script${nonce}>${code}</script><meta http-equiv="Content-Security-Policy" content="${lockdownPolicy(options).replace(/"/g, "&quot;")}"><!-- -->`;
}

/**
 * Gives the policy as a header for a server that reads the cookie itself: `undefined` when everything optional is granted.
 *
 * @param grants of `readConsent`.
 */
export function lockdownHeader(
  grants: Readonly<Record<string, boolean>>,
  options: LockdownOptions = {},
): string | undefined {
  return Object.values(grants).every(Boolean) ? undefined : lockdownPolicy(options);
}
