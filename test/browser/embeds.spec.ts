/** What stands where a held embed would be. */
import { readFileSync } from "node:fs";
import {
  arrivedPaths,
  cookieOf,
  decisionOf,
  expect,
  framesShow,
  giveCookie,
  pageOf,
  part,
  pathsOf,
  root,
  test,
} from "../support/consentPage.ts";

const services = [
  {
    id: "film",
    category: "functional",
    name: "Film",
    provider: "Film Inc.",
    policyUrl: "https://film.example/",
  },
];
const frame = (path: string, rest = 'width="480" height="270"') =>
  `<iframe data-consent="functional" data-consent-service="film" data-src="{third}/${path}" title="${path}" ${rest}></iframe>`;
const body = `<p id="above">Above</p>${frame("one")}<p id="between">Between</p>${frame("two", 'style="width:100%;aspect-ratio:16/9;border:0"')}<p id="below">Below</p>`;
const once = "[part=placeholder-once]";
const always = "[part=placeholder-always]";
const placeholder = "[part=placeholder]";

/** Boxes of the paragraphs and the frames. */
const boxes = (page: import("@playwright/test").Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("p[id],iframe")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height].map(Math.round).join(" ");
    }),
  );

test("case 22: a placeholder covers the frame's own box, names who gets what, and moves nothing", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings: { services }, body }));
  await page.goto(`${site.origin}/`);
  const before = await boxes(page);
  await page.addInitScript("0");
  await expect(page.locator(placeholder)).toHaveCount(2);
  expect(await boxes(page)).toEqual(before);
  for (const [index, name] of ["one", "two"].entries()) {
    const cover = await page.locator(placeholder).nth(index).boundingBox();
    const covered = await page.locator(`iframe[title=${name}]`).boundingBox();
    for (const side of ["x", "y", "width", "height"] as const)
      expect(Math.abs((cover?.[side] ?? 0) - (covered?.[side] ?? 9))).toBeLessThanOrEqual(1);
  }
  await expect(page.locator(placeholder).first()).toContainText("Film is not loaded yet");
  await expect(page.locator(placeholder).first()).toContainText("Film Inc. receives your IP address");
  expect(await arrivedPaths(page, site)).toEqual([]);
});

test("case 22: `load this one` loads one and remembers nothing; the banner asks on", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings: { services }, body }));
  await page.goto(`${site.origin}/`);
  await page.locator(once).first().click();
  await expect.poll(() => pathsOf(site)).toEqual(["/one"]);
  await framesShow(page, ["/one"]);
  await expect(page.locator(placeholder)).toHaveCount(1);
  await expect(page.locator(part("banner"))).toBeVisible();
  expect(await cookieOf(page)).toBe(undefined);
  await expect.poll(() => page.evaluate("document.activeElement?.title")).toBe("one");
  await page.reload();
  await expect(page.locator(placeholder)).toHaveCount(2);
});

test("case 22: `always allow` loads every embed of the service, now and later, and leaves the categories unasked", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings: { services }, body }));
  await page.goto(`${site.origin}/`);
  await page.locator(always).first().click();
  await expect.poll(() => pathsOf(site).sort()).toEqual(["/one", "/two"]);
  await framesShow(page, ["/one", "/two"]);
  await expect(page.locator(placeholder)).toHaveCount(0);
  await expect(page.locator(part("banner"))).toBeVisible();
  expect(
    await page.evaluate("[Fermata.isGranted('film'), Fermata.isGranted('functional'), Fermata.state.method]"),
  ).toEqual([true, false, "placeholder"]);
  site.arrivals.length = 0;
  await page.reload();
  await expect.poll(() => pathsOf(site).sort()).toEqual(["/one", "/two"]);
  await framesShow(page, ["/one", "/two"]);
  await expect(page.locator(part("banner"))).toBeVisible();
});

for (const way of ["accept", "reject"] as const) {
  test(`case 22: after ${way} in the banner the frames are ${way === "accept" ? "loaded" : "covered"}`, async ({
    page,
    site,
  }) => {
    site.put("/", pageOf({ settings: { services }, body }));
    await page.goto(`${site.origin}/`);
    await expect(page.locator(placeholder)).toHaveCount(2);
    await page.locator(part(way)).click();
    await expect(page.locator(root)).toHaveCount(0);
    await expect(page.locator(placeholder)).toHaveCount(way === "accept" ? 0 : 2);
    expect((await arrivedPaths(page, site)).sort()).toEqual(way === "accept" ? ["/one", "/two"] : []);
  });
}

