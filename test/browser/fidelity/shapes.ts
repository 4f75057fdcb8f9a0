/**
 * Every shape of tag that the gate can hold, as data. Two pages are made of each: the plain one, as an author writes it
 * without consent, and the held one, marked as CONTRACT.md says.
 *
 * In the markup `hold` marks a held tag (`hold="functional"` another category than analytics), `<template hold>` a held
 * region that ends with `</template hold>`, `~` stands for the shape's name, `%` for its folder at the third party.
 * A file there that is not listed calls `seen` with its own path; `?ms=` makes it slow.
 */
import { createHash } from "node:crypto";

export interface Shape {
  readonly name: string;
  readonly html: string;
  /** What the scripts and handlers of the plain page log, in order, without the shape's name. */
  readonly log?: string;
  /** What is logged too, at a time that the standard leaves open. */
  readonly loose?: string;
  /** Contents of files at the third party, by name; `404` for one that is not there. */
  readonly files?: Readonly<Record<string, string>>;
  /** Its scripts write others: on the page of a returning visitor what is written comes when the writing script has ended. */
  readonly writesScripts?: true;
  /** Policy sent with the page; its scripts carry the nonce `n1`. */
  readonly policy?: string;
}

const hash = (text: string) => `sha384-${createHash("sha384").update(text).digest("base64")}`;

