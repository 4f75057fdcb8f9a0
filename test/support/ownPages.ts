/** Pages whose code is the site's own: a framework's, web components and jQuery. Each does what a script can do to a page, by clicks. */
import { bundle } from "./hostLibraries.ts";

/** A page of a site without any third party. */
export interface OwnPage {
  /** Inside `<div id="app">`, as the server sends it. */
  readonly html: string;
  /** Its module; it sets `window.isReady` when the page can be clicked. */
  readonly module: string;
  /** Buttons by their texts, in the order in which they are clicked, each with what is there once its click is over. */
  readonly clicks: readonly (readonly [text: string, there: string])[];
}

/** What every page asks of the browser itself; each answer is a text that the page shows. */
const asks = `
const asks = {
  fetch: async () => (await (await fetch("/own.json")).json()).word,
  request: () => new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.onload = () => resolve(request.responseText);
    request.open("GET", "/own.json");
    request.send();
  }),
  store: () => {
    localStorage.setItem("own", "kept");
    sessionStorage.setItem("own", "here");
    document.cookie = "own=baked";
    return [localStorage.own, sessionStorage.getItem("own"), /own=(\\w+)/.exec(document.cookie)?.[1]].join(" ");
  },
  script: () => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    Object.assign(script, { src: "/own.js", onload: () => resolve(window.ownScript), onerror: reject });
    document.head.append(script);
  }),
  frame: () => new Promise((resolve) => {
    const frame = document.createElement("iframe");
    frame.srcdoc = "<p>inside</p>";
    frame.onload = () => { resolve(frame.contentDocument.body.textContent); frame.remove(); };
    document.body.append(frame);
  }),
  worker: () => new Promise((resolve) => {
    const worker = new Worker(URL.createObjectURL(new Blob(["postMessage('worked')"])));
    worker.onmessage = ({ data }) => { worker.terminate(); resolve(data); };
  }),
  feed: () => {
    const feed = document.implementation.createDocument("", "rss");
    const link = feed.createElement("link");
    link.setAttribute("href", "/own");
    feed.documentElement.append(link, feed.createElement("image"));
    return feed.querySelectorAll("link[href], image").length;
  },
  image: () => new Promise((resolve, reject) => {
    const image = new Image();
    Object.assign(image, { onload: () => resolve(String(image.naturalWidth)), onerror: reject, src: "/own.svg" });
  }),
};
const askAll = async () => {
  const answers = [];
  for (const [name, ask] of Object.entries(asks)) answers.push(name + ": " + (await ask()));
  return answers.join("; ");
};`;

/** React: lists with keys, raw markup, a portal, a drawing, refs and a form. */
const react = (): Promise<string> =>
  bundle(
    `import { createElement as h, useEffect, useRef, useState } from "react";
    import { createRoot } from "react-dom/client";
    import { createPortal } from "react-dom";
    ${asks}
    function App() {
      const [items, setItems] = useState(["a", "b", "c"]);
      const [raw, setRaw] = useState("");
      const [answer, setAnswer] = useState("");
      const [isOpen, setOpen] = useState(false);
      const field = useRef(null);
      useEffect(() => { window.isReady = true; }, []);
      const button = (text, onClick) => h("button", { onClick }, text);
      return h("section", { "data-items": items.length },
        button("Add", () => setItems([...items, "d", "e"])),
        button("Turn", () => setItems([...items].reverse())),
        button("Remove", () => setItems(items.slice(1))),
        button("Raw", () => setRaw('<em>raw</em><img src="/own.svg" srcset="/own.svg 2x" alt=""><template><p>kept</p></template>')),
        button("Open", () => setOpen(!isOpen)),
        button("Read", () => setAnswer(field.current.value.toUpperCase())),
        button("Ask", async () => setAnswer(await askAll())),
        h("ul", null, items.map((item) => h("li", { key: item, style: { order: items.length } }, item))),
        h("svg", { viewBox: "0 0 9 9" }, h("use", { href: "#shape" }), h("image", { href: "/own.svg" })),
        h("input", { ref: field, defaultValue: "words", src: "/own.svg" }),
        h("div", { dangerouslySetInnerHTML: { __html: raw } }),
        h("div", { id: "aside" }),
        isOpen && createPortal(h("p", null, "aside"), document.getElementById("aside")),
        h("output", null, answer));
    }
    createRoot(document.getElementById("app")).render(h(App));`,
    { define: { "process.env.NODE_ENV": '"production"' } },
  );

