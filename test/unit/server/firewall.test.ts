import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hasNginx, withNginx } from "../../support/nginx.ts";

const module = "/usr/lib/nginx/modules/ngx_http_modsecurity_module.so";
const rules = "/usr/share/modsecurity-crs/rules";
const setup = "/etc/modsecurity/crs/crs-setup.conf";
const isHere = hasNginx && [module, rules, setup].every(existsSync);
console.log(`ModSecurity with the OWASP Core Rule Set: ${isHere ? "run here" : "not installed"}`);

const vectors: readonly { value: string; decision: object | null }[] = JSON.parse(
  readFileSync("docs/decision-vectors.json", "utf8"),
);
const values = vectors.flatMap(({ value, decision }) => (decision ? [value] : []));

/** Sends cookies through the firewall at a paranoia level; gives the statuses, and the rules that said something. */
function pass(level: number, cookies: readonly string[]) {
  const http = `server { listen {socket}; root {folder}; location / { try_files /nginx.conf =404; } modsecurity on; modsecurity_rules '
    SecRuleEngine On
    SecAction "id:900000,phase:1,nolog,pass,t:none,setvar:tx.paranoia_level=${level}"
    Include ${setup}
    Include ${rules}/REQUEST-9*.conf
  '; }`;
  return withNginx({ http, main: `load_module ${module};` }, async ({ ask, log }) => {
    const before = log().length;
    const statuses: number[] = [];
    for (const cookie of cookies) statuses.push((await ask(cookie)).status);
    return {
      statuses,
      rules: [
        ...log()
          .slice(before)
          .matchAll(/\[id "(\d+)"\]/g),
      ].map(([, id]) => id),
    };
  });
}

describe.skipIf(!isHere)("the cookie, before a web application firewall", () => {
  it.each([1, 2, 3])(
    "meets no rule at paranoia level %i",
    async (level) => {
      const cookies = values.map((value) => `session=1; fermata=${value}`);
      expect(await pass(level, cookies)).toEqual({ statuses: cookies.map(() => 200), rules: [] });
    },
    60_000,
  );

  it("would not pass as JSON: level 2 refuses that", async () => {
    const { statuses, rules } = await pass(2, ['fermata={"analytics":true,"at":"2026","ids":[1,2]}']);
    expect([statuses, rules.length > 1]).toEqual([[403], true]);
  }, 60_000);
});