export const shapes: readonly Shape[] = [
  { name: "external", html: `<script hold src="%/a.js"></script>`, log: "a" },
  { name: "inline", html: `<script hold>seen("~/a")</script>`, log: "a" },
  {
    name: "external-with-type",
    html: `<script hold type="text/javascript" charset="utf-8" src="%/a.js"></script>`,
    log: "a",
  },
  { name: "external-with-text", html: `<script hold src="%/a.js">{"key": 1}</script>`, log: "a" },
  { name: "module-external", html: `<script hold type="module" src="%/m.js"></script>`, log: "m" },
  { name: "module-inline", html: `<script hold type="module">seen("~/m")</script>`, log: "m" },
  {
    name: "module-importing",
    html: `<script hold type="module" src="%/m.js"></script>
      <script hold type="module">import "%/other.js?ms=60"; seen("~/n")</script>
      <script hold type="module" src="%/last.js"></script>`,
    files: { "m.js": `import "./dependency.js?ms=60"; seen("~/m")` },
    log: "dependency m other n last",
  },
  {
    name: "module-async",
    html: `<script hold defer src="%/slow.js?ms=150"></script>
      <script hold type="module" async src="%/m.js"></script>`,
    log: "slow",
    loose: "m",
  },
  {
    name: "nomodule",
    html: `<script hold nomodule src="%/old.js"></script>
      <script hold nomodule>seen("~/never")</script><script hold src="%/a.js"></script>`,
    log: "a",
  },
  {
    name: "async",
    html: `<script hold async src="%/slow.js?ms=100"></script><script hold>seen("~/b")</script>`,
    log: "b",
    loose: "slow",
  },
  {
    name: "async-and-defer",
    html: `<script hold async defer src="%/both.js"></script><script hold>seen("~/b")</script>`,
    log: "b",
    loose: "both",
  },
  {
    name: "async-inline",
    html: `<script hold async>seen("~/a"); document.write("<i>~</i>")</script><script hold>seen("~/b")</script>`,
    log: "a b",
  },
  {
    name: "defer",
    html: `<script hold defer src="%/d1.js?ms=80"></script><script hold defer src="%/d2.js"></script>
      <script hold type="module">seen("~/d3")</script><script hold>seen("~/a")</script>
      <script hold defer>seen("~/inline")</script>`,
    log: "a inline d1 d2 d3",
  },
  {
    name: "order",
    html: `<script hold src="%/a.js?ms=120"></script><script hold>seen("~/b")</script>
      <script hold src="%/c.js"></script><script hold src="%/d.js?ms=60"></script>
      <p id="~-between">text</p><script hold>seen("~/e")</script><script hold src="%/f.js"></script>`,
    log: "a b c d e f",
  },
  {
    name: "integrity-right",
    html: `<script hold>seen("~/first")</script><script hold src="%/slow.js?ms=60"></script>
      <script hold src="%/a.js" crossorigin integrity="${hash(`seen("integrity-right/a")`)}"
        onload="seen('~/loaded')"></script>`,
    log: "first slow a loaded",
  },
  {
    name: "integrity-wrong",
    html: `<script hold src="%/slow.js?ms=60"></script>
      <script hold src="%/a.js" crossorigin="anonymous" integrity="${hash("other")}"
        onload="seen('~/loaded')" onerror="seen('~/failed')"></script><script hold>seen("~/b")</script>`,
    log: "slow b",
    // Whether its error event comes before the next script is left open.
    loose: "failed",
  },
  {
    name: "crossorigin",
    html: `<script hold src="%/a.js?ms=60" crossorigin></script>
      <script hold src="%/b.js" crossorigin="use-credentials"></script>
      <script hold src="%/c.js" crossorigin="anonymous"></script>`,
    log: "a b c",
  },
  {
    name: "referrerpolicy",
    html: `<script hold src="%/a.js?ms=60" referrerpolicy="no-referrer"></script>
      <script hold src="%/b.js" referrerpolicy="unsafe-url"></script>
      <script hold src="%/c.js" referrerpolicy="no-referrer"></script>
      <script hold type="module" src="%/d.js" referrerpolicy="no-referrer"></script>`,
    log: "a b c d",
  },
  {
    name: "nonce",
    html: `<script hold nonce="n1" src="%/a.js?ms=60"></script><script hold nonce="n1">seen("~/b")</script>
      <script hold nonce="n1" src="%/c.js"></script><script hold nonce="other">seen("~/refused")</script>
      <script hold nonce="n1" type="module" src="%/m.js"></script>
      <template hold><script nonce="n1">seen("~/inside")</script></template hold>`,
    policy: "script-src 'nonce-n1'",
    log: "a b c inside m",
  },
  {
    name: "fetchpriority",
    html: `<script hold src="%/a.js?ms=60" fetchpriority="high"></script>
      <script hold src="%/b.js" fetchpriority="low"></script>`,
    log: "a b",
  },
  {
    name: "attributes",
    html: `<script hold src="%/a.js" id="~-id" class="one two" data-site="42" data-api-key="x y" title="t"></script>
      <script hold id="~-inline" data-json='{"a":1}'>seen("~/b")</script>`,
    log: "a b",
  },
  {
    name: "handler-attributes",
    html: `<script hold src="%/a.js" onload="seen('~/loaded-' + this.id)" id="~-a"></script>
      <script hold src="%/missing.js" onerror="seen('~/failed')"></script>
      <script hold>seen("~/b")</script>`,
    files: { "missing.js": "404" },
    log: "a loaded-handler-attributes-a failed b",
  },
  {
    name: "handler-properties",
    html: `<script hold src="%/a.js" id="~-a" async></script><script hold src="%/missing.js" id="~-b" async></script>
      <script nonce="n1">for (const [id, name] of [["~-a", "onload"], ["~-b", "onerror"]])
        document.getElementById(id)[name] = (event) => seen("~/" + event.type)</script>`,
    files: { "missing.js": "404" },
    loose: "a load error",
  },
  {
    name: "current-script",
    html: `<div id="~-parent"><b id="~-before"></b><script hold id="~-me" data-x="1" src="%/a.js"></script><i></i></div>
      <script hold>document.currentScript.insertAdjacentHTML("beforebegin", "<u>~</u>"); seen("~/b")</script>`,
    log: "a b",
  },
  {
    name: "throwing",
    html: `<script hold>seen("~/a"); throw new Error("expected")</script><script hold src="%/b.js"></script>
      <script hold>seen("~/c")</script><script hold>not a program</script><script hold>seen("~/d")</script>`,
    files: { "b.js": `seen("~/b"); throw new Error("expected")` },
    log: "a b c d",
  },
  {
    name: "not-found",
    html: `<script hold src="%/missing.js"></script><script hold>seen("~/a")</script>
      <script hold type="module" src="%/missing-module.js"></script><script hold defer src="%/d.js"></script>`,
    files: { "missing.js": "404", "missing-module.js": "404" },
    log: "a d",
  },
  { name: "briefly-hanging", html: `<script hold src="%/a.js?ms=700"></script>`, log: "a" },
  {
    name: "empty-source",
    html: `<script hold src="">seen("~/never")</script><script hold>seen("~/a")</script>`,
    log: "a",
  },
  {
    name: "same-file-twice",
    html: `<script hold src="%/a.js"></script><script hold src="%/a.js"></script>`,
    log: "a a",
  },
  {
    name: "json",
    html: `<script hold type="application/json" id="~-data">{"a": 1}</script>
      <script hold type="text/typescript" src="%/never.ts"></script>
      <script hold>seen("~/" + JSON.parse(document.getElementById("~-data").text).a)</script>`,
    log: "1",
  },
  {
    name: "import-map",
    html: `<script hold type="importmap">{"imports": {"~": "%/mapped.js"}}</script>
      <script hold type="module">import "~"; seen("~/m")</script>`,
    log: "mapped m",
  },
  {
    name: "write-text",
    html: `<p>a <script hold>document.write("one ", "<b>two</b>"); seen("~/a")</script> z</p>`,
    log: "a",
  },
  {
    name: "write-in-pieces",
    html: `<script hold>for (const part of ["<ul", " class=x><li>", "one<li>two", "</ul>", "<p>open"]) document.write(part);
      seen("~/a")</script><p>after</p>`,
    log: "a",
  },
  {
    name: "write-inline-script",
    writesScripts: true,
    html: `<script hold data-owner="1">seen("~/a"); document.write("<script data-x=2>seen('~/written')<\\/script><i></i>"); seen("~/b")</script>`,
    log: "a written b",
  },
  {
    name: "write-external-by-inline",
    html: `<script hold data-x="1">document.write("<script src='%/lib.js?ms=60' data-x=2><\\/script><script>seen('~/uses-' + self.fermataLib)<\\/script>");
      seen("~/a")</script><script hold>seen("~/b")</script>`,
    files: { "lib.js": `self.fermataLib = "lib"; seen("~/lib")` },
    log: "a lib uses-lib b",
  },
  {
    name: "write-by-external",
    writesScripts: true,
    html: `<script hold src="%/a.js"></script><script hold>seen("~/z")</script>`,
    files: {
      "a.js": `document.write("<p id=~-p>text</p><script>seen('~/inline')<\\/script><script src='%/b.js?ms=40'><\\/script>");
        document.write("<script>seen('~/after')<\\/script>"); seen("~/a")`,
      "b.js": `document.write("<em>b</em>"); seen("~/b")`,
    },
    log: "inline a b after z",
  },
  {
    name: "write-open-by-external",
    writesScripts: true,
    html: `<div><script hold src="%/a.js"></script></div><script hold>seen("~/z")</script>`,
    files: {
      "a.js": `document.write("<p>one</p>"); document.write("<script>seen('~/inner')<\\/script>"); document.write("<p>open"); seen("~/a")`,
    },
    log: "inner a z",
  },
  {
    name: "writeln",
    writesScripts: true,
    html: `<script hold>document.writeln("<pre>a"); document.writeln("b</pre>");
      document.writeln("<script>// a comment"); document.writeln("seen('~/written')<\\/script>"); seen("~/a")</script>`,
    log: "written a",
  },
  {
    name: "write-nested",
    writesScripts: true,
    html: `<script hold>document.write("<div><script>document.write('<u>inner</u>'); seen('~/inner')<\\/script></div><s>outer</s>"); seen("~/a")</script>`,
    log: "inner a",
  },
  {
    name: "iframe",
    html: `<iframe hold src="%/frame.html" width="100" height="50" title="Tour" allow="fullscreen" sandbox
      referrerpolicy="no-referrer" onload="if (this.src) seen('~/loaded')"></iframe>`,
    loose: "loaded",
  },
  {
    name: "img",
    html: `<img hold src="%/a.svg" alt="" width="9" height="9" onload="seen('~/loaded')">
      <img hold src="%/missing.svg" alt="" onerror="seen('~/failed')">`,
    files: { "missing.svg": "404" },
    loose: "loaded failed",
  },
  {
    name: "img-srcset",
    html: `<img hold srcset="%/small.svg 100w, %/large.svg 3000w" sizes="50px" src="%/fallback.svg" alt="">
      <img hold crossorigin referrerpolicy="no-referrer" srcset="%/one.svg 1x" src="%/fallback.svg" alt="">`,
  },
  {
    name: "picture",
    html: `<picture hold><source media="(max-width: 1px)" srcset="%/narrow.svg"><source srcset="%/wide.svg">
      <img src="%/fallback.svg" alt="" onload="seen('~/loaded')"></picture>`,
    loose: "loaded",
  },
  {
    name: "video",
    html: `<video hold poster="%/poster.svg" preload="auto"><source src="%/a.mp4" type="video/mp4" onerror="if (this.src) seen('~/a')"><source
      src="%/b.webm" type="video/webm" onerror="if (this.src) seen('~/b')"></video>`,
    loose: "a b",
  },
  {
    name: "audio",
    html: `<audio hold src="%/a.mp3" preload="auto" onerror="seen('~/failed')"></audio>`,
    loose: "failed",
  },
  {
    name: "track",
    html: `<video preload="none" crossorigin><track hold src="%/a.vtt" default kind="captions" onload="seen('~/loaded')"></video>`,
    loose: "loaded",
  },
  {
    name: "stylesheet",
    html: `<link hold rel="stylesheet" href="%/a.css" onload="seen('~/loaded')">`,
    loose: "loaded",
  },
  {
    name: "object-and-embed",
    html: `<object hold data="%/o.html" type="text/html" width="9" height="9"></object>
      <embed hold src="%/e.html" type="text/html" width="9" height="9">`,
  },
  {
    name: "template",
    html: `<template hold data-owner="1"><p id="~-p">text</p><script src="%/a.js?ms=100" data-owner="2"></script><script>seen("~/b")</script>
      <script src="%/c.js"></script><script type="module">seen("~/m")</script><img src="%/i.svg" alt="">
      <script async src="%/async.js"></script><script type="application/json">{}</script>
      <script>document.write("<b>written</b>"); seen("~/d")</script></template hold><script hold>seen("~/e")</script>`,
    log: "a b c d e m",
    loose: "async",
  },
  {
    name: "template-with-marked",
    html: `<template hold><script src="%/a.js"></script><iframe hold="functional" src="%/f.html" title=""></iframe>
      <script hold="functional">seen("~/b")</script><script>seen("~/c")</script></template hold>`,
    log: "a b c",
  },
  {
    name: "template-with-template",
    html: `<template hold><script>seen("~/a")</script><template hold="functional"><script src="%/b.js"></script></template hold><script>seen("~/c")</script></template hold>`,
    log: "a b c",
  },
  { name: "several-categories", html: `<script hold="analytics functional">seen("~/a")</script>`, log: "a" },
  {
    name: "in-a-table",
    html: `<table><tbody id="~-body"><tr><td>1</td></tr><script hold>document.write("<tr><td>2</td></tr>"); seen("~/a")</script></tbody></table>`,
    log: "a",
  },
];

