// A table of outputs: what is built from which entry, in this order, because each part carries the integrity hashes
// of those it fetches: the head part that of the acts, the acts those of the others. Input is what `tsc -p tsconfig.build.json` wrote to build/.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, resolve as resolvePath } from "node:path";
import resolve from "@rollup/plugin-node-resolve";
import dts from "rollup-plugin-dts";
import { cssText } from "./scripts/cssText.mjs";
import { minify } from "./scripts/minify.mjs";

/** Gives `src/platform/integrity.ts` and `ownIntegrity.ts` places for the hashes of files that are built already. */
const integrityOfFiles = (names, fileOf) => ({
  name: "integrity",
  load(id) {
    const [, module] = /\/platform\/(integrity|ownIntegrity)\.js$/.exec(id) ?? [];
    if (!module) return null;
    const hashes = names.map((name) => [name, `sha256-@@${fileOf(name)}@@`]);
    const value =
      module === "integrity" ? Object.fromEntries(hashes) : hashes.map(([, one]) => one).join(" ");
    return `export const ${module} = ${JSON.stringify(value)};`;
  },
});

/** Puts the hashes into their places, last of all: a minifier that saw them would choose other names for each. */
const fillHashes = {
  name: "hashes",
  renderChunk: (code) =>
    code.replace(/@@(.+?)@@/g, (_, file) => createHash("sha256").update(readFileSync(file)).digest("base64")),
};

const integrityOf = (...parts) => integrityOfFiles(parts, (part) => `dist/fermata-${part}.js`);

/** Every language but English, which the parts hold themselves. */
const languages = readdirSync("src/translations")
  .map((file) => basename(file, ".ts"))
  .filter((name) => /^(?!en$)[a-z]{2}(-[A-Z]{2})?$/.test(name));

const integrityOfLocales = integrityOfFiles(languages, (tag) => `dist/locales/${tag}.js`);

/** Gives the first file of a language the hash of its second. */
const integrityOfPages = (tag) => integrityOfFiles(["pages"], () => `dist/locales/pages/${tag}.js`);

/** Puts a language in the place of English. */
const inLanguage = (tag) => ({
  name: "language",
  resolveId: (source) =>
    source.endsWith("/translations/en.js") ? resolvePath(`build/translations/${tag}.js`) : null,
});

const script = (entry, file, { plugins = [], external = [], globals = {}, compress, ...kind } = {}) => ({
  input: `build/entries/${entry}.js`,
  external,
  output: { file: `dist/${file}`, format: "iife", globals, plugins: [minify(compress, kind), fillHashes] },
  plugins: [cssText(), ...plugins, resolve()],
});

const linksFile = resolvePath("build/ui/Links.js");

/** Preact comes with the UI, and so do the links of both layers: the parts loaded after it take them from there. */
const fromUi = {
  external: ["preact", linksFile],
  globals: {
    preact: "document.currentScript.fermata.libraries.preact",
    [linksFile]: "document.currentScript.fermata.libraries",
  },
};

/** What modules of the package import from others. */
const packages = ["preact", "parse5-html-rewriting-stream", /^node:/];

const modules = ["index", "ui", "services", "policy", "server", "serverNode", "html", "records", "guard"];

/** Options that make the head part a little smaller, and others larger. */
const small = {
  passes: 6,
  hoist_funs: true,
  inline: 1,
  join_vars: false,
  unsafe: true,
  keep_fargs: true,
  reduce_funcs: false,
};

/** How every file is built that runs first on a page. */
const head = { compress: small, isCalledOnLoad: true };

/** Integrations by the name of their file; words that filter lists block are kept out of those. */
const integrations = {
  account: "account",
  dataLayer: "dataLayerEvent",
  google: "googleConsentMode",
  matomo: "matomo",
  meta: "meta",
  microsoftClarity: "microsoftClarity",
  microsoftUet: "microsoftUet",
  posthog: "posthog",
  shopify: "shopify",
  tiktok: "tiktok",
  wordpress: "wpConsentApi",
};

