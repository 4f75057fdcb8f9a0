/** One page rendered on a server by React, Vue and Svelte, and the module with which each takes it over in the browser. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compile } from "svelte/compiler";
import { bundle } from "./hostLibraries.ts";

/** A page as its server sends it. */
export interface RenderedPage {
  /** The whole document; `{head}` and `{end}` stand where the site puts the SDK's tag and held tags. */
  readonly html: string;
  /** Module that takes the page over; it sets `window.hydrated` when it has. */
  readonly module: string;
}

const done = "requestAnimationFrame(() => { window.hydrated = true; });";

/** A component with state, so that taking over does something. */
const reactApp = `
import { createElement as h, useEffect, useState } from "react";
export function App() {
  const [count, setCount] = useState(0);
  useEffect(() => { ${done} }, []);
  return h("main", null,
    h("h1", null, "A page"),
    h("button", { id: "own", onClick: () => setCount(count + 1) }, "Clicked " + count));
}
/** The document is React's own, from the html element on. */
export const Page = ({ head, end }) => h("html", { lang: "en" },
  h("head", null, h("title", null, "A page"), head),
  h("body", null, h(App), h("footer", null, h("a", { id: "footer", href: "#", "data-consent-open": "" }, "Cookie settings")), end));`;

/** Runs a bundle in this process and gives what it exports. */
async function run<Exports>(folder: string, name: string, source: string, modules = {}): Promise<Exports> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.mjs`);
  await writeFile(file, await bundle(source, { platform: "node", modules }));
  return import(pathToFileURL(file).href);
}

/** React, which owns the whole document. */
async function react(folder: string): Promise<RenderedPage> {
  const modules = { "module:app": reactApp };
  const { html } = await run<{ html: string }>(
    folder,
    "react",
    `import { createElement as h } from "react";
    import { renderToString } from "react-dom/server";
    import { Page } from "module:app";
    export const html = "<!doctype html>" + renderToString(h(Page, {}));`,
    modules,
  );
  const module = await bundle(
    `import { createElement as h } from "react";
    import { hydrateRoot } from "react-dom/client";
    import { Page } from "module:app";
    hydrateRoot(document, h(Page, {}), { onRecoverableError: (error) => console.error("hydration", error.message) });`,
    { modules },
  );
  return { html: html.replace("</head>", "{head}</head>").replace("</body>", "{end}</body>"), module };
}

/** A document around the element that the framework owns. */
const documentOf = (app: string) => `<!doctype html><html lang="en"><head><title>A page</title>{head}</head>
<body><div id="app">${app}</div><footer><a id="footer" href="#" data-consent-open>Cookie settings</a></footer>{end}</body></html>`;

const vueApp = `
import { createSSRApp, h, onMounted, ref } from "vue";
export const createPage = () => createSSRApp({
  setup() {
    const count = ref(0);
    onMounted(() => { ${done} });
    return () => h("main", null, [h("h1", null, "A page"),
      h("button", { id: "own", onClick: () => { count.value += 1; } }, "Clicked " + count.value)]);
  },
});`;

async function vue(folder: string): Promise<RenderedPage> {
  const modules = { "module:app": vueApp };
  const define = {
    __VUE_OPTIONS_API__: "false",
    __VUE_PROD_DEVTOOLS__: "false",
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "true",
  };
  const { html } = await run<{ html: Promise<string> }>(
    folder,
    "vue",
    `import { renderToString } from "vue/server-renderer";
    import { createPage } from "module:app";
    export const html = renderToString(createPage());`,
    modules,
  );
  const module = await bundle('import { createPage } from "module:app"; createPage().mount("#app");', {
    modules,
    define,
  });
  return { html: documentOf(await html), module };
}

const svelteApp = `<script>
  import { onMount } from "svelte";
  let count = $state(0);
  onMount(() => { ${done} });
</script>
<main><h1>A page</h1><button id="own" onclick={() => { count += 1; }}>Clicked {count}</button></main>`;

async function svelte(folder: string): Promise<RenderedPage> {
  const compiled = (generate: "client" | "server") =>
    compile(svelteApp, { generate, dev: generate === "client", filename: "App.svelte" }).js.code;
  const { html } = await run<{ html: string }>(
    folder,
    "svelte",
    `import { render } from "svelte/server";
    import App from "module:app";
    export const html = render(App).body;`,
    { "module:app": compiled("server") },
  );
  const module = await bundle(
    `import { hydrate } from "svelte";
    import App from "module:app";
    hydrate(App, { target: document.getElementById("app") });`,
    { modules: { "module:app": compiled("client") } },
  );
  return { html: documentOf(html), module };
}

/** The three, by name; each renders its page on this machine, as a server does. */
export const frameworks = { React: react, Vue: vue, Svelte: svelte } as const;
