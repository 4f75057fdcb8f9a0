/** Slovenian. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "Vaša izbira o piškotkih",
    intro: "{site} uporablja piškotke in podobne tehnologije. Nujni omogočajo delovanje spletnega mesta.",
    ask: "Druge uporabljamo le z vašim soglasjem, za: {categories}.",
    services: "Sodelujoče storitve: {count}.",
    later:
      "Svojo izbiro lahko kadar koli spremenite v nastavitvah piškotkov, do katerih vodi povezava na vsaki strani.",
    again: "Ponovno sprašujemo, ker se je naša uporaba piškotkov spremenila.",
    againCategory: "Ponovno sprašujemo, ker je nekaj novega: {categories}.",
    againExpired: "Ponovno sprašujemo, ker je vaša zadnja izbira potekla.",
    accept: "Sprejmi vse",
    reject: "Zavrni vse",
    customise: "Prilagodi",
    policy: "Pravilnik o zasebnosti",
    imprint: "Pravno obvestilo",
    thisSite: "To spletno mesto",
    saved: "Vaša izbira je shranjena.",
    essential: "Nujni",
    performance: "Zmogljivost",
    functional: "Funkcionalni",
    analytics: "Statistika",
    security: "Varnost",
  },
  preferences: {
    title: "Nastavitve piškotkov",
    explain:
      "Odločite se za vsako kategorijo. Nič se ne spremeni, dokler ne shranite, in vedno se lahko vrnete.",
    save: "Shrani izbiro",
    close: "Zapri",
    locked: "Vedno dejavni",
    refused: "Če zavrnete: {effect}",
    details: "Storitve in piškotki ({count})",
    none: "V tej kategoriji ni navedena nobena storitev.",
    provider: "Ponudnik",
    stored: "Shranjuje",
    transfer: "Podatki gredo v",
    gpc: "Vaš brskalnik pošilja Global Privacy Control. To upoštevamo: podatki se ne prodajajo in ne delijo.",
    decided: "Vaša zadnja izbira: {date}.",
    contact: "Stik",
    essentialText: "Osnovne funkcije spletnega mesta, na primer prijava in pomnjenje te izbire.",
    performanceText:
      "Pokaže, kako dobro spletno mesto deluje: kako hitro se strani odzivajo, kje odpovedo, kje se ljudem zatakne.",
    performanceRefused:
      "spletno mesto deluje kot prej; napake, na katere naletite, morda ostanejo neopažene.",
    functionalText:
      "Zapomni si vaše nastavitve in prikazuje vsebine drugih ponudnikov, na primer videe in zemljevide.",
    functionalRefused:
      "nastavitve se ne zapomnijo, vdelane vsebine pa ostanejo zaprte, dokler jih ne dovolite.",
    analyticsText: "Šteje obiske in klike za statistiko uporabe spletnega mesta.",
    analyticsRefused: "vaš obisk ni vključen v statistiko.",
    securityText: "Odkriva goljufije in varuje račune bolj, kot spletno mesto potrebuje za delovanje.",
    securityRefused: "pri nekaterih dejanjih boste morda morali dodatno potrditi, da ste to vi.",
  },
  placeholder: {
    heading: "{service} še ni naloženo",
    text: "Če naložite to vsebino, {provider} prejme vaš naslov IP in lahko shrani podatke v vašo napravo.",
    once: "Naloži samo to",
    always: "Vedno dovoli: {service}",
    other: "drug ponudnik",
  },
};
