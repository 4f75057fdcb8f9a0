/** Starts the demo: a site with the SDK, and beside it the third party that shows what reaches it. */

import { access } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { closeServer, listen } from "./server/listen.mjs";
import { createSiteServer } from "./server/siteServer.mjs";
import { createThirdParty } from "./thirdParty.mjs";
import { ensureVendors } from "./vendors.mjs";

/**
 * Starts both servers on the loopback address. A busy port makes way for the next free one; `0` picks any free one.
 *
 * Resolves, once both answer, with their addresses (each ending in a slash) and `close()`, which resolves when both
 * are down. Rejects when a vendor's package cannot be fetched; then nothing has been started.
 */
export async function startDemo({ sitePort = 8080, thirdPartyPort = 8081 } = {}) {
  const thirdParty = createThirdParty({ folders: await ensureVendors() });
  // The third party comes first: a busy site port must not move the site onto the port the pages are written for.
  const thirdPartyOrigin = `http://127.0.0.1:${await listen(thirdParty, thirdPartyPort)}`;
  const site = createSiteServer({ thirdPartyUrl: () => thirdPartyOrigin });
  const siteUrl = `http://localhost:${await listen(site, sitePort)}/`;
  return {
    siteUrl,
    thirdPartyUrl: `${thirdPartyOrigin}/`,
    close: async () => {
      await Promise.all([closeServer(site), closeServer(thirdParty)]);
    },
  };
}

async function main() {
  const demo = await startDemo();
  const built = await access(new URL("../dist/fermata.js", import.meta.url)).then(
    () => true,
    () => false,
  );
  process.stdout.write(
    [
      // Each address alone on its line, the site first: scripts read them.
      demo.siteUrl,
      demo.thirdPartyUrl,
      "",
      "Open both side by side. The first is a site, the second its third party, which lists every request",
      "that reaches it and stays empty until a visitor of the site agrees.",
      "The shortest page is at /minimal/ on the site. Press Ctrl+C to stop.",
      ...(built ? [] : ["", 'The SDK is not built yet, so nothing will be released: run "npm run build".']),
      "",
    ].join("\n"),
  );
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
