/** Routers that put one page in the place of another without loading it. None of them knows of the SDK. */
import { astroRouter, bundle, htmx, turbo } from "./hostLibraries.ts";

/** How a site's pages follow one another. */
export interface Router {
  /** What the router calls itself. */
  readonly name: string;
  /** Its script, to be served. */
  readonly script: () => Promise<string>;
  /** How the page loads it; `{src}` is its address. */
  readonly tag: string;
  /** Attributes of the body. */
  readonly body?: string;
  /** Attributes of held scripts. */
  readonly held?: string;
}

/** Fetches the next page on a click, and gives its body to `swap`. Pages come back by `popstate`. */
const clicksAnd = (swap: string) => `
const swap = ${swap};
const visit = async (url) => {
  const page = new DOMParser().parseFromString(await (await fetch(url)).text(), "text/html");
  await swap(page);
  document.title = page.title;
};
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='/']");
  if (!link) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  visit(link.href);
});
addEventListener("popstate", () => visit(location.href));`;

/** A page whose whole content is drawn by React in Strict Mode, which mounts everything twice. */
const react = () =>
  bundle(`
import { createElement as h, StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
const third = document.documentElement.dataset.third;
const prefix = location.pathname.replace(/\\d+$/, "");
function Page({ number }) {
  useEffect(() => { Fermata.init({ revision: "1" }); return () => {}; }, []);
  return h("div", { key: number },
    h("h1", null, "Page " + number),
    h("div", { dangerouslySetInnerHTML: { __html: '<script type="text/plain" data-consent="analytics" src="' + third + prefix + number + '.js"></' + 'script>' } }),
    h("footer", null, h("a", { id: "footer", href: "#", "data-consent-open": "" }, "Cookie settings")));
}
function App() {
  const [number, setNumber] = useState(1);
  return h("main", null,
    h("a", { id: "next", href: prefix + (number + 1), onClick: (event) => {
      event.preventDefault(); history.pushState(null, "", prefix + (number + 1)); setNumber(number + 1);
    } }, "Next"),
    h(Page, { key: number, number }));
}
document.addEventListener("DOMContentLoaded", () => {
  const app = document.createElement("div");
  document.body.replaceChildren(app);
  createRoot(app).render(h(StrictMode, null, h(App)));
});`);

/** All of them. */
export const routers: readonly Router[] = [
  { name: "Turbo", script: turbo, tag: '<script type="module" src="{src}"></script>' },
  {
    name: "Astro's router",
    script: astroRouter,
    // It starts every script anew that it does not know to have run.
    held: "data-astro-exec",
    tag: '<meta name="astro-view-transitions-enabled" content="true"><meta name="astro-view-transitions-fallback" content="swap"><script type="module" src="{src}"></script>',
  },
  { name: "htmx boost", script: htmx, tag: '<script src="{src}"></script>', body: 'hx-boost="true"' },
  {
    name: "a pjax-like exchange of the body's content",
    script: async () => clicksAnd("(page) => { document.body.innerHTML = page.body.innerHTML; }"),
    tag: '<script defer src="{src}"></script>',
  },
  {
    name: "View Transitions",
    script: async () =>
      clicksAnd(
        "(page) => document.startViewTransition(() => document.body.replaceWith(page.body)).finished",
      ),
    tag: '<script defer src="{src}"></script>',
  },
  { name: "React in Strict Mode", script: react, tag: '<script type="module" src="{src}"></script>' },
];
