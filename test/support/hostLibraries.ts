/** Libraries that a site's own pages use, as one classic or module file each: routers and frameworks that change the page under us. */
import { mkdtemp, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { ensurePackages } from "../../examples/vendors.mjs";

const require = createRequire(import.meta.url);
const pins = new URL("./packages.json", import.meta.url).pathname;

/** Gives a file of an installed package. */
export const fileOf = (path: string) => readFile(require.resolve(path), "utf8");

/** What a bundle needs besides its entry. */
export interface BundleOptions {
  /** Modules by name that stand in for files: text of each. */
  readonly modules?: Readonly<Record<string, string>>;
  /** Constants, by the expression that they replace. */
  readonly define?: Readonly<Record<string, string>>;
  readonly platform?: "browser" | "node";
}

/**
 * Bundles one module with everything it imports into one text; `module:entry` is the entry.
 */
export async function bundle(entry: string, options: BundleOptions = {}): Promise<string> {
  const modules: Record<string, string> = { "module:entry": entry, ...options.modules };
  const build = await rolldown({
    input: "module:entry",
    platform: options.platform ?? "browser",
    cwd: process.cwd(),
    logLevel: "silent",
    transform: {
      define: { "process.env.NODE_ENV": '"development"', ...options.define },
    },
    plugins: [
      {
        name: "modules",
        resolveId: (source, importer) =>
          source in modules ? { id: source } : importer?.startsWith("module:") ? null : undefined,
        load: (id) => modules[id],
      },
    ],
  });
  const { output } = await build.generate({ format: "es", codeSplitting: false });
  await build.close();
  return output[0].code;
}

/** Turbo as its package ships it for a script tag. */
export const turbo = () => fileOf("@hotwired/turbo");

/** htmx as its package ships it for a script tag. */
export const htmx = () => fileOf("htmx.org/dist/htmx.min.js");

/** Astro's own router, of its published modules, as a site's build makes one file of them, with the click that its component listens for. */
export async function astroRouter(): Promise<string> {
  const { astro = "" } = await ensurePackages(pins);
  return bundle(
    `import { navigate } from ${JSON.stringify(join(astro, "dist/transitions/router.js"))};
    document.addEventListener("click", (event) => {
      const link = event.composedPath()[0].closest?.("a");
      if (!link?.href || event.defaultPrevented || new URL(link.href).origin !== location.origin) return;
      event.preventDefault();
      navigate(link.href);
    });`,
    {
      modules: { "virtual:astro:adapter-config/client": "export const internalFetchHeaders = {};" },
      define: { "import.meta.env.SSR": "false", "import.meta.env.DEV": "false" },
    },
  );
}

/** Texts of AdGuard's lists for notices and other annoyances, in the syntax that filter engines read. */
export async function annoyanceLists(): Promise<string[]> {
  const { filters = "" } = await ensurePackages(pins);
  return Promise.all(
    [18, 19, 20, 21, 22].map(async (id) => {
      const file = join(filters, `dist/filters/declarative/ruleset_${id}/ruleset_${id}.json`);
      const [{ metadata }] = JSON.parse(await readFile(file, "utf8"));
      return metadata.rawFilterList as string;
    }),
  );
}

/** Gives an empty folder for files of one test run. */
export const temporaryFolder = () => mkdtemp(join(tmpdir(), "fermata-"));