/** Gives the name of a file that several modules share, without words that filter lists block. */
const chunkName = ({ name }) => basename(name, ".d").replace(/Consent/g, "");

/** Integrations that share nothing with other modules of the package; the account reads decisions as they do. */
const alone = Object.keys(integrations).filter((name) => name !== "account");

/** Modules of the package, by the name of their file, with the given extension. */
const inputs = (extension, names = Object.keys(integrations)) => ({
  ...Object.fromEntries(
    modules.map((name) => [
      name,
      `build/entries/${["ui", "guard"].includes(name) ? `${name}Module` : name}${extension}`,
    ]),
  ),
  ...Object.fromEntries(
    names.map((name) => [`integrations/${name}`, `build/integrations/${integrations[name]}${extension}`]),
  ),
});

export default [
  script("ui", "fermata-ui.js", { isCalledOnLoad: true }),
  // Fetched on idle, called by a click.
  script("preferences", "fermata-preferences.js", { ...fromUi, isCalledOnLoad: true }),
  script("problems", "fermata-problems.js"),
  script("record", "fermata-record.js"),
  script("receipt", "fermata-receipt.js"),
  script("withdrawal", "fermata-withdrawal.js"),
  script("embeds", "fermata-embeds.js", { isCalledOnLoad: true }),
  script("panel", "fermata-panel.js", fromUi),
  script("explicit", "fermata-explicit.js"),
  script("regions", "fermata-regions.js"),
  script("choices", "fermata-choices.js"),
  script("declaration", "fermata-declaration.js"),
  script("insight", "fermata-insight.js"),
  script("facts", "fermata-facts.js"),
  ...languages.map((tag) => script("localePages", `locales/pages/${tag}.js`, { plugins: [inLanguage(tag)] })),
  ...languages.map((tag) =>
    script("locale", `locales/${tag}.js`, { plugins: [inLanguage(tag), integrityOfPages(tag)] }),
  ),
  script("locales", "fermata-locales.js", { plugins: [integrityOfLocales] }),
  script("more", "fermata-more.js", { plugins: [integrityOf("locales", "facts", "insight")] }),
  // What the click on an answer calls is among it: nobody waits for it to be compiled then.
  script("acts", "fermata-acts.js", {
    isCalledOnLoad: true,
    plugins: [
      integrityOf(
        ...["preferences", "problems", "withdrawal", "embeds", "locales"],
        ...[
          "declaration",
          "insight",
          "record",
          "receipt",
          "panel",
          "more",
          "facts",
          "explicit",
          "regions",
          "choices",
        ],
      ),
    ],
  }),
  script("script", "fermata.js", { plugins: [integrityOf("acts", "ui")], ...head }),
  script("google", "fermata-google.js", { plugins: [integrityOf("acts", "ui")], ...head }),
  script("guard", "fermata-guard.js", { plugins: [integrityOf("acts", "ui")], ...head }),
  script("all", "fermata.all.js"),
  ...Object.keys(integrations).map((name) => script(`integrations/${name}`, `integrations/${name}.js`)),
  {
    input: "build/entries/commandLine.js",
    output: {
      file: "dist/cli.js",
      format: "es",
      banner: "#!/usr/bin/env node",
      plugins: [minify({}, { isModule: true })],
    },
  },
  {
    input: inputs(".js", ["account"]),
    external: packages,
    preserveEntrySignatures: "strict",
    output: {
      dir: "dist/esm",
      format: "es",
      chunkFileNames: (chunk) => `${chunkName(chunk)}.js`,
      plugins: [],
    },
    plugins: [cssText(), resolve()],
  },
  ...alone.map((name) => ({
    input: `build/integrations/${integrations[name]}.js`,
    output: { file: `dist/esm/integrations/${name}.js`, format: "es" },
  })),
  {
    input: inputs(".d.ts"),
    external: packages,
    output: {
      dir: "dist/esm",
      format: "es",
      chunkFileNames: (chunk) => `${chunkName(chunk)}.d.ts`,
    },
    plugins: [dts()],
  },
];