/** Vue: a list that moves, raw markup, a teleport, a component that comes and goes, and two-way fields. */
const vue = (): Promise<string> =>
  bundle(
    `import { createApp, defineAsyncComponent, h, onMounted, ref, Teleport, Transition } from "vue";
    ${asks}
    const Late = defineAsyncComponent(async () => ({ setup: () => () => h("b", "late") }));
    createApp({
      setup() {
        const [items, raw, answer, isOpen, field] = [ref(["a", "b", "c"]), ref(""), ref(""), ref(false), ref("words")];
        onMounted(() => { window.isReady = true; });
        const button = (text, onClick) => h("button", { onClick }, text);
        return () => h("section", { "data-items": items.value.length }, [
          button("Add", () => items.value.push("d", "e")),
          button("Turn", () => items.value.reverse()),
          button("Remove", () => items.value.shift()),
          button("Raw", () => { raw.value = '<em>raw</em><video poster="/own.svg"></video>'; }),
          button("Open", () => { isOpen.value = !isOpen.value; }),
          button("Read", () => { answer.value = field.value.toUpperCase(); }),
          button("Ask", async () => { answer.value = await askAll(); }),
          h("ul", items.value.map((item) => h("li", { key: item }, item))),
          h("svg", { viewBox: "0 0 9 9" }, [h("use", { href: "#shape" }), h("image", { href: "/own.svg" })]),
          h("input", { value: field.value, onInput: ({ target }) => { field.value = target.value; } }),
          h("div", { innerHTML: raw.value }),
          h("div", { id: "aside" }),
          isOpen.value && h(Late),
          isOpen.value && h(Teleport, { to: "#aside" }, h("p", "aside")),
          h("output", answer.value)]);
      },
    }).mount("#app");`,
    {
      define: {
        "process.env.NODE_ENV": '"production"',
        __VUE_OPTIONS_API__: "false",
        __VUE_PROD_DEVTOOLS__: "false",
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
      },
    },
  );

/** Web components: shadow roots from templates, slots, attributes that are watched, and elements that are built in pieces. */
const components = `${asks}
const sheet = new CSSStyleSheet();
sheet.replaceSync("b { color: green }");
customElements.define("own-list", class extends HTMLElement {
  static observedAttributes = ["src", "items"];
  seen = [];
  constructor() {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
    this.shadowRoot.append(document.getElementById("pattern").content.cloneNode(true));
  }
  connectedCallback() { this.seen.push("in"); this.draw(); }
  disconnectedCallback() { this.seen.push("out"); }
  attributeChangedCallback(name, before, now) { this.seen.push(name + "=" + now); this.draw(); }
  draw() {
    const list = this.shadowRoot.querySelector("ul");
    list?.replaceChildren(...(this.getAttribute("items") ?? "").split(",").map((text) => {
      const item = document.createElement("li");
      item.setAttribute("part", "item");
      item.append(text, Object.assign(document.createElement("img"), { src: "/own.svg", alt: text }));
      return item;
    }));
    this.shadowRoot.querySelector("b").textContent = this.seen.join(" ");
  }
});
const list = document.querySelector("own-list");
const output = document.querySelector("output");
const clicks = {
  Fill: () => list.setAttribute("items", "x,y,z"),
  Source: () => { list.setAttribute("src", "/own.svg"); list.setAttributeNode(Object.assign(document.createAttribute("items"), { value: "n" })); },
  Move: () => { const box = document.createElement("div"); list.replaceWith(box); box.append(list); },
  Slot: () => list.insertAdjacentHTML("beforeend", '<i slot="more">slotted</i>'),
  Range: () => { const range = new Range(); range.selectNode(output); output.before(range.createContextualFragment("<s>ranged</s><script>window.ranged = 1<\\/script>")); },
  Copy: () => document.querySelector("section").append(list.cloneNode(true), document.importNode(document.getElementById("pattern").content, true)),
  Ask: async () => { output.textContent = (await askAll()) + "; ranged: " + window.ranged; },
};
for (const button of document.querySelectorAll("button")) button.onclick = clicks[button.textContent];
window.isReady = true;`;

