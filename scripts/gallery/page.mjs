// The page that the surfaces of the gallery stand on: a plain site with a held video, its own font and both schemes.

const services = [
  {
    id: "vantage",
    category: "analytics",
    name: "Vantage",
    provider: "Vantage Insights Ltd",
    cookies: [{ name: "_vt", duration: "1 year", type: "cookie", purpose: "Tells visits apart" }],
    transfers: [{ country: "US", ground: "EU-US DPF" }],
    policyUrl: "https://vantage.example/privacy",
  },
  { id: "pellicle", category: "functional", name: "Pellicle", provider: "Pellicle Video Ltd" },
];

/** Settings of the site, with those of the surface and of the picture. */
const settingsOf = (surface, ui = {}) => ({
  ...surfaces[surface].settings,
  policyUrl: "/privacy",
  imprintUrl: "/imprint",
  controller: { name: "Larkspan" },
  services,
  ui,
});

/** What a surface needs on its page, and how it is brought into view; `part` where its root is called otherwise than the surface. */
export const surfaces = {
  banner: { body: "" },
  notice: { body: "", part: "banner", settings: { policy: "regional", region: "CH" } },
  preferences: { body: "", open: "preferences" },
  placeholder: {
    body: `<iframe title="Tour" data-consent="functional" data-consent-service="pellicle" data-src="/video"></iframe>`,
    isDecided: true,
  },
  panel: { body: "<div data-consent-preferences></div>", isDecided: true },
  choices: {
    body: `<div data-consent-preferences="choices"></div>`,
    click: "[part=choices-link]",
    settings: { policy: "regional", region: "US-CA" },
  },
  declaration: { body: "<div data-consent-declaration></div>", isDecided: true },
};

const style = `:root { color-scheme: light dark; --line: #8884; font-family: "Noto Sans", "Noto Sans CJK JP", sans-serif }
body { margin: 0; background: light-dark(#f6f4f0, #0f1113); color: light-dark(#2a2c31, #d9dbe0) }
header, main { padding: 1.25rem max(1.25rem, 50vw - 30rem) } header { border-bottom: 1px solid var(--line); font-weight: 700 }
h1 { margin: 1rem 0; font-size: clamp(1.6rem, 5vw, 2.6rem); line-height: 1.2 } p { line-height: 1.6; max-width: 40rem }
iframe { display: block; width: 100%; max-width: 40rem; aspect-ratio: 16 / 10; border: 0; margin-block: 1.5rem }`;

/** Gives the page of a surface in a language. */
export function pageOf({ lang, dir, surface, ui, themes = "" }) {
  const { body } = surfaces[surface];
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Larkspan</title><link rel="icon" href="data:,">
<style>${style}</style>${themes}
<script type="application/json" id="fermata-settings">${JSON.stringify(settingsOf(surface, ui))}</script>
<script src="/assets/fermata.js"></script></head>
<body><header>Larkspan</header><main><h1>Calls that find the right person</h1>${body}
<p>${"One number for the whole team, on every device, with a clear voice and no switchboard. ".repeat(6)}</p></main></body></html>`;
}
