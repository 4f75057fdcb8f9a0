/** Serves the shapes as plain and as held pages, and reads what happened in them. */
import type { Page } from "@playwright/test";
import { type Answer, type Arrival, type PageServer, startPageServer } from "../../support/pageServer.ts";
import { markupOf, type Shape, shapes } from "./shapes.ts";

/** What a script, or a handler, saw while it ran. */
export interface Entry {
  readonly name: string;
  /** The script that ran, if it was a classic one. */
  readonly script: unknown;
}

/** Runs in the page before all else. */
const recorder = `
  const drop = /^data-(consent|consent-service|type|src|srcset|href|poster|data)$/;
  const read = ({ attributes }) => [...attributes]
    .filter(({ name, value }) => !drop.test(name) && !(name === "type" && !value))
    .map(({ name, value }) => name + "=" + value).sort();
  self.entries = [];
  self.seen = (name) => {
    const script = document.currentScript;
    entries.push({ name, script: script && {
      attributes: read(script), nonce: script.nonce, async: script.async, defer: script.defer, text: script.text,
      before: script.previousElementSibling?.id, parent: script.parentElement.id } });
  };
  self.describe = (node) => node.nodeType === 3 ? node.data.trim()
    : node.nodeType === 1 ? [node.localName, ...read(node), ...[...node.childNodes].map(describe).filter((one) => one !== "")]
    : "";
`;

const pageOf = (
  list: readonly Shape[],
  thirdParty: string,
  isHeld: boolean,
) => `<!doctype html><html lang="en"><head>
<title>Shapes</title><script nonce="n1">${recorder}</script>
${isHeld ? `<script nonce="n1" src="/assets/fermata.js"></script>` : ""}</head><body>
${list.map((shape) => `<div id="${shape.name}">${markupOf(shape, thirdParty, isHeld)}</div>`).join("\n")}
</body></html>`;

/** Starts the servers: `/plain/<name>` and `/held/<name>`; the name `all` is the page of all shapes without a policy. */
export async function startFidelityServer(): Promise<PageServer> {
  let base = "";
  const server = await startPageServer(
    (path, { thirdParty }): Answer | undefined => {
      const [, kind, name] = path.split("/");
      const list = shapes.filter((shape) => shape.name === name || (name === "all" && !shape.policy));
      if (!list[0]) return undefined;
      const policy = name !== "all" && list[0].policy;
      return {
        body: pageOf(list, thirdParty, kind === "held"),
        headers: policy ? { "content-security-policy": policy } : {},
      };
    },
    (path) => {
      const { pathname, searchParams } = new URL(path, "http://localhost");
      const [, name = "", file = ""] = pathname.split("/");
      const delayMs = Number(searchParams.get("ms"));
      const found = shapes.find((shape) => shape.name === name)?.files?.[file];
      if (found === "404") return undefined;
      if (found !== undefined)
        return { body: found.replaceAll("%", `${base}/~`).replaceAll("~", name), delayMs };
      const [, stem, ending = ""] = /^(.*)\.(\w+)$/.exec(file) ?? [];
      const bodies: Record<string, Answer> = {
        js: { body: `seen("${name}/${stem}")` },
        svg: { body: `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>` },
        html: { body: "<p>frame</p>" },
        css: { body: "u { color: red }" },
        vtt: { body: "WEBVTT\n", type: "text/vtt" },
        mp3: { body: "no sound", type: "audio/mpeg" },
        mp4: { body: "no film", type: "video/mp4" },
        webm: { body: "no film", type: "video/webm" },
      };
      const answer = bodies[ending];
      return answer && { ...answer, delayMs, headers: { "access-control-allow-credentials": "true" } };
    },
  );
  base = server.thirdParty;
  return server;
}

/** The cookie of a visitor who granted these ids, for `localhost`. */
export const cookieGranting = (granted: string, denied = "") => ({
  name: "fermata",
  value: `1.${Math.floor(Date.now() / 1e3) - 60}.${Math.floor(Date.now() / 1e3) + 9e6}.1.banner.g${granted}.d${denied}`,
  url: "http://localhost",
});

/** Gives what the scripts of the page have logged. */
export const readEntries = (page: Page) =>
  page.evaluate(() => (self as unknown as { entries: Entry[] }).entries);

/** Gives the elements, attributes and text of one shape. */
export const describeShape = (page: Page, name: string) =>
  page.evaluate(
    (id) => (self as unknown as { describe(node: unknown): unknown }).describe(document.getElementById(id)),
    name,
  );

/** Waits until requests that had started have arrived, and tasks that were queued have run. */
export async function settle(page: Page, server: PageServer): Promise<void> {
  await page.evaluate(
    (url) =>
      new Promise<void>((resolve) => {
        const image = new Image();
        image.onload = image.onerror = () => requestAnimationFrame(() => setTimeout(resolve));
        image.src = url;
      }),
    `${server.origin}/settle.svg`,
  );
}

const telling = [
  "origin",
  "referer",
  "sec-fetch-mode",
  "sec-fetch-dest",
  "sec-fetch-site",
  "cookie",
  "range",
  "accept",
];

/** Gives arrivals in an order that does not depend on time, with the headers that tell how a request was made. */
export function describeArrivals(arrivals: readonly Arrival[]): string[] {
  return arrivals
    .map(({ method, path, headers }) =>
      [method, path, ...telling.map((name) => `${name}: ${String(headers[name])}`)]
        .join(" | ")
        .replace(/\/(plain|held)\//, "/page/"),
    )
    .sort();
}
