/** Croatian. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "Vaš izbor o kolačićima",
    intro: "{site} koristi kolačiće i slične tehnologije. Nužni omogućuju rad stranice.",
    ask: "Druge koristimo samo uz vašu privolu, za: {categories}.",
    services: "Uključene usluge: {count}.",
    later:
      "Svoj izbor možete promijeniti u bilo kojem trenutku u postavkama kolačića, povezanima na svakoj stranici.",
    again: "Ponovno pitamo jer se naša upotreba kolačića promijenila.",
    againCategory: "Ponovno pitamo jer ima nešto novo: {categories}.",
    againExpired: "Ponovno pitamo jer je vaš posljednji izbor istekao.",
    accept: "Prihvati sve",
    reject: "Odbij sve",
    customise: "Prilagodi",
    policy: "Pravila privatnosti",
    imprint: "Pravne informacije",
    thisSite: "Ova stranica",
    saved: "Vaš je izbor spremljen.",
    essential: "Nužni",
    performance: "Izvedba",
    functional: "Funkcionalni",
    analytics: "Statistika",
    security: "Sigurnost",
  },
  preferences: {
    title: "Postavke kolačića",
    explain:
      "Odlučite za svaku kategoriju. Ništa se ne mijenja dok ne spremite, a vratiti se možete kad god želite.",
    save: "Spremi izbor",
    close: "Zatvori",
    locked: "Uvijek aktivni",
    refused: "Ako odbijete: {effect}",
    details: "Usluge i kolačići ({count})",
    none: "U ovoj kategoriji nije navedena nijedna usluga.",
    provider: "Pružatelj",
    stored: "Sprema",
    transfer: "Podaci se šalju u",
    gpc: "Vaš preglednik šalje Global Privacy Control. To se poštuje: podaci se ne prodaju ni dijele.",
    decided: "Vaš posljednji izbor: {date}.",
    contact: "Kontakt",
    essentialText: "Osnovne funkcije stranice, primjerice prijava i pamćenje ovog izbora.",
    performanceText:
      "Pokazuje koliko dobro stranica radi: koliko brzo odgovara, gdje griješi, gdje ljudi zapinju.",
    performanceRefused: "stranica radi kao i prije; pogreške na koje naiđete mogu ostati nezamijećene.",
    functionalText:
      "Pamti vaše postavke i prikazuje sadržaj drugih pružatelja, primjerice videozapise i karte.",
    functionalRefused: "postavke se ne pamte, a ugrađeni sadržaj ostaje zatvoren dok ga ne dopustite.",
    analyticsText: "Broji posjete i klikove za statistiku korištenja stranice.",
    analyticsRefused: "vaš posjet ne ulazi u statistiku.",
    securityText: "Otkriva prijevare i štiti račune više nego što stranici treba za rad.",
    securityRefused: "neke radnje mogu tražiti dodatnu potvrdu da ste to vi.",
  },
  placeholder: {
    heading: "{service} još nije učitano",
    text: "Ako učitate ovaj sadržaj, {provider} prima vašu IP adresu i može spremiti podatke na vaš uređaj.",
    once: "Učitaj samo ovo",
    always: "Uvijek dopusti: {service}",
    other: "drugi pružatelj",
  },
};
