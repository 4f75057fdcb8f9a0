/** Slovak. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "Vaša voľba o cookies",
    intro: "{site} používa cookies a podobné technológie. Nevyhnutné zabezpečujú fungovanie stránky.",
    ask: "Len s vaším súhlasom používame ďalšie, na: {categories}.",
    services: "Zapojené služby: {count}.",
    later:
      "Svoju voľbu môžete kedykoľvek zmeniť v nastaveniach cookies, na ktoré vedie odkaz z každej stránky.",
    again: "Pýtame sa znova, pretože sa zmenilo, ako cookies používame.",
    againCategory: "Pýtame sa znova, pretože je niečo nové: {categories}.",
    againExpired: "Pýtame sa znova, pretože platnosť vašej poslednej voľby sa skončila.",
    accept: "Prijať všetko",
    reject: "Odmietnuť všetko",
    customise: "Prispôsobiť",
    policy: "Zásady ochrany osobných údajov",
    imprint: "Právne informácie",
    thisSite: "Táto stránka",
    saved: "Vaša voľba je uložená.",
    essential: "Nevyhnutné",
    performance: "Výkon",
    functional: "Funkčné",
    analytics: "Štatistika",
    security: "Bezpečnosť",
  },
  preferences: {
    title: "Nastavenia cookies",
    explain:
      "Rozhodnite o každej kategórii. Nič sa nezmení, kým voľbu neuložíte, a kedykoľvek sa môžete vrátiť.",
    save: "Uložiť voľbu",
    close: "Zavrieť",
    locked: "Vždy aktívne",
    refused: "Ak odmietnete: {effect}",
    details: "Služby a cookies ({count})",
    none: "V tejto kategórii nie je uvedená žiadna služba.",
    provider: "Poskytovateľ",
    stored: "Ukladá",
    transfer: "Údaje smerujú do",
    gpc: "Váš prehliadač vysiela Global Privacy Control. Rešpektuje sa to: údaje sa nepredávajú ani nezdieľajú.",
    decided: "Vaša posledná voľba: {date}.",
    contact: "Kontakt",
    essentialText: "Základné funkcie stránky, napríklad prihlásenie a zapamätanie tejto voľby.",
    performanceText:
      "Ukazuje, ako dobre stránka funguje: ako rýchlo odpovedá, kde zlyháva, kde ľudia uviaznu.",
    performanceRefused: "stránka funguje ako doteraz; chyby, na ktoré narazíte, môžu zostať nepovšimnuté.",
    functionalText:
      "Pamätá si vaše predvoľby a zobrazuje obsah iných poskytovateľov, napríklad videá a mapy.",
    functionalRefused: "predvoľby sa nepamätajú a vložený obsah zostane zatvorený, kým ho nepovolíte.",
    analyticsText: "Počíta návštevy a kliknutia na štatistiku používania stránky.",
    analyticsRefused: "vaša návšteva sa do štatistiky nezapočíta.",
    securityText: "Odhaľuje podvody a chráni účty nad rámec toho, čo stránka potrebuje na prevádzku.",
    securityRefused: "niektoré akcie môžu vyžadovať ďalšie overenie, že ste to vy.",
  },
  placeholder: {
    heading: "{service}: obsah ešte nie je načítaný",
    text: "Ak tento obsah načítate, {provider} získa vašu IP adresu a môže do vášho zariadenia ukladať údaje.",
    once: "Načítať len tento",
    always: "Vždy povoliť: {service}",
    other: "iný poskytovateľ",
  },
};