test("a visitor who refused sees placeholders on the next visit without the banner's file", async ({
  page,
  site,
}) => {
  const files: string[] = [];
  page.on("request", (request) => files.push(new URL(request.url()).pathname));
  site.put("/", pageOf({ settings: { services }, body }));
  await giveCookie(page, site, decisionOf());
  await page.goto(`${site.origin}/`);
  await expect(page.locator(placeholder)).toHaveCount(2);
  expect(files).not.toContain("/assets/fermata-ui.js");
});

test("case 22: a withdrawal puts the placeholders back, and a new grant loads the frames again", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings: { services }, body }));
  await giveCookie(
    page,
    site,
    decisionOf({ granted: ["essential", "functional"], denied: ["performance", "analytics", "security"] }),
  );
  await page.goto(`${site.origin}/`);
  await expect.poll(() => pathsOf(site).sort()).toEqual(["/one", "/two"]);
  await framesShow(page, ["/one", "/two"]);
  const before = await boxes(page);
  await page.evaluate("Fermata.withdraw('functional')");
  await expect(page.locator(placeholder)).toHaveCount(2);
  expect(await boxes(page)).toEqual(before);
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll("iframe")].map((one) => one.contentDocument?.URL),
    ),
  ).toEqual(["about:blank", "about:blank"]);
  site.arrivals.length = 0;
  await page.evaluate("Fermata.save({ functional: true })");
  await expect.poll(() => pathsOf(site).sort()).toEqual(["/one", "/two"]);
  await framesShow(page, ["/one", "/two"]);
  await expect(page.locator(placeholder)).toHaveCount(0);
});

test("many frames are covered with one look at the page's layout before and one after, not one for each", async ({
  page,
  site,
}) => {
  const names = ["one", "two", "three", "four", "five"];
  site.put("/", pageOf({ settings: { services }, body: names.map((name) => frame(name)).join("") }));
  await page.addInitScript(() => {
    const log: string[] = [];
    Object.assign(window, { log });
    const isFrame = (one: unknown) => one instanceof HTMLIFrameElement;
    const { get } = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "offsetWidth") as {
      get: () => number;
    };
    Object.defineProperty(HTMLElement.prototype, "offsetWidth", {
      get() {
        if (isFrame(this)) log.push("size");
        return get.call(this);
      },
    });
    const { before, getBoundingClientRect } = Element.prototype;
    Object.assign(Element.prototype, {
      before(this: Element, ...nodes: Node[]) {
        if (isFrame(this)) log.push("cover");
        before.apply(this, nodes);
      },
      getBoundingClientRect(this: Element) {
        if (isFrame(this)) log.push("place");
        return getBoundingClientRect.call(this);
      },
    });
  });
  await page.goto(`${site.origin}/`);
  await expect(page.locator(placeholder)).toHaveCount(5);
  expect(await page.evaluate("log")).toEqual(
    ["size", "cover", "place"].flatMap((act) => names.map(() => act)),
  );
});

test("a frame that is too small to show anything is covered once it has grown, and the cover grows with it", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings: { services }, body: frame("one", 'width="1" height="1"') }));
  await page.goto(`${site.origin}/`);
  await page.locator(part("reject")).click();
  await arrivedPaths(page, site);
  await expect(page.locator(placeholder)).toHaveCount(0);
  for (const width of [300, 480]) {
    await page.evaluate(
      `Object.assign(document.querySelector("iframe"), { width: ${width}, height: 270 }); undefined`,
    );
    await expect
      .poll(async () => (await page.locator(placeholder).boundingBox())?.width)
      .toBe((await page.locator("iframe").boundingBox())?.width);
  }
});

test("a frame that comes later by innerHTML is covered too", async ({ page, site }) => {
  site.put("/", pageOf({ settings: { services }, body: '<div id="late"></div>' }));
  await page.goto(`${site.origin}/`);
  await page.locator(part("reject")).click();
  await page.evaluate(
    (markup) => {
      (document.getElementById("late") as HTMLElement).innerHTML = markup;
    },
    frame("late").replace("{third}", site.thirdParty),
  );
  await expect(page.locator(placeholder)).toHaveCount(1);
  await page.locator(always).click();
  await expect.poll(() => pathsOf(site)).toEqual(["/late"]);
  await framesShow(page, ["/late"]);
});

test("case 22: works by keyboard, and where a filter list hides the root", async ({ page, site }) => {
  const hide = "<style>#fermata { display: none !important }</style>";
  site.put("/", pageOf({ settings: { services }, head: hide, body: frame("one") }));
  await page.goto(`${site.origin}/`);
  await expect(page.locator(placeholder)).toBeVisible();
  await page.locator(once).focus();
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement?.shadowRoot?.activeElement?.getAttribute('part')")).toBe(
    "placeholder-always",
  );
  await page.keyboard.press("Enter");
  await expect.poll(() => pathsOf(site)).toEqual(["/one"]);
  await framesShow(page, ["/one"]);
});

