/** Hungarian. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "Az Ön döntése a sütikről",
    intro:
      "{site} sütiket és hasonló technikákat használ. A nélkülözhetetlenek biztosítják a webhely működését.",
    ask: "Másokat csak az Ön hozzájárulásával használunk, erre: {categories}.",
    services: "Részt vevő szolgáltatások: {count}.",
    later: "Döntését bármikor módosíthatja a sütibeállításokban, amelyekre minden oldal hivatkozik.",
    again: "Azért kérdezzük újra, mert megváltozott, ahogyan a sütiket használjuk.",
    againCategory: "Azért kérdezzük újra, mert van valami új: {categories}.",
    againExpired: "Azért kérdezzük újra, mert legutóbbi döntése lejárt.",
    accept: "Összes elfogadása",
    reject: "Összes elutasítása",
    customise: "Testreszabás",
    policy: "Adatvédelmi tájékoztató",
    imprint: "Jogi nyilatkozat",
    thisSite: "Ez a webhely",
    saved: "Döntését elmentettük.",
    essential: "Nélkülözhetetlen",
    performance: "Teljesítmény",
    functional: "Funkcionális",
    analytics: "Statisztika",
    security: "Biztonság",
  },
  preferences: {
    title: "Sütibeállítások",
    explain: "Döntsön kategóriánként. Mentésig semmi sem változik, és bármikor visszatérhet.",
    save: "Döntés mentése",
    close: "Bezárás",
    locked: "Mindig aktív",
    refused: "Ha elutasítja: {effect}",
    details: "Szolgáltatások és sütik ({count})",
    none: "Ebben a kategóriában nincs megadva szolgáltatás.",
    provider: "Szolgáltató",
    stored: "Tárolja",
    transfer: "Az adatok ide kerülnek",
    gpc: "Böngészője Global Privacy Control jelzést küld. Ezt tiszteletben tartjuk: az adatokat nem adjuk el és nem osztjuk meg.",
    decided: "Legutóbbi döntése: {date}.",
    contact: "Kapcsolat",
    essentialText: "A webhely alapvető funkciói, például a bejelentkezés és e döntés megjegyzése.",
    performanceText:
      "Megmutatja, mennyire jól működik a webhely: milyen gyorsan válaszolnak az oldalak, hol hibáznak, hol akadnak el a látogatók.",
    performanceRefused: "a webhely ugyanúgy működik; az Ön által tapasztalt hibák észrevétlenek maradhatnak.",
    functionalText:
      "Megjegyzi beállításait, és más szolgáltatók tartalmát mutatja, például videókat és térképeket.",
    functionalRefused:
      "a beállításokat nem jegyezzük meg, és a beágyazott tartalom zárva marad, amíg nem engedélyezi.",
    analyticsText: "Látogatásokat és kattintásokat számol a webhely használatának statisztikájához.",
    analyticsRefused: "látogatása nem kerül be a statisztikába.",
    securityText:
      "Felismeri a csalásokat, és védi a fiókokat azon túl is, ami a webhely működéséhez szükséges.",
    securityRefused: "egyes műveleteknél további igazolást kérhetünk arról, hogy Ön az.",
  },
  placeholder: {
    heading: "{service} még nincs betöltve",
    text: "Ha betölti ezt a tartalmat, {provider} megkapja az Ön IP-címét, és adatokat tárolhat az eszközén.",
    once: "Csak ennek betöltése",
    always: "{service} engedélyezése mindig",
    other: "egy másik szolgáltató",
  },
};
