/** The UI in WebKit: by keyboard, as assistive software is told of it, and under the strictest policy. */
import { expect, test } from "vitest";
import { heldTags, pageOf } from "../support/pages.ts";
import { keys } from "./session.ts";
import { visitEach } from "./visit.ts";

const visit = visitEach();
const isBannerThere = "!!document.querySelector('#fermata')?.shadowRoot.querySelector('[part=banner]')";
const isRootGone = "!document.querySelector('#fermata')";
/** Which part of ours has the focus, or which element of the page. */
const focused = `(() => {
  const inner = document.querySelector("#fermata")?.shadowRoot?.activeElement;
  return inner?.getAttribute("part") ?? inner?.localName ?? document.activeElement?.id ?? "";
})()`;

/** Presses Tab until a part has the focus; fails after thirty times. */
async function tabTo(part: string) {
  const { visitor } = visit();
  for (let count = 0; count < 30; count++) {
    if ((await visitor.evaluate(focused)) === part) return;
    await visitor.press(keys.tab);
  }
  throw new Error(`Tab does not reach ${part}`);
}

test("banner and preference centre are complete by keyboard", async () => {
  const { visitor, site, put, cookie } = visit();
  put("/", pageOf({ body: heldTags }));
  await visitor.goto(`${site.origin}/`);
  await visitor.waitFor(isBannerThere);
  await visitor.evaluate("void document.querySelector('#footer').focus()");
  for (const name of ["accept", "reject", "customise"]) await tabTo(name);
  await visitor.press(keys.enter);
  await visitor.waitFor(`${focused} === "h2"`);
  await tabTo("close");
  await tabTo("switch");
  await visitor.press(keys.space);
  await visitor.waitFor(
    "document.querySelector('#fermata').shadowRoot.querySelector('[data-category=performance]').checked",
  );
  await tabTo("save");
  await visitor.press(keys.enter);
  await visitor.waitFor(isRootGone);
  expect(await cookie()).toContain(".g-essential-performance.d");
});

test("Escape changes nothing, and the focus goes back to what opened the preference centre", async () => {
  const { visitor, site, put, cookie } = visit();
  put("/", pageOf());
  await visitor.goto(`${site.origin}/`);
  await visitor.click("customise");
  await visitor.click("[data-category=analytics]");
  await visitor.press(keys.escape);
  await visitor.waitFor(`${focused} === "customise"`);
  expect(await cookie()).toBe(undefined);
  await visitor.click("reject");
  await visitor.waitFor(isRootGone);
  await visitor.evaluate("void document.querySelector('#footer').focus()");
  await visitor.press(keys.enter);
  await visitor.waitFor(`${focused} === "h2"`);
  await visitor.press(keys.escape);
  await visitor.waitFor(`${isRootGone} && ${focused} === "footer"`);
});

test("assistive software is told names and roles, and of accept and reject alike", async () => {
  const { visitor, site, put } = visit();
  put("/", pageOf());
  await visitor.goto(`${site.origin}/`);
  expect(await visitor.describe("accept")).toEqual({ label: "Accept all", role: "button" });
  expect(await visitor.describe("reject")).toEqual({ label: "Reject all", role: "button" });
  expect((await visitor.describe("banner")).role).toBe("region");
  await visitor.click("customise");
  await visitor.waitFor(`${focused} === "h2"`);
  expect((await visitor.describe("preferences")).role).toBe("dialog");
  const { label, role } = await visitor.describe("[data-category=analytics]");
  expect([label, role]).toEqual(["Analytics", "switch"]);
});

test("accept and reject look alike", async () => {
  const { visitor, site, put } = visit();
  put("/", pageOf());
  await visitor.goto(`${site.origin}/`);
  await visitor.waitFor(isBannerThere);
  const [accept, reject] = await visitor.evaluate<unknown[]>(`["accept", "reject"].map((name) => {
    const button = document.querySelector("#fermata").shadowRoot.querySelector("[part=" + name + "]");
    const { width, height } = button.getBoundingClientRect();
    const { color, backgroundColor, border, font, padding, opacity } = getComputedStyle(button);
    return [Math.round(width), Math.round(height), color, backgroundColor, border, font, padding, opacity];
  })`);
  expect(accept).toEqual(reject);
});

test("a footer link opens the preference centre on a later visit", async () => {
  const { visitor, site, put, cookie } = visit();
  put("/", pageOf());
  await visitor.goto(`${site.origin}/`);
  await visitor.click("accept");
  await visitor.waitFor(isRootGone);
  await visitor.reload();
  await visitor.clickElement("#footer");
  await visitor.click("[data-category=analytics]");
  await visitor.click("save");
  await visitor.waitFor(isRootGone);
  expect(await cookie()).toContain(".d-analytics");
});

const policy = [
  "default-src 'none'",
  "script-src 'nonce-n1' 'strict-dynamic'",
  "style-src 'nonce-n1'",
  "img-src * data:",
  "frame-src *",
  "connect-src *",
  "require-trusted-types-for 'script'",
  "trusted-types fermata",
].join("; ");

test("under the strictest policy everything works without a violation, and the banner is styled", async () => {
  const { visitor, site, put } = visit();
  const before = `<script nonce="n1">window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective + " " + event.blockedURI));</script>`;
  const body = `${heldTags}
    <script type="text/plain" data-consent="analytics" nonce="n1">(window.ran ??= []).push("inline")</script>
    <template data-consent="analytics"><script nonce="n1">(window.ran ??= []).push("region")</script></template>
    <iframe data-consent="functional" data-src="{third}/film" width="480" height="270" title="A film"></iframe>`;
  put("/", {
    body: pageOf({ before, body, tag: '<script nonce="n1" src="/assets/fermata.js"></script>' }),
    headers: { "content-security-policy": policy },
  });
  await visitor.goto(`${site.origin}/`);
  await visitor.waitFor(isBannerThere);
  expect(
    await visitor.evaluate(
      "getComputedStyle(document.querySelector('#fermata').shadowRoot.querySelector('[part=banner]')).position",
    ),
  ).toBe("fixed");
  await visitor.waitFor("!!document.querySelector('[data-consent=functional]')");
  await visitor.click("customise");
  await visitor.waitFor(`${focused} === "h2"`);
  await visitor.click("[part=preferences] [part=accept]");
  await visitor.waitFor("window.ran?.length === 6");
  expect(await visitor.evaluate("violations")).toEqual([]);
});
