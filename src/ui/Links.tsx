/** Links to the policy and the legal notice, on both layers. */
import { h } from "preact";
import type { Settings } from "../core/settings/settings.ts";
import type { BannerMessages } from "../translations/messages.ts";

/** The links that the site has set; nothing without any. The settings are checked: only relative or http(s) links. */
export function Links({ settings, messages }: { settings: Settings; messages: BannerMessages }) {
  const { policyUrl, imprintUrl } = settings;
  return (
    (policyUrl || imprintUrl) && (
      <p class="links">
        {policyUrl && <a href={policyUrl}>{messages.policy}</a>}{" "}
        {imprintUrl && <a href={imprintUrl}>{messages.imprint}</a>}
      </p>
    )
  );
}
