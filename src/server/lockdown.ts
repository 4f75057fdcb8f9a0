/**
 * The strictest tier: a policy that is static in the HTML keeps every third party out, marked or not, and a tiny inline
 * script takes it away for a visitor who has accepted everything. Accepting reloads the page once.
 */
import { type Category, isRequired } from "../core/consent/category.ts";
import { formatRevision } from "../core/store/decisionFormat.ts";
import { defaultIds, type ServerSettings } from "./readConsent.ts";

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

/** Writes a value into the script, so that nothing in it ends that. */
const write = (value: unknown) => JSON.stringify(value).replace(/</g, "\\u003c");

/** Gives what the switch must know of the settings, as parts of its condition: when the page itself would grant everything. */
function listConditions(settings: ServerSettings): string[] {
  const { services = [], honourGpc, replayExcept = [] } = settings;
  const categories = (settings.categories ?? defaultIds.map((id) => ({ id }))) as readonly Category[];
  const optional = categories.filter((one) => !isRequired(one));
  const ids = optional.map(({ id }) => id);
  const refusable = services.filter(({ category = "" }) => ids.includes(category));
  const isSold = [...optional, ...refusable].some(({ saleOrShare }) => saleOrShare);
  const refused = [...refusable.map(({ id }) => id), ...(isSold ? ["saleOrShare"] : [])];
  const hasReplay = replayExcept.length > 0 && refusable.some(({ replay }) => replay);
  return [
    `n[3]==${write(formatRevision(settings.revision ?? "1"))}`,
    // As isInForce.
    "n[2]*1e3>Date.now()",
    "n[1]*1e3<Date.now()+864e5",
    `${write(ids)}.every(function(i){return h(n[4],i)&&!h(n[5],i)})`,
    `!${write(refused)}.some(function(i){return h(n[5],i)})`,
    ...(isSold && honourGpc !== false
      ? ['(h(n[4],"saleOrShare")||!(navigator.globalPrivacyControl>0))']
      : []),
    ...(hasReplay
      ? [`!${write(replayExcept)}.some(function(p){return location.pathname.indexOf(p)==0})`]
      : []),
  ];
}

/**
 * Gives what stands in the head before anything that loads: the switch and the policy. The switch takes the policy away when the page's own SDK will
 * grant everything: each category and each service, no opt-out of sale in the cookie or by the browser's signal, and no path of `replayExcept` where
 * something records sessions. It reads the browser alone, the newest cookie where there are several, so that the HTML is the same for everybody. With `lockdown` in the page's
 * settings accepting reloads once.
 *
 * @param settings the page's: name of the cookie, revision, categories, services, `honourGpc`, `replayExcept`, `audience`. What is missing there is not looked at.
 * @see https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-security-policy (read 2026-11-24)
 */
export function lockdownHead(settings: ServerSettings = {}, options: LockdownOptions = {}): string {
  const name = settings.cookie?.name ?? "fermata";
  if (!/^[\w-]+$/.test(name))
    throw new TypeError(`cookie.name is ${JSON.stringify(name)}; allowed: letters, digits, _ and -`);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${lockdownPolicy(options).replace(/"/g, "&quot;")}">`;
  // Nothing is granted to a minor.
  if (settings.audience?.minor) return policy;
  // As parseDecision reads it.
  const pattern = `/(?:^|; )${name}=1\\.(\\d{1,11})\\.(\\d{1,11})\\.([\\w-]+)\\.[a-z]+\\.g((?:-\\w+)*)\\.d((?:-\\w+)*)(?:\\.\\w+)?(?=;|$)/g`;
  const newest = `for(var r=${pattern},n,m;m=r.exec(c);)if(!n||+m[1]>+n[1])n=m`;
  const has = 'function h(l,i){return(l+"-").indexOf("-"+i+"-")>=0}';
  const code = `(function(c){${newest};${has}if(n&&${listConditions(settings).join("&&")})document.write("<!"+"--")})(document.cookie)`;
  const nonce = options.nonce ? ` nonce="${options.nonce.replace(/[^\w+/=-]/g, "")}"` : "";
  return `<script${nonce}>${code}</script>${policy}<!-- -->`;
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
