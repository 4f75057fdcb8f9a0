/** The core in WebKit: what is held and released, the decision and its cookie, other pages and tabs, withdrawal. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createHeld } from "../support/pageServer.ts";
import { decisionOf, heldScript, heldTags, pageOf } from "../support/pages.ts";
import { visitEach } from "./visit.ts";

const visit = visitEach();
const isBannerThere = "!!document.querySelector('#fermata')?.shadowRoot.querySelector('[part=banner]')";
const isRootGone = "!document.querySelector('#fermata')";
const accepted = () =>
  decisionOf({ granted: ["essential", "performance", "functional", "analytics", "security"], denied: [] });

/** Gives the visitor the cookie of an earlier visit: a page of the site has to be open for it. */
async function giveCookie(value: string) {
  const { visitor, site, put } = visit();
  put("/nothing", "<title>Nothing</title>");
  await visitor.goto(`${site.origin}/nothing`);
  await visitor.evaluate(`void (document.cookie = "fermata=${value}; path=/; max-age=9999")`);
}

const embeds = `<iframe data-consent="functional" data-src="{third}/film" width="480" height="270" title="A film"></iframe>
<img data-consent="analytics" data-src="{third}/pixel.gif" alt="">
<link rel="stylesheet" data-consent="functional" data-href="{third}/sheet.css">
<template data-consent="analytics"><script src="{third}/region.js"></script><img src="{third}/region.gif" alt=""><p id="region">region</p></template>
<template data-consent="analytics"><script src="{third}/plain-region.js"></script><img src="{third}/plain-region.gif" alt=""></template>`;

describe("the gate", () => {
  test("lets nothing of marked tags leave before a choice, and stores nothing", async () => {
    const { visitor, site, put, arrivedPaths } = visit();
    put("/", pageOf({ body: heldTags + embeds }));
    await visitor.goto(`${site.origin}/`);
    await visitor.waitFor(isBannerThere);
    expect(await arrivedPaths()).toEqual([]);
    expect(await visitor.cookies()).toEqual([]);
    expect(await visitor.evaluate("[localStorage.length, sessionStorage.length]")).toEqual([0, 0]);
  });

  test("lets nothing leave after a refusal, on this page and the next", async () => {
    const { visitor, site, put, arrivedPaths } = visit();
    put("/", pageOf({ body: heldTags + embeds }));
    await visitor.goto(`${site.origin}/`);
    await visitor.click("reject");
    await visitor.waitFor(isRootGone);
    await visitor.reload();
    await visitor.waitFor("Fermata.state.status === 'decided'");
    expect(await visitor.evaluate(isRootGone)).toBe(true);
    expect(await arrivedPaths()).toEqual([]);
  });

  test("releases marked tags of every kind once after an acceptance", async () => {
    const { visitor, site, put, arrivedPaths } = visit();
    put("/", pageOf({ body: heldTags + embeds }));
    await visitor.goto(`${site.origin}/`);
    await visitor.click("accept");
    await visitor.waitFor("window.ran?.length === 6 && !!document.querySelector('#region')");
    const wanted = [
      "/performance.js",
      "/functional.js",
      "/analytics.js",
      "/security.js",
      "/film",
      "/sheet.css",
    ];
    const regions = ["/region.js", "/region.gif", "/plain-region.js", "/plain-region.gif"];
    expect((await arrivedPaths()).sort()).toEqual([...wanted, ...regions, "/pixel.gif"].sort());
  });

  test("runs scripts in document order, whatever arrives first, and one that fails stops none", async () => {
    const { visitor, site, put } = visit();
    const slow = createHeld();
    put("/slow.js", slow);
    put(
      "/",
      pageOf({
        body: `<script type="text/plain" data-consent="analytics" src="/slow.js"></script>
          <script type="text/plain" data-consent="analytics" src="/missing.js"></script>
          <script type="text/plain" data-consent="analytics">(window.ran ??= []).push("inline"); throw new Error("theirs")</script>
          ${heldScript("analytics", "/last.js")}
          <script type="text/plain" data-consent="analytics" data-type="module">(window.ran ??= []).push("module")</script>`,
      }),
    );
    await visitor.goto(`${site.origin}/`);
    await visitor.click("accept");
    await expect.poll(() => site.arrivals.map(({ path }) => path)).toContain("/last.js");
    slow.send("(window.ran ??= []).push('slow')");
    await visitor.waitFor("window.ran?.length === 4");
    expect(await visitor.evaluate("ran")).toEqual(["slow", "inline", "/last.js", "module"]);
  });

  test("treats tags that come later alike", async () => {
    const { visitor, site, put, arrivedPaths } = visit();
    put("/", pageOf({}));
    await giveCookie(
      decisionOf({ granted: ["essential", "analytics"], denied: ["performance", "functional", "security"] }),
    );
    await visitor.goto(`${site.origin}/`);
    const late = (heldScript("analytics", "/late.js") + heldScript("functional", "/never.js")).replaceAll(
      "{third}",
      site.thirdParty,
    );
    await visitor.evaluate(
      `void document.querySelector("main").insertAdjacentHTML("beforeend", ${JSON.stringify(late)})`,
    );
    await visitor.waitFor("window.ran?.length === 1");
    expect(await arrivedPaths()).toEqual(["/late.js"]);
  });

  test("releases a returning visitor's tags without the acts and without a root", async () => {
    const { visitor, site, put } = visit();
    put("/", pageOf({ body: heldTags }));
    await giveCookie(accepted());
    await visitor.goto(`${site.origin}/`);
    await visitor.waitFor("window.ran?.length === 4");
    expect(
      await visitor.evaluate(
        "performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/assets/'))",
      ),
    ).toEqual([`${site.origin}/assets/fermata.js`]);
    expect(await visitor.evaluate(isRootGone)).toBe(true);
  });
});

