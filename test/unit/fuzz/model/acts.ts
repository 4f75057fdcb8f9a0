/** What visitors, sites and browsers do, each as one act that a sequence is made of. */
import fc from "fast-check";
import { readJar } from "./consentModel.ts";
import type { PageKind, Storage } from "./simulatedBrowser.ts";
import { type HeldTag, insertTag, shapes } from "./tags.ts";
import { checkWorld, decide, keep, openPage, type Page, refresh, start, type World } from "./world.ts";

/** Numbers that an act may use to choose with: a tab, an id, an answer. */
type Dice = readonly [first: number, second: number, third: number];

/** One kind of act. */
interface Kind {
  readonly name: string;
  /** Whether it can happen now. */
  readonly can?: (world: World, dice: Dice) => boolean;
  readonly run: (world: World, dice: Dice) => unknown;
}

const hour = 3_600_000;
const plain: PageKind = { frame: "none", isPrerendered: false, missing: [], queued: [] };
const pageAt = ({ pages }: World, [first]: Dice) => pages[first % pages.length];
const pick = <Item>(items: readonly Item[], at: number) => items[at % items.length] as Item;
const categoryOf = (page: Page, at: number) => pick(page.site.categories, at).id;
const serviceOf = (page: Page, at: number) =>
  page.site.services[0] ? pick(page.site.services, at).id : "nobody";
const isVisible = (page: Page | undefined) => !!page?.isStarted && page.kind.frame === "none";

/** An act on a page that a visitor sees. */
const onPage = (name: string, run: (world: World, page: Page, dice: Dice) => unknown): Kind => ({
  name,
  can: (world, dice) => isVisible(pageAt(world, dice)),
  run: (world, dice) => run(world, pageAt(world, dice) as Page, dice),
});

/** A decision by the API, or by whatever else leads to the same answer. */
const onDecision = (
  name: string,
  answerOf: (page: Page, dice: Dice) => boolean | Record<string, unknown> | null,
  call: (page: Page, dice: Dice) => unknown,
) =>
  onPage(name, async (world, page, dice) => {
    const answer = answerOf(page, dice);
    const act = page.tab.act(() => call(page, dice));
    decide(world, page, answer);
    await act;
  });

/** A click on an element of the page. */
const click = ({ tab }: Page, attribute: string, value: string) => {
  const link = tab.document.createElement("a");
  link.setAttribute(attribute, value);
  tab.document.body.append(link);
  link.click();
};

/** An insertion of a tag that is marked with what the dice say. */
const onTag = (name: string, marksOf: (page: Page, dice: Dice) => HeldTag["marks"]): Kind => ({
  name,
  can: (world, dice) => !!pageAt(world, dice),
  async run(world, dice) {
    const page = pageAt(world, dice) as Page;
    const shape = pick(shapes, dice[2]);
    await page.tab.act(() => page.tags.push(insertTag(page.tab.document, shape, marksOf(page, dice))));
  },
});

const changeSite = (world: World, change: Partial<World["site"]>) => {
  world.site = { ...world.site, ...change };
};

/** A cookie that something else than the SDK wrote. */
const putCookie = (world: World, domain: string, value: string, days: number) => {
  const expiresAt = world.browser.now + days * 24 * hour;
  const { jar } = world.browser;
  jar.splice(0, jar.length, ...jar.filter((one) => one.domain !== domain), { value, domain, expiresAt });
  keep(world, domain, readJar([value]), expiresAt);
};

const secondsOf = ({ browser }: World, days: number) => Math.floor(browser.now / 1000) + days * 86_400;
const textOf = (world: World, days: number, lists: string) =>
  `1.${secondsOf(world, days)}.${secondsOf(world, days + 180)}.${world.site.revision}.banner.${lists}`;

const setStorage =
  (storage: Storage) =>
  ({ browser }: World) =>
    void Object.assign(browser, { storage });

const open = (name: string, kind: Partial<PageKind>): Kind => ({
  name,
  run: (world, [first]) => openPage(world, first % world.tabs.length, { ...plain, ...kind }),
});

