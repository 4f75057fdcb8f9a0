/**
 * Ways in which something leaves a page or is stored, as data. `%` stands for the third party's address of the way. Those in the HTML
 * itself are parsed with the page; the others are done by a script after it.
 */
export interface Way {
  readonly name: string;
  /** Markup in the page. */
  readonly html?: string;
  /** Statements of a script of the page's own. */
  readonly code?: string;
  /** What arrives at the third party when it is granted; by default one request. */
  readonly requests?: 0 | 1;
  /** Whether something runs, as `ran` tells. */
  readonly runs?: true;
  /** What is stored when it is granted: the name, by kind. */
  readonly stores?: string;
  /** No script can keep the request of this one from leaving: the scanner or the parser has sent it. */
  readonly leaves?: true;
}

const element = (tag: string, attribute: string, rest = "") =>
  `const e = document.createElement("${tag}"); ${rest} e.${attribute} = "%"; document.body.append(e);`;

export const ways: readonly Way[] = [
  // In the HTML.
  { name: "html script", html: '<script src="%"></script>', runs: true, leaves: true },
  { name: "html script async", html: '<script async src="%"></script>', runs: true, leaves: true },
  { name: "html script defer", html: '<script defer src="%"></script>', runs: true, leaves: true },
  { name: "html module", html: '<script type="module" src="%"></script>', runs: true, leaves: true },
  {
    name: "html inline script",
    html: '<script>/* tracker.start */ (window.ran ??= []).push("html-inline-script")</script>',
    runs: true,
    requests: 0,
  },
  {
    name: "html inline module",
    html: '<script type="module">/* tracker.start */ (window.ran ??= []).push("html-inline-module")</script>',
    runs: true,
    requests: 0,
  },
  { name: "html iframe", html: '<iframe src="%"></iframe>', leaves: true },
  { name: "html iframe lazy", html: '<iframe loading="lazy" src="%"></iframe>' },
  { name: "html img", html: '<img src="%" alt="">', leaves: true },
  { name: "html img srcset", html: '<img srcset="% 1x" alt="">', leaves: true },
  { name: "html picture", html: '<picture><source srcset="%"><img alt=""></picture>', leaves: true },
  { name: "html stylesheet", html: '<link rel="stylesheet" href="%">', leaves: true },
  { name: "html preload", html: '<link rel="preload" as="image" href="%">', leaves: true },
  { name: "html prefetch", html: '<link rel="prefetch" href="%">', leaves: true },
  { name: "html modulepreload", html: '<link rel="modulepreload" href="%">', leaves: true },
  { name: "html icon", html: '<link rel="icon" href="%">', requests: 0 },
  { name: "html video", html: '<video src="%"></video>', leaves: true },
  { name: "html video poster", html: '<video poster="%"></video>', leaves: true },
  { name: "html audio", html: '<audio preload="auto" src="%"></audio>', leaves: true },
  { name: "html source", html: '<video><source src="%"></video>', leaves: true },
  { name: "html embed", html: '<embed type="text/html" src="%">', leaves: true },
  { name: "html object", html: '<object data="%"></object>', leaves: true },
  { name: "html input image", html: '<input type="image" src="%" alt="x">', leaves: true },
  { name: "html svg image", html: '<svg><image href="%" width="9" height="9"></image></svg>', leaves: true },
  // Elements made by script.
  { name: "script", code: element("script", "src"), runs: true },
  {
    name: "script typed after src",
    code: 'const e = document.createElement("script"); e.src = "%"; e.type = "text/javascript"; document.head.append(e);',
    runs: true,
  },
  {
    name: "script src after insertion",
    code: 'const e = document.createElement("script"); document.head.append(e); e.src = "%";',
    runs: true,
  },
  {
    name: "script setAttribute",
    code: 'const e = document.createElement("script"); e.setAttribute("SRC", "%"); document.head.append(e);',
    runs: true,
  },
  {
    name: "script setAttributeNS",
    code: 'const e = document.createElement("script"); e.setAttributeNS(null, "src", "%"); document.head.append(e);',
    runs: true,
  },
  {
    name: "script setAttributeNode",
    code: 'const a = document.createAttribute("src"); a.value = "%"; const e = document.createElement("script"); e.setAttributeNode(a); document.head.append(e);',
    runs: true,
  },
  {
    name: "script createElementNS",
    code: 'const e = document.createElementNS("http://www.w3.org/1999/xhtml", "script"); e.src = "%"; document.head.append(e);',
    runs: true,
  },
  {
    name: "script insertBefore",
    code: 'const e = document.createElement("script"); e.async = true; e.src = "%"; const f = document.getElementsByTagName("script")[0]; f.parentNode.insertBefore(e, f);',
    runs: true,
  },
  {
    name: "script in fragment",
    code: 'const e = document.createElement("script"); e.src = "%"; const f = document.createDocumentFragment(); f.append(e); document.body.appendChild(f);',
    runs: true,
  },
  {
    name: "script cloned",
    code: 'const e = document.createElement("script"); e.src = "%"; document.body.append(e.cloneNode());',
    runs: true,
  },
  {
    name: "script replaceWith",
    code: 'const p = document.createElement("p"); document.body.append(p); const e = document.createElement("script"); e.src = "%"; p.replaceWith(e);',
    runs: true,
  },
  {
    name: "script replaceChild",
    code: 'const p = document.createElement("p"); document.body.append(p); const e = document.createElement("script"); e.src = "%"; document.body.replaceChild(e, p);',
    runs: true,
  },
  {
    name: "script before",
    code: 'const e = document.createElement("script"); e.src = "%"; document.body.lastChild.before(e);',
    runs: true,
  },
  {
    name: "script after",
    code: 'const e = document.createElement("script"); e.src = "%"; document.body.lastChild.after(e);',
    runs: true,
  },
  {
    name: "script prepend",
    code: 'const e = document.createElement("script"); e.src = "%"; document.body.prepend(e);',
    runs: true,
  },
  {
    name: "script insertAdjacentElement",
    code: 'const e = document.createElement("script"); e.src = "%"; document.body.insertAdjacentElement("beforeend", e);',
    runs: true,
  },
  {
    name: "script range.insertNode",
    code: 'const e = document.createElement("script"); e.src = "%"; const r = document.createRange(); r.selectNodeContents(document.body); r.insertNode(e);',
    runs: true,
  },
  {
    name: "script contextual fragment",
    code: 'document.body.append(document.createRange().createContextualFragment(`<script src="%"></scr` + `ipt>`));',
    runs: true,
  },
  {
    name: "script from template",
    code: 'const t = document.createElement("template"); const e = document.createElement("script"); e.src = "%"; t.content.append(e); document.body.append(document.importNode(t.content, true));',
    runs: true,
  },
  {
    name: "inline script made",
    code: 'const e = document.createElement("script"); e.textContent = "/* tracker.start */ (window.ran ??= []).push(\'inline-script-made\')"; document.body.append(e);',
    runs: true,
    requests: 0,
  },
  {
    name: "inline script given text later",
    code: 'const e = document.createElement("script"); document.body.append(e); e.text = "/* tracker.start */ (window.ran ??= []).push(\'inline-script-given-text-later\')";',
    runs: true,
    requests: 0,
  },
  {
    name: "inline script given a text node later",
    code: 'const e = document.createElement("script"); document.body.append(e); e.append("/* tracker.start */ (window.ran ??= []).push(\'inline-script-given-a-text-node-later\')");',
    runs: true,
    requests: 0,
  },
  { name: "module made", code: element("script", "src", 'e.type = "module";'), runs: true },
  { name: "new Image", code: 'new Image().src = "%";' },
  { name: "img srcset", code: 'document.createElement("img").srcset = "% 2x";' },
  { name: "img setAttribute", code: 'document.createElement("img").setAttribute("src", "%");' },
  { name: "img innerHTML", code: 'document.createElement("div").innerHTML = `<img src="%">`;' },
  { name: "img insertAdjacentHTML", code: 'document.body.insertAdjacentHTML("beforeend", `<img src="%">`);' },
  {
    name: "img outerHTML",
    code: 'const p = document.createElement("p"); document.body.append(p); p.outerHTML = `<img src="%">`;',
  },
  {
    name: "img in shadow root",
    code: 'const p = document.createElement("p"); document.body.append(p); p.attachShadow({ mode: "open" }).innerHTML = `<img src="%">`;',
  },
  {
    name: "img in closed shadow root",
    code: 'const p = document.createElement("p"); document.body.append(p); const e = document.createElement("img"); e.src = "%"; p.attachShadow({ mode: "closed" }).append(e);',
  },
  {
    name: "img of DOMParser",
    code: 'document.body.append(new DOMParser().parseFromString(`<img src="%">`, "text/html").body.firstChild);',
  },
  {
    name: "picture source",
    code: 'const p = document.createElement("picture"); const s = document.createElement("source"); s.srcset = "%"; p.append(s, document.createElement("img")); document.body.append(p);',
  },
  { name: "iframe", code: element("iframe", "src") },
  {
    name: "iframe src later",
    code: 'const e = document.createElement("iframe"); document.body.append(e); e.src = "%";',
  },
  {
    name: "iframe innerHTML",
    code: 'const p = document.createElement("p"); document.body.append(p); p.innerHTML = `<iframe src="%"></iframe>`;',
  },
  {
    name: "iframe srcdoc",
    code: 'const e = document.createElement("iframe"); e.srcdoc = `<img src="%">`; document.body.append(e);',
  },
  { name: "stylesheet", code: element("link", "href", 'e.rel = "stylesheet";') },
  { name: "preload", code: element("link", "href", 'e.rel = "preload"; e.as = "image";') },
  { name: "prefetch", code: element("link", "href", 'e.rel = "prefetch";') },
  { name: "video", code: 'document.createElement("video").src = "%";' },
  { name: "video poster", code: element("video", "poster") },
  { name: "audio", code: 'new Audio("%");' },
  {
    name: "source",
    code: 'const v = document.createElement("video"); const s = document.createElement("source"); s.src = "%"; v.append(s); document.body.append(v); v.load();',
  },
  { name: "embed", code: element("embed", "src", 'e.type = "text/html";') },
  { name: "object", code: element("object", "data") },
  { name: "input image", code: element("input", "src", 'e.type = "image";') },
  {
    name: "svg image",
    code: 'const s = document.createElementNS("http://www.w3.org/2000/svg", "svg"); const e = document.createElementNS("http://www.w3.org/2000/svg", "image"); e.setAttributeNS("http://www.w3.org/1999/xlink", "xlink:href", "%"); s.append(e); document.body.append(s);',
  },
  {
    name: "document.write",
    code: 'const f = document.createElement("iframe"); document.body.append(f); f.contentDocument.write(`<img src="%">`); f.contentDocument.close();',
  },
  // Requests made by script.
  { name: "fetch", code: 'fetch("%", { mode: "no-cors" }).catch((error) => refused.push(error.name));' },
  { name: "fetch of a Request", code: 'fetch(new Request("%", { mode: "no-cors" })).catch(() => {});' },
  {
    name: "XMLHttpRequest",
    code: 'const x = new XMLHttpRequest(); x.onerror = () => refused.push("xhr"); x.open("GET", "%"); x.send();',
  },
  { name: "sendBeacon", code: 'refused.push(navigator.sendBeacon("%", "x"));' },
  {
    name: "WebSocket",
    code: 'try { new WebSocket("%".replace("http", "ws")) } catch (error) { refused.push(error.name) }',
  },
  { name: "EventSource", code: 'try { new EventSource("%") } catch {}' },
  {
    name: "clean realm fetch",
    code: 'const f = document.createElement("iframe"); document.body.append(f); f.contentWindow.fetch("%", { mode: "no-cors" }).catch(() => {});',
  },
  {
    name: "clean realm by frames",
    code: 'const f = document.createElement("iframe"); document.body.append(f); frames[frames.length - 1].fetch("%", { mode: "no-cors" }).catch(() => {});',
  },
  {
    name: "clean realm image",
    code: 'const f = document.createElement("iframe"); document.body.append(f); new f.contentWindow.Image().src = "%";',
  },
  {
    name: "clean realm setter",
    code: 'const f = document.createElement("iframe"); document.body.append(f); const { set } = Object.getOwnPropertyDescriptor(f.contentWindow.HTMLImageElement.prototype, "src"); set.call(new Image(), "%");',
  },
  {
    name: "clean realm beacon",
    code: 'const f = document.createElement("iframe"); document.body.append(f); f.contentWindow.navigator.sendBeacon("%");',
  },
  {
    name: "form into a frame",
    code: 'const f = document.createElement("iframe"); f.name = "into"; const o = document.createElement("form"); o.action = "%"; o.target = "into"; document.body.append(f, o); o.submit();',
  },
  {
    name: "form requestSubmit into a frame",
    code: 'const f = document.createElement("iframe"); f.name = "into2"; const o = document.createElement("form"); o.action = "%"; o.target = "into2"; document.body.append(f, o); o.requestSubmit();',
  },
  {
    name: "ping",
    code: 'const a = document.createElement("a"); a.href = "#here"; a.ping = "%"; document.body.append(a); a.click();',
  },
  // Storage.
  {
    name: "document.cookie",
    code: 'document.cookie = "trk_a=1; path=/";',
    requests: 0,
    stores: "cookie trk_a",
  },
  {
    name: "cookieStore",
    code: 'cookieStore.set("trk_b", "1").catch(() => {});',
    requests: 0,
    stores: "cookie trk_b",
  },
  {
    name: "localStorage",
    code: 'localStorage.setItem("trk_c", "1");',
    requests: 0,
    stores: "localStorage trk_c",
  },
  {
    name: "sessionStorage",
    code: 'sessionStorage.setItem("trk_d", "1");',
    requests: 0,
    stores: "sessionStorage trk_d",
  },
  {
    name: "indexedDB",
    code: 'try { indexedDB.open("trk_e") } catch {}',
    requests: 0,
    stores: "indexedDB trk_e",
  },
];

/** The way's name in addresses. */
export const idOf = ({ name }: Way) => name.replace(/\W+/g, "-");
