import type { ServicePreset } from "./preset.ts";

/**
 * Yandex Metrica.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://yandex.com/support/metrica/general/cookie-usage.html
 */
export const yandexMetrica: ServicePreset = {
  id: "yandex_metrica",
  category: "analytics",
  name: "Yandex Metrica",
  provider: "Yandex LLC, Russia",
  purpose: "Counts visits and records clicks and scrolling.",
  policyUrl: "https://yandex.com/legal/confidential/",
  match: ["mc.yandex.ru", "mc.yandex.com"],
  cookies: [
    { name: "_ym_uid", duration: "P1Y", purpose: "Recognises the browser." },
    { name: "_ym_d", duration: "P1Y", purpose: "When the browser came first." },
    { name: "_ym_isad", duration: "P1D", purpose: "Says whether advertising is blocked." },
    { name: "_ym_visorc*", duration: "PT30M", purpose: "Keeps the recording of a visit together." },
    { name: "yandexuid (yandex.ru)", duration: "P1Y", purpose: "Recognises the browser." },
  ],
  storage: [{ name: "_ym*", purpose: "Recognises the browser.", type: "localStorage" }],
  saleOrShare: true,
  replay: true,
  transfers: [{ country: "RU" }],
};