/** Every kind of act. */
export const kinds: readonly Kind[] = [
  // Decisions
  onDecision(
    "accept all",
    () => true,
    ({ tab }) => tab.fermata.acceptAll(),
  ),
  onDecision(
    "reject all",
    () => false,
    ({ tab }) => tab.fermata.rejectAll(),
  ),
  onDecision(
    "save one category",
    (page, [, at, yes]) => ({ [categoryOf(page, at)]: yes % 2 === 0 }),
    (page, [, at, yes]) => page.tab.fermata.save({ [categoryOf(page, at)]: yes % 2 === 0 }),
  ),
  onDecision(
    "save several categories",
    (page, [, bits]) =>
      Object.fromEntries(page.site.categories.map(({ id }, at) => [id, !!(bits & (1 << at))])),
    (page, [, bits]) =>
      page.tab.fermata.save(
        Object.fromEntries(page.site.categories.map(({ id }, at) => [id, !!(bits & (1 << at))])),
      ),
  ),
  onDecision(
    "save one service",
    (page, [, at, yes]) => ({ [serviceOf(page, at)]: yes % 2 === 0 }),
    (page, [, at, yes]) => page.tab.fermata.save({ [serviceOf(page, at)]: yes % 2 === 0 }),
  ),
  onDecision(
    "save nonsense",
    (page, [, at]) => ({ [categoryOf(page, at)]: "yes", nobody: true, __proto__: null }),
    (page, [, at]) => page.tab.fermata.save({ [categoryOf(page, at)]: "yes", nobody: true } as never),
  ),
  onDecision(
    "save nothing",
    () => ({}),
    ({ tab }) => tab.fermata.save(null as never),
  ),
  onDecision(
    "withdraw one category",
    (page, [, at]) => ({ [categoryOf(page, at)]: false }),
    (page, [, at]) => page.tab.fermata.withdraw(categoryOf(page, at)),
  ),
  onDecision(
    "withdraw one service",
    (page, [, at]) => ({ [serviceOf(page, at)]: false }),
    (page, [, at]) => page.tab.fermata.withdraw(serviceOf(page, at)),
  ),
  onDecision(
    "withdraw everything",
    () => false,
    ({ tab }) => tab.fermata.withdraw(),
  ),
  onDecision(
    "withdraw an unknown id",
    () => ({ nobody: false }),
    ({ tab }) => tab.fermata.withdraw("nobody"),
  ),
  onDecision(
    "forget the decision",
    () => null,
    ({ tab }) => tab.fermata.reset(),
  ),
  onDecision(
    "click on an element that accepts",
    () => true,
    (page) => click(page, "data-consent-action", "accept-all"),
  ),
  onDecision(
    "click on an element that rejects",
    () => false,
    (page) => click(page, "data-consent-action", "reject-all"),
  ),
  onDecision(
    "click on an element that withdraws",
    () => false,
    (page) => click(page, "data-consent-action", "withdraw"),
  ),
  // What decides nothing
  onPage("click on an element without meaning", (_, page) =>
    page.tab.act(() => click(page, "data-consent-action", "yes")),
  ),
  onPage("open and close the preference centre", (_, { tab }) =>
    tab.act(async (fermata) => {
      await fermata.open();
      await fermata.close();
    }),
  ),
  onPage("ask for an unknown id", (_, { tab }) =>
    tab.act((fermata) => {
      if (fermata.isGranted("nobody") || fermata.isGranted("__proto__")) throw new Error("granted to nobody");
    }),
  ),
  onPage("listen with a listener that throws", (_, { tab }) =>
    tab.act((fermata) => {
      fermata.on("state", () => {
        throw new Error("of the site");
      });
      fermata.on("decision", () => {
        throw new Error("of the site");
      });
    }),
  ),
  onPage("start a second time", (_, { tab }) =>
    tab.act((fermata) => fermata.init({ categories: [{ id: "ads", required: true, reason: "law" }] })),
  ),
  // Pages and tabs
  open("load a page", {}),
  open("load a page again", {}),
  open("load a page without the acts", { missing: ["acts"] }),
  open("load a page without the banner", { missing: ["ui"] }),
  open("load a page in a frame of the same origin", { frame: "same origin" }),
  open("load a page in a frame of another origin", { frame: "other origin" }),
  open("load a page before it is seen", { isPrerendered: true }),
  open("load a page whose stub took an acceptance", { queued: [["acceptAll"]] }),
  open("load a page whose stub took a choice", {
    queued: [
      ["save", { analytics: true }],
      ["isGranted", "analytics"],
    ],
  }),
  {
    name: "see a page that was loaded before",
    can: (world, dice) => pageAt(world, dice)?.isStarted === false,
    async run(world, dice) {
      const page = pageAt(world, dice) as Page;
      await page.tab.tell("prerenderingchange");
      start(world, page);
    },
  },
  {
    name: "close a tab",
    can: (world, dice) => !!pageAt(world, dice),
    run(world, dice) {
      pageAt(world, dice)?.tab.close();
      world.pages[dice[0] % world.pages.length] = undefined;
    },
  },
  ...["focus", "pageshow", "cookieStore"].map(
    (event): Kind => ({
      name: `hear of ${event}`,
      can: (world, dice) => !!pageAt(world, dice)?.isStarted,
      async run(world, dice) {
        const page = pageAt(world, dice) as Page;
        await page.tab.tell(event);
        refresh(world, page);
      },
    }),
  ),
  // The site
  {
    name: "raise the revision",
    run: (world) => changeSite(world, { revision: `${Number(world.site.revision) + 1}` }),
  },
  {
    name: "add a category",
    can: ({ site }) => site.categories.length < 7,
    run: (world, [, at]) =>
      changeSite(world, {
        categories: [
          ...world.site.categories,
          { id: `added${at}${world.site.categories.length}`, saleOrShare: at % 2 === 0 },
        ],
      }),
  },
  {
    name: "remove a category",
    can: ({ site }) => site.categories.length > 2,
    run: (world, [, at]) => {
      const { id } = pick(world.site.categories.slice(1), at);
      changeSite(world, {
        categories: world.site.categories.filter((one) => one.id !== id),
        services: world.site.services.filter(({ category }) => category !== id),
      });
    },
  },
  {
    name: "lock a category on with a reason",
    run: (world, [, at]) =>
      changeSite(world, {
        categories: world.site.categories.map((one, index) =>
          index === at % world.site.categories.length ? { ...one, required: true, reason: "law" } : one,
        ),
      }),
  },
  {
    name: "lock a category on without a reason",
    run: (world, [, at]) =>
      changeSite(world, {
        categories: world.site.categories.map((one, index) =>
          index === at % world.site.categories.length ? { id: one.id, required: true } : one,
        ),
      }),
  },
  {
    name: "add a service",
    can: ({ site }) => site.services.length < 5,
    run: (world, [, at, sold]) => {
      const free = ["video", "counter", "chat", "map", "font"].filter(
        (id) => !world.site.services.some((one) => one.id === id),
      );
      changeSite(world, {
        services: [
          ...world.site.services,
          { id: pick(free, at), category: pick(world.site.categories, at).id, saleOrShare: sold % 3 === 0 },
        ],
      });
    },
  },
  // Time
  {
    name: "wait for hours",
    run: ({ browser }, [, at]) => void Object.assign(browser, { now: browser.now + (1 + (at % 48)) * hour }),
  },
  {
    name: "wait for months",
    run: ({ browser }, [, at]) =>
      void Object.assign(browser, { now: browser.now + (1 + (at % 9)) * 730 * hour }),
  },
  {
    name: "set the clock back",
    run: ({ browser }, [, at]) =>
      void Object.assign(browser, { now: browser.now - (1 + (at % 9)) * 20 * hour }),
  },
  // Tags
  onTag("insert a tag of a category", (page, [, at]) => ({ consent: [categoryOf(page, at)], service: "" })),
  onTag("insert a tag of two categories", (page, [, at, other]) => ({
    consent: [categoryOf(page, at), categoryOf(page, other)],
    service: "",
  })),
  onTag("insert a tag of a service", (page, [, at]) => ({ consent: [], service: serviceOf(page, at) })),
  onTag("insert a tag of a service and a category", (page, [, at, other]) => ({
    consent: [categoryOf(page, other)],
    service: serviceOf(page, at),
  })),
  onTag("insert a tag of nobody", () => ({ consent: ["nobody"], service: "" })),
  {
    name: "remove a tag",
    can: (world, dice) => !!pageAt(world, dice)?.tags.length,
    async run(world, dice) {
      const page = pageAt(world, dice) as Page;
      const tag = pick(page.tags, dice[1]);
      await page.tab.act(() => tag.remove());
      tag.isRemoved = true;
    },
  },
  // The browser
  { name: "keep no cookies", run: setStorage("refuses") },
  { name: "throw at each look at cookies", run: setStorage("throws") },
  { name: "keep cookies again", run: setStorage("works") },
  {
    name: "switch Global Privacy Control",
    run: ({ browser }) => void Object.assign(browser, { gpc: !browser.gpc }),
  },
  {
    name: "clear the cookies",
    run: ({ browser, kept }) => {
      browser.jar.length = 0;
      kept.clear();
    },
  },
  { name: "damage the cookie", run: (world) => putCookie(world, "", "1.x.g-analytics.d", 10) },
  {
    name: "find a cookie of a later version",
    run: (world) => putCookie(world, "", `2${textOf(world, 0, "g-analytics.d").slice(1)}`, 10),
  },
  {
    name: "find a second cookie of the name",
    run: (world) =>
      putCookie(world, "shop.example", textOf(world, -1, "g-essential-analytics.d-security"), 90),
  },
  {
    name: "find a cookie from the future",
    run: (world) => putCookie(world, "", textOf(world, 3, "g-essential-analytics.d"), 90),
  },
];

/** Gives the acts of a sequence, each with dice of its own. */
export const act: fc.Arbitrary<fc.AsyncCommand<World, World>> = fc
  .tuple(fc.constantFrom(...kinds), fc.nat(7), fc.nat(31), fc.nat(31))
  .map(([{ name, can, run }, ...dice]) => ({
    check: (world: Readonly<World>) => can?.(world, dice) ?? true,
    async run(world: World) {
      const before = world.pages.map((page) => page?.said);
      const pagesBefore = [...world.pages];
      world.browser.now += 1000;
      await run(world, dice);
      checkWorld(
        world,
        before.map((said, index) => (world.pages[index] === pagesBefore[index] ? said : undefined)),
      );
    },
    toString: () => `${name} [${dice.join(" ")}]`,
  }));
