// npm run lighthouse: a page that scores 100 in every category (mobile) scores 100 with the banner on it too.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { findBrowser } from "../../scripts/findBrowser.mjs";

const categories = ["performance", "accessibility", "best-practices", "seo"];
const settings = JSON.stringify({ policyUrl: "/privacy", controller: { name: "Larkspan" } });
const tag = `<script type="application/json" id="fermata-settings">${settings}</script><script src="/assets/fermata.js"></script>`;

/** Gives a plain page of text, with the SDK or without it. */
const pageOf = (head) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Calls that find the right person</title>
<meta name="description" content="One number for the whole team, on every device."><link rel="icon" href="data:,">${head}</head>
<body><main><h1>Calls that find the right person</h1><p>${"One number for the whole team, on every device. ".repeat(20)}</p>
<p><a href="/privacy" data-consent-open>Cookie settings</a></p></main></body></html>`;

const server = createServer(async ({ url = "/" }, response) => {
  const file = /^\/assets\/([\w./-]+)$/.exec(url)?.[1];
  if (url === "/robots.txt")
    return response.writeHead(200, { "content-type": "text/plain" }).end("User-agent: *\nAllow: /\n");
  const text = file ? await readFile(`dist/${file}`, "utf8") : pageOf(url.startsWith("/with") ? tag : "");
  response.writeHead(200, {
    "content-type": `${file ? "text/javascript" : "text/html"}; charset=utf-8`,
    "content-encoding": "gzip",
    "cache-control": file ? "public, max-age=31536000, immutable" : "no-cache",
  });
  response.end(gzipSync(text));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const chrome = await launch({
  chromePath: findBrowser("chromium"),
  chromeFlags: ["--headless=new", "--no-sandbox"],
});

/** Gives the scores of a page, and what is short of them. */
async function scoresOf(path) {
  const url = `http://localhost:${server.address().port}${path}`;
  const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: categories, logLevel: "error" });
  const short = Object.values(lhr.audits).filter(
    ({ score, scoreDisplayMode }) => scoreDisplayMode === "binary" && score === 0,
  );
  return {
    scores: categories.map((name) => Math.round(lhr.categories[name].score * 100)),
    short: short.map(({ id }) => id),
  };
}

const results = { without: await scoresOf("/"), with: await scoresOf("/with") };
await chrome.kill();
server.close();
for (const [name, { scores, short }] of Object.entries(results))
  console.log(
    `${name.padEnd(8)} ${categories.map((one, at) => `${one} ${scores[at]}`).join(", ")} ${short.join(" ")}`,
  );
if (![...results.without.scores, ...results.with.scores].every((score) => score === 100))
  process.exitCode = 1;