/**
 * Where the held page cannot do what the plain one does, or is not asked to, and why. `attributes` and `comments` are taken
 * off before pages are compared; the others are not compared.
 */
export const exceptions = [
  {
    what: "attributes",
    held: "data-consent, data-consent-service, data-type and the data- twins stay; type is empty where it was missing",
    reason: "the page's own code and styles may look for them; an empty type means the same",
  },
  {
    what: "comments",
    held: "an empty comment stands behind what document.write wrote",
    reason: "it tells whether what was written is complete, and where the next write goes",
  },
  {
    what: "preload links",
    held: "links that preload stay in the head",
    reason: "they make the downloads parallel; without one, each script would wait for the one before it",
  },
  {
    what: "DOMContentLoaded, load",
    held: "already over for scripts that are released later; may be over for deferred scripts and modules of a returning visitor",
    reason: "the events of a document come once; scripts that wait for them must look at document.readyState",
  },
  {
    what: "scripts that are not held",
    held: "no order between them and held ones",
    reason: "they run while the held ones wait",
  },
  {
    what: "listeners added to the held element",
    held: "not called; handlers set as properties or attributes are",
    reason:
      "a script that was refused once never runs in some browsers, so another element runs, and listeners cannot be listed",
  },
  {
    what: "document.write of unfinished markup",
    held: "placed when it is complete, at the latest when its script ends; it cannot wrap what follows the script",
    reason: "what follows is parsed already",
  },
  {
    what: "document.write for a returning visitor",
    held: "placed a moment after the script has ended, in the same place and order; written inline scripts run then, where the plain page runs them inside the writing script",
    reason:
      "the file that places it is fetched by the first script that writes, so that other pages do not pay for it",
  },
  {
    what: "document.write by deferred scripts",
    held: "lands where the tag stood, where the plain page ignores it",
    reason: "the contract asks for it",
  },
  {
    what: "scripts made by createElement, innerHTML or cloning",
    held: "treated as if written in the page: ordered unless they have async; run once",
    reason:
      "the plain page runs some of them unordered and others never; the contract asks to treat them the same",
  },
] as const;