const buttons = (clicks: OwnPage["clicks"]) => clicks.map(([text]) => `<button>${text}</button>`).join("");

/** jQuery: markup with a script in it, a part of a page that is loaded, events that are handed on, copies, wrapping and effects. */
const jquery = () =>
  bundle(`import { $ } from "jquery";
${asks}
$.fx.off = true;
const clicks = {
  Html: () => $("#box").html('<em>html</em><script>window.ranByHtml = (window.ranByHtml ?? 0) + 1<\\/script>'),
  Load: () => $("#part").load("/part.html p"),
  Json: () => $.getJSON("/own.json", ({ word }) => $("#box").append($("<p>", { text: word, "data-word": word }))),
  Script: () => $.getScript("/own.js").done(() => $("#box").attr("data-script", window.ownScript)),
  Copy: () => $("#box").clone(true).attr("id", "copy").insertAfter("#box").wrap("<div class=wrap>"),
  Hand: () => { $("#app").on("click", "em", function () { $(this).addClass("clicked").after("<small>after</small>"); }); $("#copy em").trigger("click"); },
  Hide: () => $("#box").slideUp().prepend($("<img>", { src: "/own.svg", alt: "" })).find("p").detach().appendTo("#part"),
  Ask: async () => $("output").text((await askAll()) + "; ran: " + window.ranByHtml),
};
$("button").on("click", ({ target }) => clicks[$(target).text()]());
window.isReady = true;`);

const listClicks = [
  ["Add", "[data-items='5'] li:nth-child(5)"],
  ["Turn", "li:first-child:has-text('e')"],
  ["Remove", "[data-items='4']"],
  ["Raw", "em"],
  ["Open", "#aside p"],
  ["Read", "output:has-text('WORDS')"],
  ["Open", "#aside:not(:has(p))"],
  ["Open", "#aside p"],
] as const;
const asked = ["Ask", "output:has-text('image: 7')"] as const;
const frameworkClicks = [...listClicks, asked];
const componentClicks = [
  ["Fill", "li:has-text('z')"],
  ["Source", "[src='/own.svg'][items=n]"],
  ["Move", "div > own-list"],
  ["Slot", "own-list i"],
  ["Range", "s"],
  ["Copy", "section > own-list"],
  asked,
] as const;
const jqueryClicks = [
  ["Html", "em"],
  ["Load", "#part p"],
  ["Json", "[data-word=answered]"],
  ["Script", "[data-script=ran]"],
  ["Copy", ".wrap #copy"],
  ["Hand", "em.clicked + small"],
  ["Hide", "#part p + p"],
  asked,
] as const;

/** The pages, by name; each is made when asked for. */
export const ownPages: Readonly<Record<string, () => Promise<OwnPage>>> = {
  React: async () => ({ html: "", module: await react(), clicks: frameworkClicks }),
  Vue: async () => ({ html: "", module: await vue(), clicks: frameworkClicks }),
  "web components": async () => ({
    html: `<template id="pattern"><b></b><ul></ul><slot name="more"></slot><slot></slot></template>
<section>${buttons(componentClicks)}<own-list items="a,b">Light</own-list><output></output></section>`,
    module: components,
    clicks: componentClicks,
  }),
  jQuery: async () => ({
    html: `<section>${buttons(jqueryClicks)}<div id="box"></div><div id="part"></div><output></output></section>`,
    module: await jquery(),
    clicks: jqueryClicks,
  }),
};
