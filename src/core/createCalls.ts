/** The public calls that do something. */
import { integrity } from "../platform/integrity.ts";
import { chooseLanguage } from "./chooseLanguage.ts";
import type { Layers } from "./createLayers.ts";
import type { ReceiptOptions } from "./fermata.ts";
import type { ActName, Acts, Core } from "./parts.ts";

/** Creates the public calls, each of which is one of the acts. */
export function createCalls(core: Core, layers: Layers, getActs: () => Acts): Pick<Acts, ActName> {
  const calls: Pick<Acts, ActName> = {
    acceptAll: () => getActs().decide(true, "api"),
    rejectAll: () => getActs().decide(false, "api"),
    save(choices) {
      // A copy, because `true` or `null` in the place of an object would be another act.
      const answer = { ...choices };
      for (const id of Object.keys(answer)) core.isGranted(id);
      return getActs().decide(answer, "api");
    },
    withdraw: (id) => (id ? calls.save({ [id]: false }) : calls.rejectAll()),
    async reset(options) {
      await getActs().decide(null, "api", options);
      await getActs().ask();
    },
    async receipt(options?: ReceiptOptions) {
      try {
        const createReceipt = await core.fetchPart("receipt", integrity.receipt);
        // One of the two, as the format says.
        return (await createReceipt(core, await chooseLanguage(core), options ?? {})) as never;
      } catch {
        getActs().report("part", "receipt");
        return null;
      }
    },
    open: (layer = "preferences") => layers.open(layer),
    async close() {
      layers.hide();
      core.update({ hiddenReason: "closed" });
    },
    async setAudience(audience) {
      const { settings } = core.known;
      core.update({ settings: { ...settings, audience: { minor: audience?.minor === true } } });
    },
  };
  return calls;
}
