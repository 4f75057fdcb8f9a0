/** Case 5: whatever a page shows or does not show, `ready` resolves, every call is answered, and the reason has a code. */
import {
  decisionOf,
  expect,
  giveCookie,
  heldTags,
  pageOf,
  part,
  root,
  sdkTag,
  test,
} from "../support/consentPage.ts";

/** Notes whether `ready` had resolved when the next task began. */
const watchReady = `<script>
  Fermata.ready.then(() => { window.isReady = true; });
  setTimeout(() => { window.wasReady = window.isReady === true; });
</script>`;

/** Every call that does something, one after the other; resolves when all are answered. */
const callAll = `(async () => {
  const answers = {};
  for (const [name, ...details] of [
    ["open", "preferences"], ["close"], ["save", { analytics: true }], ["withdraw", "analytics"], ["acceptAll"],
    ["rejectAll"], ["receipt"], ["whenGranted", "essential"], ["reset"],
  ]) answers[name] = typeof (await Fermata[name](...details));
  return answers;
})()`;

const signalGpc = () => Object.defineProperty(navigator, "globalPrivacyControl", { value: true });

for (const { what, reason, ...one } of [
  { what: "a visitor is asked", reason: null, isShown: true },
  { what: "a visitor has decided", reason: "decided", cookie: true },
  {
    what: "every category is required",
    reason: "decided",
    settings: { categories: [{ id: "essential", required: true }] },
  },
  { what: "the browser sends Global Privacy Control", reason: "gpc", script: signalGpc },
  { what: "the banner's file is missing", reason: "ui-missing", missing: "ui" },
  { what: "the acts are missing", reason: "ui-missing", missing: "acts" },
  { what: "the settings are no JSON", reason: null, settings: "{", isShown: true },
  { what: "the page is in a frame of another origin", reason: "frame", isFramed: true },
] as readonly {
  what: string;
  reason: string | null;
  isShown?: boolean;
  cookie?: boolean;
  settings?: object | string;
  script?: () => void;
  missing?: string;
  isFramed?: boolean;
}[]) {
  test(`case 5: where ${what}, ready resolves within one task, calls are answered, and the reason is ${reason}`, async ({
    page,
    site,
  }) => {
    const { isShown = false, cookie, settings = {}, script, missing, isFramed } = one;
    site.put("/", pageOf({ settings, tag: `${sdkTag}${watchReady}`, body: heldTags }));
    site.put("/outer", `<title>Outer</title><iframe src="${site.origin}/"></iframe>`);
    if (cookie) await giveCookie(page, site, decisionOf());
    if (script) await page.addInitScript(script);
    if (missing) await page.route(`**/assets/fermata-${missing}.js`, (route) => route.abort());
    await page.goto(isFramed ? `${site.origin.replace("localhost", "127.0.0.1")}/outer` : `${site.origin}/`);
    const own = isFramed ? page.frames()[1] : page.mainFrame();
    if (!own) throw new Error("no frame");
    await expect.poll(() => own.evaluate("window.wasReady")).toBe(true);
    await expect.poll(() => own.evaluate("Fermata.state.hiddenReason")).toBe(reason);
    await expect(own.locator(root)).toHaveCount(isShown ? 1 : 0);
    expect(await own.evaluate("[Fermata.isGranted('essential'), Fermata.isGranted('analytics')]")).toEqual([
      true,
      false,
    ]);
    expect(Object.keys(await own.evaluate<object>(callAll))).toHaveLength(9);
    expect(site.errors).toEqual([]);
  });
}

test("case 5: a page that starts by hand says so until it has started, and answers the calls made before", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ tag: '<script data-manual src="/assets/fermata.js"></script>', body: heldTags }));
  await page.goto(`${site.origin}/`);
  await page.evaluate(
    "window.answers = []; Fermata.save({ analytics: true }).then(() => answers.push('saved')); Fermata.ready.then(() => answers.push('ready')); 0",
  );
  expect(await page.evaluate("[Fermata.state.hiddenReason, answers.length]")).toEqual(["not-started", 0]);
  await page.evaluate("Fermata.init()");
  await expect.poll(() => page.evaluate("answers")).toEqual(["ready", "saved"]);
  expect(await page.evaluate("Fermata.state.hiddenReason")).toBe("decided");
});

test("case 5: a banner that is closed, or taken away by other code again and again, says so, and the page lives", async ({
  page,
  site,
}) => {
  site.put("/", pageOf());
  await page.goto(`${site.origin}/`);
  await page.locator(part("banner")).waitFor();
  await page.evaluate("Fermata.close()");
  expect(await page.evaluate("Fermata.state.hiddenReason")).toBe("closed");

  await page.reload();
  await page.locator(part("banner")).waitFor();
  await page.evaluate(() => {
    const remove = () => document.getElementById("fermata")?.remove();
    new MutationObserver(remove).observe(document.body, { childList: true });
    remove();
  });
  await expect.poll(() => page.evaluate("Fermata.state.hiddenReason")).toBe("removed");
  await expect(page.locator(root)).toHaveCount(0);
  await page.locator("#footer").click({ trial: true });
  expect(await page.evaluate("Fermata.isGranted('analytics')")).toBe(false);
  expect(site.errors).toEqual([]);
});
