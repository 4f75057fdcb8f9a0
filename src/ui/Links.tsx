/** Links to the policy and the legal notice, on both layers. */
import { h } from "preact";
import type { Settings } from "../core/settings/settings.ts";
import type { BannerMessages } from "../translations/messages.ts";

/** One link of the site's; nothing for what is no relative or http(s) link, since the banner comes before the check of the settings. */
const Link = ({ url, text }: { url: string; text: string }) =>
  url && /^http/.test(new URL(url, location.href).protocol) && <a href={url}>{text}</a>;

/** The links that the site has set; nothing without any. */
export function Links({ settings, messages }: { settings: Settings; messages: BannerMessages }) {
  const { policyUrl, imprintUrl } = settings;
  return (
    (policyUrl || imprintUrl) && (
      <p class="links">
        <Link url={policyUrl} text={messages.policy} /> <Link url={imprintUrl} text={messages.imprint} />
      </p>
    )
  );
}
