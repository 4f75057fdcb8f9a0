/** Lithuanian. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "Jūsu pasirinkimas dėl slapukų",
    intro: "{site} naudoja slapukus ir panašias technologijas. Būtinieji užtikrina svetainės veikimą.",
    ask: "Kitus naudojame tik gavę jūsų sutikimą, šiais tikslais: {categories}.",
    services: "Dalyvaujančių paslaugų: {count}.",
    later:
      "Savo pasirinkimą galite bet kada pakeisti slapukų nustatymuose, į kuriuos nuoroda yra kiekviename puslapyje.",
    again: "Klausiame dar kartą, nes pasikeitė, kaip naudojame slapukus.",
    againCategory: "Klausiame dar kartą, nes yra kas nors nauja: {categories}.",
    againExpired: "Klausiame dar kartą, nes paskutinio jūsų pasirinkimo galiojimas baigėsi.",
    accept: "Sutikti su visais",
    reject: "Atmesti visus",
    customise: "Tinkinti",
    policy: "Privatumo politika",
    imprint: "Teisinė informacija",
    thisSite: "Ši svetainė",
    saved: "Jūsų pasirinkimas išsaugotas.",
    essential: "Būtinieji",
    performance: "Našumas",
    functional: "Funkciniai",
    analytics: "Statistika",
    security: "Saugumas",
  },
  preferences: {
    title: "Slapukų nustatymai",
    explain:
      "Nuspręskite dėl kiekvienos kategorijos. Niekas nesikeičia, kol neišsaugote, ir galite bet kada sugrįžti.",
    save: "Išsaugoti pasirinkimą",
    close: "Uždaryti",
    locked: "Visada įjungta",
    refused: "Jei atmesite: {effect}",
    details: "Paslaugos ir slapukai ({count})",
    none: "Šioje kategorijoje nenurodyta jokia paslauga.",
    provider: "Teikėjas",
    stored: "Išsaugo",
    transfer: "Duomenys siunčiami į",
    gpc: "Jūsų naršyklė siunčia Global Privacy Control. Į tai atsižvelgiama: duomenys neparduodami ir nesidalijami.",
    decided: "Paskutinis jūsų pasirinkimas: {date}.",
    contact: "Kontaktai",
    essentialText:
      "Pagrindinės svetainės funkcijos, pavyzdžiui, prisijungimas ir šio pasirinkimo įsiminimas.",
    performanceText:
      "Rodo, kaip gerai veikia svetainė: kaip greitai atsako puslapiai, kur jie stringa, kur žmonės užkliūva.",
    performanceRefused:
      "svetainė veikia kaip anksčiau; klaidos, su kuriomis susidursite, gali likti nepastebėtos.",
    functionalText:
      "Įsimena jūsų nuostatas ir rodo kitų teikėjų turinį, pavyzdžiui, vaizdo įrašus ir žemėlapius.",
    functionalRefused: "nuostatos neįsimenamos, o įterptas turinys lieka uždarytas, kol jo neleisite.",
    analyticsText: "Skaičiuoja apsilankymus ir paspaudimus svetainės naudojimo statistikai.",
    analyticsRefused: "jūsų apsilankymas nepatenka į statistiką.",
    securityText: "Aptinka sukčiavimą ir saugo paskyras labiau, nei reikia svetainei veikti.",
    securityRefused: "kai kuriems veiksmams gali reikėti dar vieno tapatybės patvirtinimo.",
  },
  placeholder: {
    heading: "{service} dar neįkelta",
    text: "Jei įkelsite šį turinį, {provider} gaus jūsų IP adresą ir gali įrašyti duomenis jūsų įrenginyje.",
    once: "Įkelti tik šį",
    always: "Visada leisti: {service}",
    other: "kitas teikėjas",
  },
};
