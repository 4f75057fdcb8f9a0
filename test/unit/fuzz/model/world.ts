/** The model's side of the world beside the browser's own, and what must be true of both after each act. */
import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { decideOn, grantsOf, isDecided, readJar, type Said, type Site } from "./consentModel.ts";
import type { Browser, PageKind, Tab } from "./simulatedBrowser.ts";
import { type HeldTag, insertTag, type Marks, shapes } from "./tags.ts";

/** What the model knows of a page. */
export interface Page {
  readonly tab: Tab;
  readonly site: Site;
  readonly kind: PageKind;
  readonly tags: HeldTag[];
  isStarted: boolean;
  said: Said | null;
  isKept: boolean;
  /** What the page said of itself last. */
  view: View;
}

/** What a page says of itself. */
interface View {
  readonly granted: readonly string[];
  readonly status: string;
  readonly decidedAt: string | null;
}

/** Everything at one moment of a sequence. */
export interface World {
  readonly browser: Browser;
  readonly tabs: readonly Tab[];
  /** By tab; none where the tab is closed. */
  readonly pages: (Page | undefined)[];
  site: Site;
  /** What the cookies of the jar say by domain, as far as the model knows. */
  readonly kept: Map<string, { said: Said | null; expiresAt: number }>;
}

/** Gives what the model expects to read from the cookies. */
export function readKept({ kept, browser }: World): Said | null {
  for (const [domain, { expiresAt }] of kept) if (expiresAt <= browser.now) kept.delete(domain);
  return [...kept.values()].reduce<Said | null>(
    (best, { said }) => (said && (!best || said.decidedAt > best.decidedAt) ? said : best),
    null,
  );
}

/** Puts a cookie behind the others, as browsers do. */
export function keep({ kept }: World, domain: string, said: Said | null, expiresAt: number): void {
  kept.delete(domain);
  kept.set(domain, { said, expiresAt });
}

const canRead = ({ browser }: World) => browser.storage !== "throws";

/** Whether a decision can be made in a page at all. */
export const canAct = ({ kind }: Page) => !kind.missing.includes("acts");

/** What a page takes over when it looks at the cookies. */
function look(world: World, page: Page): Said | null {
  const { frame } = page.kind;
  if (frame === "other origin" || !canRead(world)) return null;
  return frame === "same origin" && !canAct(page) ? null : readKept(world);
}

/** Lets the model follow a decision on a page; `null` forgets it. */
export function decide(
  world: World,
  page: Page,
  answer: boolean | Readonly<Record<string, unknown>> | null,
): void {
  if (!canAct(page) || !page.isStarted) return;
  const { browser, kept } = world;
  const canWrite = browser.storage === "works";
  if (answer === null) {
    if (canWrite) kept.clear();
    page.said = null;
    page.isKept = false;
    return;
  }
  // What another tab has decided since is not undone by what this one does not name.
  refresh(world, page);
  const said = decideOn(page.site, page.said, answer, browser.now, browser.gpc);
  page.said = said;
  if (canWrite && kept.size > 1) kept.clear();
  if (canWrite) keep(world, "", said, said.expiresAt);
  page.isKept = canWrite;
}

/** Lets the model follow what a page does when it hears that a cookie may have changed. */
export function refresh(world: World, page: Page): void {
  if (!page.isStarted || !canAct(page)) return;
  const found = look(world, page);
  const isOlder = !page.isKept && page.said && (!found || found.decidedAt < page.said.decidedAt);
  if (isOlder) return;
  // The same words again are no change.
  if (!isDeepStrictEqual(found, page.said)) page.said = found;
  page.isKept = !!found;
}

/** Lets the model follow the start of a page that a visitor sees. */
export function start(world: World, page: Page): void {
  page.isStarted = true;
  page.said = look(world, page);
  page.isKept = !!page.said;
  const { said } = page;
  if (said && page.kind.frame === "none" && world.browser.storage === "works")
    keep(world, "", said, said.expiresAt);
  for (const [method, first] of page.kind.queued) {
    if (method === "acceptAll") decide(world, page, true);
    if (method === "rejectAll") decide(world, page, false);
    if (method === "save") decide(world, page, first as Record<string, unknown>);
  }
}

