/** Norwegian. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "Ditt valg om informasjonskapsler",
    intro:
      "{site} bruker informasjonskapsler og lignende teknikker. De nødvendige får nettstedet til å virke.",
    ask: "Bare med ditt samtykke bruker vi andre, til: {categories}.",
    services: "Tjenester som deltar: {count}.",
    later:
      "Du kan når som helst endre valget ditt i innstillingene for informasjonskapsler, som alle sider lenker til.",
    again: "Vi spør igjen fordi bruken vår av informasjonskapsler er endret.",
    againCategory: "Vi spør igjen fordi noe er nytt: {categories}.",
    againExpired: "Vi spør igjen fordi det siste valget ditt er utløpt.",
    accept: "Godta alle",
    reject: "Avvis alle",
    customise: "Tilpass",
    policy: "Personvernerklæring",
    imprint: "Juridisk informasjon",
    thisSite: "Dette nettstedet",
    saved: "Valget ditt er lagret.",
    essential: "Nødvendige",
    performance: "Ytelse",
    functional: "Funksjonelle",
    analytics: "Statistikk",
    security: "Sikkerhet",
  },
  preferences: {
    title: "Innstillinger for informasjonskapsler",
    explain: "Velg for hver kategori. Ingenting endres før du lagrer, og du kan alltid komme tilbake.",
    save: "Lagre valg",
    close: "Lukk",
    locked: "Alltid aktive",
    refused: "Hvis du avviser: {effect}",
    details: "Tjenester og informasjonskapsler ({count})",
    none: "Ingen tjeneste er oppgitt i denne kategorien.",
    provider: "Leverandør",
    stored: "Lagrer",
    transfer: "Data sendes til",
    gpc: "Nettleseren din sender Global Privacy Control. Det respekteres: data selges eller deles ikke.",
    decided: "Ditt siste valg: {date}.",
    contact: "Kontakt",
    essentialText: "Nettstedets grunnfunksjoner, som innlogging og å huske dette valget.",
    performanceText:
      "Viser hvor godt nettstedet virker: hvor raskt sider svarer, hvor de feiler, hvor folk står fast.",
    performanceRefused: "nettstedet virker som før; feil du møter, kan forbli uoppdaget.",
    functionalText:
      "Husker innstillingene dine og viser innhold fra andre leverandører, som videoer og kart.",
    functionalRefused: "innstillinger huskes ikke, og innebygd innhold forblir lukket til du tillater det.",
    analyticsText: "Teller besøk og klikk til statistikk over hvordan nettstedet brukes.",
    analyticsRefused: "besøket ditt blir ikke med i statistikken.",
    securityText: "Oppdager svindel og beskytter kontoer ut over det nettstedet trenger for å virke.",
    securityRefused: "noen handlinger kan kreve enda et bevis på at det er deg.",
  },
  placeholder: {
    heading: "{service} er ikke lastet inn ennå",
    text: "Hvis du laster inn dette innholdet, får {provider} IP-adressen din og kan lagre data på enheten din.",
    once: "Last inn bare denne",
    always: "Tillat alltid {service}",
    other: "en annen leverandør",
  },
};