test("case 22: shows a thumbnail of the site's own, and none of the vendor's", async ({ page, site }) => {
  const own: string[] = [];
  page.on("request", (request) => own.push(new URL(request.url()).pathname));
  site.put("/still.svg", { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: "image/svg+xml" });
  site.put(
    "/",
    pageOf({
      settings: { services },
      body: frame("one", 'width="480" height="270" data-thumbnail="/still.svg"'),
    }),
  );
  await page.goto(`${site.origin}/`);
  await expect(page.locator(`${placeholder} img`)).toHaveCount(1);
  await expect.poll(() => own).toContain("/still.svg");
  expect(await arrivedPaths(page, site)).toEqual([]);
});

test("axe finds nothing in a placeholder", async ({ page, site }) => {
  site.put("/", pageOf({ settings: { services }, body }));
  await page.goto(`${site.origin}/`);
  await page.locator(part("reject")).click();
  await expect(page.locator(placeholder)).toHaveCount(2);
  await page.evaluate(readFileSync("node_modules/axe-core/axe.min.js", "utf8"));
  const found = await page.evaluate<{ violations: { id: string }[] }>(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  );
  expect(found.violations.map(({ id }) => id)).toEqual([]);
});

test("case 22: a form and a social post have placeholders too, after `always allow` the focus is in the one that was asked for", async ({
  page,
  site,
}) => {
  const own = [
    { id: "survey", category: "functional", name: "Survey" },
    { id: "post", category: "functional", name: "Post" },
  ];
  const embed = (id: string, rest: string) =>
    `<iframe data-consent="functional" data-consent-service="${id}" data-src="{third}/${id}" title="${id}" ${rest}></iframe>`;
  const markup =
    embed("survey", 'style="width:100%;height:600px;border:0"') +
    embed("post", 'width="325" height="400" scrolling="no"');
  site.put("/", pageOf({ settings: { services: own }, body: markup }));
  await page.goto(`${site.origin}/`);
  await page.locator(part("reject")).click();
  await expect(page.locator(placeholder)).toHaveCount(2);
  for (const name of ["Survey", "Post"])
    await expect(page.locator(placeholder).filter({ hasText: `${name} is not loaded yet` })).toBeVisible();
  await page.locator(always).nth(1).click();
  await expect.poll(() => pathsOf(site)).toEqual(["/post"]);
  await framesShow(page, ["/post"]);
  await expect.poll(() => page.evaluate("document.activeElement?.title")).toBe("post");
  await expect(page.locator(placeholder)).toHaveCount(1);
  await expect(page.locator(placeholder)).toContainText("Survey");
});

test("a site's sheet themes placeholders by their parts", async ({ page, site }) => {
  const head = `<style>[data-fermata-cover]::part(placeholder) { background-color: rgb(1, 2, 3) }
    [data-fermata-cover]::part(placeholder-once) { border-radius: 7px }
    [data-fermata-cover]::part(placeholder-always) { color: rgb(4, 5, 6) }</style>`;
  site.put("/", pageOf({ settings: { services }, head, body: frame("one") }));
  await page.goto(`${site.origin}/`);
  await expect(page.locator(placeholder)).toHaveCSS("background-color", "rgb(1, 2, 3)");
  await expect(page.locator(once)).toHaveCSS("border-radius", "7px");
  await expect(page.locator(always)).toHaveCSS("color", "rgb(4, 5, 6)");
});

test("placeholders follow another language, each once, and their buttons work on", async ({ page, site }) => {
  site.put("/", pageOf({ settings: { services, ui: { languages: ["en", "de"] } }, body }));
  await page.goto(`${site.origin}/`);
  await expect(page.locator(placeholder)).toHaveCount(2);
  const before = await boxes(page);
  await page.locator(part("customise")).click();
  await page.locator(`${part("preferences")} [part=languages]`).selectOption("de");
  await expect(page.locator(once)).toHaveText(["Nur diesen laden", "Nur diesen laden"]);
  await expect(page.locator("[data-fermata-cover]").first()).toHaveAttribute("lang", "de");
  expect(await boxes(page)).toEqual(before);
  await page.keyboard.press("Escape");
  await page.locator(once).first().click();
  await expect.poll(() => pathsOf(site)).toEqual(["/one"]);
  await framesShow(page, ["/one"]);
  await expect(page.locator(placeholder)).toHaveCount(1);
});

