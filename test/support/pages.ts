/** Pages of a site as text, and the cookie of an earlier visit: what the tests of every engine share. */

/** What a page is made of. */
export interface PageParts {
  /** Settings of the block, or its text as it stands. */
  readonly settings?: object | string;
  /** The SDK's own tag. */
  readonly tag?: string;
  /** Before the SDK's tag, for the stub. */
  readonly before?: string;
  readonly head?: string;
  readonly body?: string;
}

/** Gives a page of a site: a block of settings, the SDK, some content, and the link back in the footer. */
export function pageOf({ settings = {}, tag = sdkTag, before = "", head = "", body = "" }: PageParts = {}) {
  const text = typeof settings === "string" ? settings : JSON.stringify(settings).replaceAll("<", "\\u003c");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title><link rel="icon" href="data:,">
<script type="application/json" id="fermata-settings">${text}</script>${before}${tag}${head}</head>
<body><main><h1>A page</h1><p>Words of the site.</p>${body}</main>
<footer><a id="footer" href="#" data-consent-open>Cookie settings</a></footer></body></html>`;
}

/** The recommended way to load the SDK. */
export const sdkTag = '<script src="/assets/fermata.js"></script>';

/** Gives a held script of the third party. */
export const heldScript = (category: string, path: string, attributes = "") =>
  `<script type="text/plain" data-consent="${category}" ${attributes} src="{third}${path}"></script>`;

/** One held script for each optional category by default: `/performance.js`, and so on. */
export const heldTags = ["performance", "functional", "analytics", "security"]
  .map((category) => heldScript(category, `/${category}.js`))
  .join("");

/** Text of a decision as the cookie keeps it. */
export function decisionOf({
  daysAgo = 0,
  revision = "1",
  granted = ["essential"],
  denied = ["performance", "functional", "analytics", "security"],
}: {
  daysAgo?: number;
  revision?: string;
  granted?: readonly string[];
  denied?: readonly string[];
} = {}): string {
  const seconds = Math.floor(Date.now() / 1000) - daysAgo * 86400;
  const list = (ids: readonly string[]) => ids.map((id) => `-${id}`).join("");
  return `1.${seconds}.${seconds + 184 * 86_400}.${revision}.banner.g${list(granted)}.d${list(denied)}`;
}
