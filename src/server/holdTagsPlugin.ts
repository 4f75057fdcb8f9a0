/** Puts `holdTags` where a build writes its pages. */
import { type HoldOptions, holdTags } from "./holdTags.ts";
import type { ServerSettings } from "./readConsent.ts";

/**
 * Creates a plugin for Vite and rollup: the HTML that a build writes, and that Vite's development server gives, has its tags marked.
 *
 * @example plugins: [holdTagsPlugin(settings)]
 */
export function holdTagsPlugin(settings: ServerSettings, options: HoldOptions = {}) {
  return {
    name: "fermata-hold-tags",
    transformIndexHtml: {
      order: "post" as const,
      handler: (html: string) => holdTags(html, settings, options),
    },
    async generateBundle(
      _: unknown,
      bundle: Record<string, { type: string; fileName: string; source?: unknown }>,
    ) {
      for (const file of Object.values(bundle)) {
        if (file.type === "asset" && /\.html?$/.test(file.fileName) && typeof file.source === "string")
          file.source = await holdTags(file.source, settings, options);
      }
    },
  };
}
