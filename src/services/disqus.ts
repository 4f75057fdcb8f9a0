import type { ServicePreset } from "./preset.ts";

/**
 * Disqus.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://help.disqus.com/en/articles/1717155-use-of-cookies
 */
export const disqus: ServicePreset = {
  id: "disqus",
  category: "functional",
  name: "Disqus",
  provider: "Disqus, Inc., USA",
  purpose: "Shows comments under our articles.",
  policyUrl: "https://help.disqus.com/en/articles/1717103-disqus-privacy-policy",
  match: ["disqus.com", "disquscdn.com"],
  inline: ["disqus_config"],
  cookies: [
    { name: "disqus_unique (disqus.com)", duration: "P1Y", purpose: "Recognises the browser." },
    { name: "__jid (disqus.com)", duration: "PT30M", purpose: "Ties page views of one visit together." },
  ],
  storage: [
    { name: "disqus* (disqus.com)", purpose: "Drafts of comments and settings.", type: "localStorage" },
  ],
  saleOrShare: true,
  transfers: [{ country: "US" }],
};