describe("a decision", () => {
  test("is kept in one first-party cookie for six calendar months", async () => {
    const { visitor, site, put } = visit();
    put("/", pageOf({ settings: { revision: "2024-03-26" } }));
    await visitor.goto(`${site.origin}/`);
    await visitor.click("reject");
    await visitor.waitFor(isRootGone);
    const [kept, ...others] = await visitor.cookies();
    expect(others).toEqual([]);
    expect(kept?.value).toMatch(/^1\.\d{10}\.\d{10}\.2024-03-26\.banner\.g-essential\.d(-\w+){4}$/);
    expect(kept).toMatchObject({
      name: "fermata",
      domain: "localhost",
      path: "/",
      sameSite: "Lax",
      secure: false,
    });
    const days = ((kept?.expiry ?? 0) - Date.now() / 1000) / 86_400;
    expect(days).toBeGreaterThan(179);
    expect(days).toBeLessThan(186);
  });

  test("is written when the page leaves in the same turn as the click", async () => {
    const { visitor, site, put, cookie } = visit();
    put("/", pageOf({}));
    put("/other", "<title>Other</title>");
    await visitor.goto(`${site.origin}/`);
    await visitor.waitFor(isBannerThere);
    await visitor.evaluate(
      "void (document.querySelector('#fermata').shadowRoot.querySelector('[part=accept]').click(), location.href = '/other')",
    );
    await visitor.waitFor("location.pathname === '/other'");
    expect(await cookie()).toContain(".g-essential-performance-functional-analytics-security.d");
  });

  test("that is corrupt is asked about again, and denied", async () => {
    const { visitor, site, put, arrivedPaths } = visit();
    put("/", pageOf({ body: heldTags }));
    await giveCookie("9.x.g-analytics");
    await visitor.goto(`${site.origin}/`);
    await visitor.waitFor(isBannerThere);
    expect(await visitor.evaluate("Fermata.state.grants.analytics")).toBe(false);
    expect(await arrivedPaths()).toEqual([]);
  });

  test("is renewed on a visit, without moving its time or its end", async () => {
    const { visitor, site, put } = visit();
    put("/", pageOf({}));
    const value = decisionOf({ daysAgo: 100 });
    await giveCookie(value);
    await visitor.goto(`${site.origin}/`);
    await visitor.waitFor("Fermata.state.status === 'decided'");
    const [kept] = await visitor.cookies();
    expect(kept?.value).toBe(value);
    expect(Math.round(((kept?.expiry ?? 0) - Date.now() / 1000) / 86_400)).toBe(84);
  });

  test("in another tab is followed within a second", async () => {
    const { visitor, site, put } = visit();
    put("/", pageOf({ body: heldTags }));
    await visitor.goto(`${site.origin}/`);
    await visitor.waitFor(isBannerThere);
    const first = await visitor.tab();
    await visitor.switchTo(await visitor.openTab());
    await visitor.goto(`${site.origin}/`);
    await visitor.click("accept");
    await visitor.waitFor("window.ran?.length === 4");
    const decidedAt = Date.now();
    await visitor.switchTo(first);
    await visitor.waitFor(`${isRootGone} && Fermata.state.status === "decided"`);
    expect(Date.now() - decidedAt).toBeLessThan(1000);
    await visitor.waitFor("window.ran?.length === 4");
  });

  test("is known to a page that comes back from the history", async () => {
    const { visitor, site, put } = visit();
    for (const path of ["/", "/b"])
      put(path, { body: pageOf({}), headers: { "cache-control": "max-age=60" } });
    await visitor.goto(`${site.origin}/`);
    await visitor.waitFor(isBannerThere);
    await visitor.goto(`${site.origin}/b`);
    await visitor.click("reject");
    await visitor.waitFor(isRootGone);
    await visitor.back();
    await visitor.waitFor("location.pathname === '/' && Fermata.state.status === 'decided'");
    await visitor.waitFor(isRootGone);
  });
});