/** Opens or reloads a page in a tab. */
export async function openPage(world: World, index: number, kind: PageKind): Promise<void> {
  const tab = world.tabs[index];
  if (!tab) return;
  const tags: HeldTag[] = [];
  const page: Page = {
    tab,
    site: world.site,
    kind,
    tags,
    isStarted: false,
    said: null,
    isKept: false,
    view: { granted: ["essential"], status: "undecided", decidedAt: null },
  };
  world.pages[index] = page;
  await tab.load(world.site, kind, (document) => {
    for (const [at, { id }] of world.site.categories.entries())
      tags.push(insertTag(document, shapes[at % shapes.length] ?? "image", { consent: [id], service: "" }));
  });
  if (!kind.isPrerendered) start(world, page);
}

const viewOf = (site: Site, said: Said | null, { gpc, now }: Browser): View => ({
  granted: [...grantsOf(site, said, gpc, now)].sort(),
  status: isDecided(site, said, now) ? "decided" : "undecided",
  decidedAt:
    said && said.expiresAt > now && said.decidedAt < now + 86_400_000
      ? new Date(said.decidedAt).toISOString()
      : null,
});

/** Says whether all that a tag is marked with is among what is granted. */
function isAllowed({ consent, service }: Marks, site: Site, granted: readonly string[]): boolean {
  const own = site.services.find(({ id }) => id === service);
  if (!own) return consent.length > 0 && consent.every((id) => granted.includes(id));
  return granted.includes(service) && consent.every((id) => id === own.category || granted.includes(id));
}

const say = (said: Said | null) => said && { ...said, choices: Object.fromEntries([...said.choices].sort()) };

/** Checks one page: what it says, and which of its tags were released. */
function checkPage(world: World, page: Page, isSame: boolean): void {
  const { state } = page.tab.fermata;
  const granted = Object.keys(state.grants)
    .filter((id) => state.grants[id])
    .sort();
  const before = page.view;
  const view: View = { granted, status: state.status, decidedAt: state.decidedAt };
  if (!page.isStarted) expect(view).toEqual(before);
  // A page that nothing was told to may still say what it said: time and signals are looked at with each act.
  else if (!isSame || !isDeepStrictEqual(view, before)) {
    // The acts look at the cookies once more when they are fetched, whatever they are fetched for.
    if (!isDeepStrictEqual(view, viewOf(page.site, page.said, world.browser))) refresh(world, page);
    expect(view).toEqual(viewOf(page.site, page.said, world.browser));
    if (state.decidedAt) expect(state.persisted).toBe(page.isKept);
  }
  page.view = view;
  for (const tag of page.tags) {
    const isReleased = tag.isReleased();
    const wasAllowed = [before, view].some((one) => isAllowed(tag.marks, page.site, one.granted));
    const what = `${tag.shape} of ${tag.marks.consent.join(" ")} ${tag.marks.service}`;
    if (isReleased && !tag.wasReleased && (!wasAllowed || tag.isRemoved || !page.isStarted))
      expect.fail(`${what} was released although it is denied`);
    // A decision releases all that is due, a tag that comes is released itself.
    const isLooked = page.isStarted && (!isSame || tag.isNew);
    const isDue = isLooked && !tag.isRemoved && isAllowed(tag.marks, page.site, view.granted);
    tag.isNew = false;
    if (isDue && !isReleased) expect.fail(`${what} was not released although it is granted`);
    tag.wasReleased = isReleased;
  }
}

/** Checks everything that must be true between two acts. */
export function checkWorld(world: World, before: readonly (Said | null | undefined)[]): void {
  const { browser, pages } = world;
  const { jar, now } = browser;
  // What has ended does not come back with the clock.
  jar.splice(0, jar.length, ...jar.filter(({ expiresAt }) => expiresAt > now));
  const values = jar.map(({ value }) => value);
  expect(say(readJar(values)), "what the cookies say").toEqual(say(readKept(world)));
  for (const [index, page] of pages.entries()) if (page) checkPage(world, page, before[index] === page.said);
}
