/** Catalan. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "La vostra elecció sobre les galetes",
    intro: "{site} utilitza galetes i tecnologies similars. Les essencials fan que el lloc funcioni.",
    ask: "Només amb el vostre consentiment n’utilitzem d’altres, per a: {categories}.",
    services: "Serveis que hi participen: {count}.",
    later:
      "Podeu canviar la vostra elecció en qualsevol moment a la configuració de galetes, enllaçada a cada pàgina.",
    again: "Tornem a preguntar perquè el nostre ús de les galetes ha canviat.",
    againCategory: "Tornem a preguntar perquè hi ha alguna novetat: {categories}.",
    againExpired: "Tornem a preguntar perquè la vostra darrera elecció ha caducat.",
    accept: "Accepta-ho tot",
    reject: "Rebutja-ho tot",
    customise: "Personalitza",
    policy: "Política de privadesa",
    imprint: "Avís legal",
    thisSite: "Aquest lloc",
    saved: "La vostra elecció s’ha desat.",
    essential: "Essencials",
    performance: "Rendiment",
    functional: "Funcionals",
    analytics: "Estadístiques",
    security: "Seguretat",
  },
  preferences: {
    title: "Configuració de galetes",
    explain: "Decidiu per a cada categoria. Res no canvia fins que deseu, i podeu tornar quan vulgueu.",
    save: "Desa l’elecció",
    close: "Tanca",
    locked: "Sempre actives",
    refused: "Si les rebutgeu: {effect}",
    details: "Serveis i galetes ({count})",
    none: "No consta cap servei en aquesta categoria.",
    provider: "Proveïdor",
    stored: "Emmagatzema",
    transfer: "Les dades s’envien a",
    gpc: "El vostre navegador envia Global Privacy Control. Es respecta: les dades no es venen ni es comparteixen.",
    decided: "La vostra darrera elecció: {date}.",
    contact: "Contacte",
    essentialText: "Funcions bàsiques del lloc, com iniciar sessió i recordar aquesta elecció.",
    performanceText:
      "Mostra si el lloc funciona bé: la rapidesa de les pàgines, on fallen, on la gent s’encalla.",
    performanceRefused: "el lloc funciona igual; els errors que trobeu poden passar desapercebuts.",
    functionalText:
      "Recorda les vostres preferències i mostra contingut d’altres proveïdors, com vídeos i mapes.",
    functionalRefused:
      "les preferències no es recorden i el contingut incrustat queda tancat fins que el permeteu.",
    analyticsText: "Compta visites i clics per fer estadístiques d’ús del lloc.",
    analyticsRefused: "la vostra visita no consta a les estadístiques.",
    securityText: "Detecta fraus i protegeix els comptes més enllà del que el lloc necessita per funcionar.",
    securityRefused: "algunes accions us poden demanar una prova més que sou vós.",
  },
  placeholder: {
    heading: "{service} encara no s’ha carregat",
    text: "Si carregueu aquest contingut, {provider} rep la vostra adreça IP i pot desar dades al vostre dispositiu.",
    once: "Carrega només aquest",
    always: "Permet sempre {service}",
    other: "un altre proveïdor",
  },
};
