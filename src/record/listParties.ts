/** Names everybody who is responsible or receives data, as ISO/IEC TS 27560 wants them named. Pure. */
import type { Party } from "../core/consent/receipt.ts";
import type { Settings } from "../core/settings/settings.ts";

/**
 * Gives the controller, and each provider of a service that is not locked on, once.
 *
 * @param origin of the site, which names a controller that the settings do not name.
 */
export function listParties({ controller, services, imprintUrl }: Settings, origin: string): Party[] {
  const { name, address, email, phone } = controller;
  const providers = [...new Set(services.map(({ provider }) => provider))].filter(Boolean);
  return [
    {
      party_id: "controller",
      party_name: name || origin,
      party_address: address,
      party_contact: email || phone,
      party_url: imprintUrl ? new URL(imprintUrl, origin).href : origin,
      party_role: "controller",
      party_type: "site",
    },
    ...providers.map((provider): Party => {
      const own = services.filter((service) => service.provider === provider);
      return {
        party_id: provider,
        party_name: provider,
        party_address: "",
        party_contact: own.find(({ policyUrl }) => policyUrl)?.policyUrl ?? "",
        party_url: own.find(({ policyUrl }) => policyUrl)?.policyUrl ?? "",
        party_role: "third-party",
        party_type: own.map(({ id }) => id).join(" "),
      };
    }),
  ];
}
