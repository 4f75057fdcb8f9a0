/** A shop whose pages load six vendors' own scripts from their own hosts, unmarked. Nothing leaves the machine: a handler plays every host. */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { BrowserContext, Route } from "@playwright/test";
import { resolveAnswer } from "../../../examples/server/collectors.mjs";

export const siteUrl = "https://shop.example.com/";

/** A request to a host that is not the shop's. */
export interface Arrival {
  readonly vendor: string;
  readonly url: string;
}

/** The vendors by a part of their hosts. */
const vendorOf = (hostname: string) =>
  ["posthog", "mixpanel", "mxpnl", "segment", "datadoghq", "plausible", "vimeo"]
    .find((name) => hostname.includes(name))
    ?.replace("mxpnl", "mixpanel") ?? "other";

/**
 * The vendors' tags as a site pastes them: a loader makes script elements, inline snippets stand beside it. Nothing in them knows of
 * the SDK.
 */
export const tags = `
<script>
  const load = (src, rest) => document.head.append(Object.assign(document.createElement("script"), { src, async: false }, rest));
</script>
<script>
  load("https://us-assets.i.posthog.com/static/array.js", {
    onload: () => posthog.init("phc_shop", { api_host: "https://us.i.posthog.com", person_profiles: "identified_only", disable_surveys: true, opt_out_useragent_filter: true }),
  });
</script>
<script>
  window.mixpanel = window.mixpanel || [];
  mixpanel.__SV = 1.2;
  mixpanel.people = [];
  mixpanel._i = [["shop_token", { batch_flush_interval_ms: 1000, persistence: "cookie" }, "mixpanel"]];
  mixpanel.push(["track_pageview"]);
</script>
<script>load("https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js");</script>
<script>
  window.analytics = window.analytics || [];
  analytics._writeKey = "shop_key";
  analytics.push(["page"]);
</script>
<script>load("https://cdn.segment.com/analytics.js/v1/shop_key/analytics.min.js");</script>
<script>
  window.DD_RUM = window.DD_RUM || { q: [], onReady(run) { this.q.push(run); } };
  DD_RUM.onReady(() => {
    DD_RUM.init({ applicationId: "00000000-0000-4000-8000-00000000d0d0", clientToken: "pub0000000000000000000000000000shop", site: "datadoghq.com",
      service: "shop", sessionSampleRate: 100, sessionReplaySampleRate: 100, defaultPrivacyLevel: "mask" });
  });
</script>
<script>load("https://www.datadoghq-browser-agent.com/us1/v7/datadog-rum.js", { crossOrigin: "anonymous" });</script>
<script type="module">
  import { init } from "https://plausible.io/js/plausible.js";
  init({ domain: "shop.example.com" });
</script>
<div id="film"></div>
<script>load("https://player.vimeo.com/api/player.js", { onload: () => new Vimeo.Player("film", { id: 76979871, width: 480 }) });</script>
<button id="buy">Buy</button>
`;

/** Answers of one vendor's servers, as the demo's third party gives them. */
function answerOf(method: string, url: URL) {
  const { hostname, pathname, search } = url;
  const path = hostname.includes("posthog")
    ? `/posthog${pathname}`
    : hostname.includes("mixpanel")
      ? `/mixpanel${pathname}`
      : hostname.includes("segment")
        ? `/segment${pathname}`
        : hostname.includes("plausible")
          ? `/plausible${pathname}`
          : "/datadog/collect";
  const origin = hostname === "cdn.segment.com" ? "https://api.segment.io" : url.origin;
  const answer = resolveAnswer({ method, url: new URL(`${path}${search}`, "https://vendors.test"), origin });
  // The demo's servers keep this vendor below a folder.
  return (
    answer && {
      ...answer,
      body: String(answer.body).replace("api.segment.io/segment/v1", "api.segment.io/v1"),
    }
  );
}

/**
 * Plays the shop and all vendors in a context.
 *
 * @param folders where each vendor's package lies, as `ensureVendors` gives them.
 * @returns the list of requests to vendors, which grows.
 */
export async function playVendors(
  context: BrowserContext,
  folders: { readonly [vendor: string]: string },
  page: string,
): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  const files: Readonly<Record<string, string>> = {
    "array.js": join(folders.posthog as string, "dist/array.js"),
    "mixpanel-2-latest.min.js": join(folders.mixpanel as string, "dist/mixpanel.min.js"),
    "analytics.min.js": join(folders.segment as string, "dist/umd/standalone.js"),
    "datadog-rum.js": join(folders.datadog as string, "bundle/datadog-rum.js"),
    "plausible.js": join(folders.plausible as string, "plausible.js"),
    "player.js": join(folders.vimeo as string, "dist/player.min.js"),
  };
  const readVendorFile = async (name: string) => {
    const places = [
      files[name],
      join(folders.segment as string, "dist/umd", name),
      join(folders.datadog as string, "bundle/chunks", name),
    ];
    for (const place of places) {
      const body = place && (await readFile(place, "utf8").catch(() => undefined));
      if (body) return body;
    }
    return undefined;
  };
  const answer = async (route: Route) => {
    const request = route.request();
    const url = new URL(request.url());
    const headers = {
      "access-control-allow-origin": siteUrl.slice(0, -1),
      "access-control-allow-credentials": "true",
      "access-control-allow-headers": "*",
    };
    if (url.hostname === "shop.example.com") {
      const built = /^\/assets\/([\w./-]+)/.exec(url.pathname)?.[1];
      const body = built ? await readFile(`dist/${built}`, "utf8") : page;
      return route.fulfill({ body, contentType: built ? "text/javascript" : "text/html; charset=utf-8" });
    }
    arrivals.push({ vendor: vendorOf(url.hostname), url: `${request.method()} ${url.href}` });
    if (url.pathname.includes("oembed.json"))
      return route.fulfill({
        headers,
        json: {
          html: '<iframe src="https://player.vimeo.com/video/76979871" width="480" height="270" title="Film"></iframe>',
          video_id: 76979871,
        },
      });
    if (url.pathname.startsWith("/video/"))
      return route.fulfill({ headers, contentType: "text/html", body: "<p>Film</p>" });
    const file = request.method() === "GET" && (await readVendorFile(basename(url.pathname)));
    if (file) return route.fulfill({ headers, contentType: "text/javascript", body: file });
    const found = answerOf(request.method(), url);
    return route.fulfill({
      headers,
      status: found?.status ?? 200,
      contentType: found?.type ?? "application/json",
      body: String(found?.body ?? "{}"),
    });
  };
  await context.route("**/*", (route) => answer(route).catch(() => {}));
  return arrivals;
}