for (const dir of ["ltr", "rtl"])
  test(`frames beside each other are covered in their own boxes where lines go ${dir}`, async ({
    page,
    site,
  }) => {
    const small = 'width="300" height="200"';
    const markup = `<div style="position:relative;padding:1em">${frame("one", small)} ${frame("two", small)}</div>${frame("three", small)} ${frame("four", small)}`;
    const html = pageOf({ settings: { services }, body: markup });
    site.put("/", html.replace('lang="en"', `lang="en" dir="${dir}"`));
    await page.goto(`${site.origin}/`);
    await expect(page.locator(placeholder)).toHaveCount(4);
    for (const [index, name] of ["one", "two", "three", "four"].entries())
      await expect
        .poll(() => page.locator(placeholder).nth(index).boundingBox())
        .toEqual(await page.locator(`iframe[title=${name}]`).boundingBox());
  });

/** A film that counts as a sale of data, beside one that does not. */
const sold = [
  { ...services[0], saleOrShare: true },
  { id: "map", category: "functional", name: "Map" },
];
const soldBody = frame("one") + frame("two").replace('service="film"', 'service="map"');
const settingsOf = "[part=placeholder-settings]";

test("case 22: where the browser's signal denies the service, `always allow` gives way to the cookie settings, where a yes to it counts; `load this one` loads", async ({
  page,
  site,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "globalPrivacyControl", { value: true }));
  site.put("/", pageOf({ settings: { services: sold }, body: soldBody }));
  await page.goto(`${site.origin}/`);
  await expect(page.locator(placeholder)).toHaveCount(2);
  const [film, map] = [page.locator(placeholder).first(), page.locator(placeholder).last()];
  await expect(film.locator(always)).toHaveCount(0);
  await expect(map.locator(always)).toBeVisible();
  await expect(map.locator(settingsOf)).toHaveCount(0);
  await film.locator(once).click();
  await expect.poll(() => pathsOf(site)).toEqual(["/one"]);
  await framesShow(page, ["/one"]);
  expect(await cookieOf(page)).toBe(undefined);
  await page.reload();
  await film.locator(settingsOf).click();
  await expect(page.locator(part("preferences"))).toContainText("Global Privacy Control");
  await page
    .locator(`${part("preferences")} summary`)
    .first()
    .click();
  await page.locator(`${part("preferences")} [data-service=film]`).click();
  await page.locator(`${part("preferences")} [part=save]`).click();
  await expect(page.locator(placeholder)).toHaveCount(1);
  await framesShow(page, ["/one"]);
  await page.reload();
  await framesShow(page, ["/one"]);
  await expect(page.locator(placeholder)).toContainText("Map");
});

test("case 22: an opt-out of sale takes `always allow` from the placeholders that stand there, and its end brings it back", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings: { services: sold }, body: soldBody }));
  await page.goto(`${site.origin}/`);
  const film = page.locator(placeholder).first();
  await expect(film.locator(always)).toBeVisible();
  await page.evaluate("Fermata.save({ saleOrShare: false })");
  await expect(film.locator(always)).toHaveCount(0);
  await expect(film.locator(settingsOf)).toHaveText("Cookie settings");
  await page.evaluate("Fermata.save({ saleOrShare: true })");
  await expect(film.locator(settingsOf)).toHaveCount(0);
  await film.locator(always).click();
  await framesShow(page, ["/one"]);
});

for (const way of [once, always])
  test(`case 22: the focus goes to the frame with the click on ${way}, and stays where the visitor takes it while the embed is slow`, async ({
    page,
    site,
  }) => {
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(`${site.thirdParty}/one`, async (route) => {
      await held;
      await route.continue();
    });
    site.put("/", pageOf({ settings: { services }, body: `${frame("one")}<input id="field">` }));
    await page.goto(`${site.origin}/`);
    await page.locator(way).click();
    await expect.poll(() => page.evaluate("document.activeElement?.title")).toBe("one");
    await page.evaluate(() => {
      document.querySelector("iframe")?.addEventListener("load", () => {
        document.body.dataset.loaded = "";
      });
    });
    await page.locator("#field").click();
    answer();
    await framesShow(page, ["/one"]);
    await page.locator("body[data-loaded]").waitFor();
    expect(await page.evaluate("document.activeElement?.id")).toBe("field");
  });

test("case 22: the frame that was asked for has the focus still when it has loaded", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings: { services }, body: frame("one") }));
  await page.goto(`${site.origin}/`);
  await page.locator(once).click();
  await framesShow(page, ["/one"]);
  await page.frames()[1]?.waitForLoadState();
  expect(await page.evaluate("document.activeElement?.title")).toBe("one");
});