const twins = /\s(srcset|src|href|poster|data)=/g;

/** Marks one start tag. Children of a held picture or media element carry the twins alone. */
function mark(tag: string, category: string): string {
  const marks = ` data-consent="${category}"`;
  if (tag.startsWith("<template")) return tag.replace(" hold", marks);
  if (!tag.startsWith("<script")) return tag.replace(" hold", marks).replace(twins, " data-$1=");
  return tag.replace(/ type=/, " data-type=").replace(" hold", ` type="text/plain"${marks}`);
}

/** Gives the markup of a shape: with `isHeld` marked for the gate, else as the author would write it without. */
export function markupOf({ name, html }: Shape, thirdParty: string, isHeld: boolean): string {
  const placed = html.replaceAll("%", `${thirdParty}/~`).replaceAll("~", name);
  if (!isHeld) return placed.replace(/<\/?template hold[^>]*>/g, "").replace(/ hold(="[^"]*")?/g, "");
  return placed
    .replaceAll("</template hold>", "</template>")
    .replace(/<(picture|video|audio) hold.*?<\/\1>/gs, (media) =>
      media.replace(/<(source|img)[^>]*>/g, (child) => child.replace(twins, " data-$1=")),
    )
    .replace(/<[^<>]* hold[^<>]*>/g, (tag) => {
      const category = / hold="([^"]*)"/.exec(tag)?.[1] ?? "analytics";
      return mark(tag.replace(/ hold="[^"]*"/, " hold"), category);
    });
}
