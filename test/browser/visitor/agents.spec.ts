/** The visitor's own software refuses: the real engine and rules of autoconsent, and the rules of docs/agents.md. */
import { readFileSync } from "node:fs";
import { useAutoconsent } from "../../support/autoconsent.ts";
import { runRule } from "../../support/consentOMatic.ts";
import { cookieOf, expect, pageOf, part, root, stateOf, test } from "../../support/consentPage.ts";

/** Languages whose words for "reject" the engine knows. */
const known = ["en", "de", "fr", "es", "it", "nl", "pl", "sv", "ca", "pt", "pt-BR"];

const [autoconsentRule, consentOMaticRule] = [
  ...readFileSync("docs/agents.md", "utf8").matchAll(/```json\n([\s\S]+?)```/g),
].map(([, text = ""]) => JSON.parse(text));

const optional = ["performance", "functional", "analytics", "security"];
const denied = Object.fromEntries([["essential", true], ...optional.map((id) => [id, false])]);

test("without a rule of ours, the heuristics of autoconsent refuse by the light button in eleven languages, and its self-test passes", async ({
  page,
  site,
}) => {
  // Each takes the engine some seconds: it asks its 797 rules first.
  test.setTimeout(240_000);
  const agent = await useAutoconsent(page);
  for (const language of known) {
    site.put("/", pageOf({ settings: { locale: language } }));
    await page.goto(site.origin);
    await page.locator(part("banner")).waitFor();
    await agent.run();
    await expect.poll(() => agent.find("selfTestResult"), { message: language }).toBeTruthy();
    expect([
      language,
      agent.find("cmpDetected")?.cmp,
      agent.find("optOutResult")?.result,
      agent.find("selfTestResult")?.result,
    ]).toEqual([language, "HEURISTIC-REJECT", true, true]);
    await expect(page.locator(root)).toHaveCount(0);
    expect((await stateOf(page)).grants).toEqual(denied);
    expect(await cookieOf(page)).toMatch(/\.banner\./);
    await page.context().clearCookies();
  }
});

test("with the rule of the docs, autoconsent refuses in a language whose words it does not know, and its self-test passes", async ({
  page,
  site,
}) => {
  const agent = await useAutoconsent(page, [autoconsentRule]);
  site.put("/", pageOf({ settings: { locale: "ja" } }));
  await page.goto(site.origin);
  await page.locator(part("banner")).waitFor();
  await agent.run();
  await expect.poll(() => agent.find("selfTestResult")).toBeTruthy();
  expect([agent.find("cmpDetected")?.cmp, agent.find("selfTestResult")?.result]).toEqual(["fermata", true]);
  await expect(page.locator(root)).toHaveCount(0);
  expect((await stateOf(page)).grants).toEqual(denied);
});

test("autoconsent leaves a visitor alone who has the preference centre open, and one who has decided", async ({
  page,
  site,
}) => {
  const agent = await useAutoconsent(page);
  site.put("/", pageOf());
  for (const prepare of ["Fermata.open()", "Fermata.acceptAll()"]) {
    await page.goto(site.origin);
    await page.locator(part("banner")).waitFor();
    await page.evaluate(prepare);
    await expect(page.locator(part("banner"))).toHaveCount(0);
    const before = await page.evaluate("JSON.stringify(Fermata.state)");
    await agent.run();
    // The engine looks once a half second; a third look has heard of everything that the first one missed.
    const looks = () => agent.messages().filter(({ type }) => type === "report").length;
    await expect.poll(looks).toBeGreaterThan(2);
    expect(agent.find("popupFound")).toBe(undefined);
    expect(await page.evaluate("JSON.stringify(Fermata.state)")).toBe(before);
  }
});

test("the rule for Consent-O-Matic finds the one button while the banner asks, and a click on it refuses", async ({
  page,
  site,
}) => {
  const { detectors, methods } = consentOMaticRule.fermata;
  const [{ presentMatcher, showingMatcher }] = detectors;
  const selectors = [...presentMatcher, ...showingMatcher, methods[0].action].map(
    ({ target }: { target: { selector: string } }) => target.selector,
  );
  site.put("/", pageOf());
  await page.goto(site.origin);
  await page.locator(part("banner")).waitFor();
  const heights = () =>
    page.evaluate(
      (all) =>
        all.map((one) =>
          [...document.querySelectorAll(one)].map((found) => (found as HTMLElement).offsetHeight > 0),
        ),
      selectors,
    );
  expect(await heights()).toEqual([[true], [true], [true]]);
  await page.evaluate("Fermata.open()");
  await expect(page.locator(part("banner"))).toHaveCount(0);
  expect(await heights()).toEqual([[false], [false], [false]]);
  await page.keyboard.press("Escape");
  await page.locator(part("banner")).waitFor();
  expect([methods.length, methods[0].name, methods[0].action.type]).toEqual([1, "DO_CONSENT", "click"]);
  await page.evaluate((one) => document.querySelector<HTMLElement>(one)?.click(), selectors[2] ?? "");
  await expect(page.locator(root)).toHaveCount(0);
  expect((await stateOf(page)).grants).toEqual(denied);
});

test("the rule for Consent-O-Matic, executed step by step, refuses on the banner in every script, and leaves the preference centre and a decided visitor alone", async ({
  page,
  site,
}) => {
  for (const locale of ["en", "ja", "ar"]) {
    site.put("/", pageOf({ settings: { locale } }));
    await page.goto(site.origin);
    await page.locator(part("banner")).waitFor();
    await page.evaluate("Fermata.open()");
    await page.locator(part("preferences")).waitFor();
    expect(await runRule(page, consentOMaticRule.fermata)).toEqual([]);
    expect((await stateOf(page)).status).toBe("undecided");
    await page.keyboard.press("Escape");
    await page.locator(part("banner")).waitFor();
    expect(await runRule(page, consentOMaticRule.fermata)).toEqual(["DO_CONSENT"]);
    await expect(page.locator(root)).toHaveCount(0);
    expect((await stateOf(page)).grants).toEqual(denied);
    expect(await cookieOf(page)).toMatch(/\.banner\./);
    await page.reload();
    await page.waitForFunction("Fermata.state.status === 'decided'");
    expect(await runRule(page, consentOMaticRule.fermata)).toEqual([]);
    await page.context().clearCookies();
  }
});