describe("a withdrawal", () => {
  const services = [
    {
      id: "counter",
      category: "analytics",
      cookies: [{ name: "_c*" }, { name: "server_only" }, { name: "wide_only" }],
      storage: [
        { name: "counter*", type: "localStorage" },
        { name: "counterDb", type: "indexedDB" },
      ],
      onDeny: ["counter.optOut"],
    },
  ];

  test("calls the opt-out, deletes cookies over parent domains and paths, keys and databases, and names what is left", async () => {
    const { visitor, site, put } = visit();
    const origin = site.origin.replace("localhost", "a.shop.localhost");
    const set = ["server_only=1; HttpOnly; Path=/", "wide_only=1; HttpOnly; Path=/; Domain=shop.localhost"];
    put("/x/y", { body: pageOf({ settings: { services } }), headers: { "set-cookie": set } });
    await visitor.goto(`${origin}/x/y`);
    await visitor.click("accept");
    await visitor.waitFor("Fermata.isGranted('analytics')");
    await visitor.evaluate(`void (() => {
      window.counter = { optOut() { window.isOut = true } };
      let count = 0;
      for (const domain of ["", ";domain=a.shop.localhost", ";domain=shop.localhost"])
        for (const path of ["/", "/x", "/x/", "/x/y"]) document.cookie = "_c" + count++ + "=1;path=" + path + domain;
      localStorage.setItem("counter_1", "1"); localStorage.setItem("other", "1");
      indexedDB.open("counterDb").onsuccess = ({ target }) => { target.result.close(); window.isStored = true };
    })()`);
    await visitor.waitFor("window.isStored === true && document.cookie.split('_c').length === 13");
    await visitor.evaluate("void Fermata.withdraw('analytics').then(() => { window.isDone = true })");
    await visitor.waitFor("window.isDone === true");
    expect(
      await visitor.evaluate("[isOut, document.cookie.includes('_c'), Object.keys(localStorage).sort()]"),
    ).toEqual([true, false, ["fermata", "other"]]);
    const reason = "it is HttpOnly: only the server can delete it";
    expect(await visitor.evaluate("Fermata.leftovers")).toEqual([
      { name: "server_only", reason },
      { name: "wide_only", reason },
    ]);
  });

  test("lets nothing leave that comes later", async () => {
    const { visitor, site, put, arrivedPaths } = visit();
    put("/", pageOf({}));
    await giveCookie(accepted());
    await visitor.goto(`${site.origin}/`);
    await visitor.evaluate("void Fermata.withdraw('analytics').then(() => { window.isDone = true })");
    await visitor.waitFor("window.isDone === true");
    const late = heldScript("analytics", "/late.js").replaceAll("{third}", site.thirdParty);
    await visitor.evaluate(
      `void document.querySelector("main").insertAdjacentHTML("beforeend", ${JSON.stringify(late)})`,
    );
    expect(await arrivedPaths()).toEqual([]);
    expect(await visitor.evaluate("Fermata.state.grants")).toMatchObject({
      analytics: false,
      functional: true,
    });
  });
});

describe("when something is missing", () => {
  test("without the SDK's file the stub keeps every call safe, and nothing leaves", async () => {
    const { visitor, site, put, arrivedPaths } = visit();
    const before = readFileSync("dist/stub.html", "utf8");
    put("/", pageOf({ before, tag: '<script src="/assets/missing.js"></script>', body: heldTags }));
    await visitor.goto(`${site.origin}/`);
    expect(await visitor.evaluate("[typeof Fermata.acceptAll(), Fermata.isGranted('analytics')]")).toEqual([
      "object",
      false,
    ]);
    expect(await arrivedPaths()).toEqual([]);
  });

  test("a browser that keeps no cookie keeps the decision for the page", async () => {
    const { visitor, site, put } = visit();
    const before = `<script>Object.defineProperty(document, "cookie", { get: () => "", set() {} })</script>`;
    put("/", pageOf({ before, body: heldTags }));
    await visitor.goto(`${site.origin}/`);
    await visitor.click("accept");
    await visitor.waitFor("window.ran?.length === 4");
    expect(await visitor.evaluate("[Fermata.state.status, Fermata.state.persisted]")).toEqual([
      "decided",
      false,
    ]);
    expect(await visitor.evaluate(isRootGone)).toBe(true);
  });
});
