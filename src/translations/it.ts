/** Italian. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "La tua scelta sui cookie",
    intro: "{site} usa cookie e tecnologie simili. Quelli essenziali fanno funzionare il sito.",
    ask: "Solo con il tuo consenso ne usiamo altri, per: {categories}.",
    services: "Servizi coinvolti: {count}.",
    later:
      "Puoi cambiare la tua scelta in qualsiasi momento nelle impostazioni dei cookie, raggiungibili da ogni pagina.",
    again: "Lo chiediamo di nuovo perché è cambiato il nostro uso dei cookie.",
    againCategory: "Lo chiediamo di nuovo perché c’è qualcosa di nuovo: {categories}.",
    againExpired: "Lo chiediamo di nuovo perché la tua ultima scelta è scaduta.",
    accept: "Accetta tutto",
    reject: "Rifiuta tutto",
    customise: "Personalizza",
    policy: "Informativa sulla privacy",
    imprint: "Note legali",
    thisSite: "Questo sito",
    saved: "La tua scelta è salvata.",
    essential: "Essenziali",
    performance: "Prestazioni",
    functional: "Funzionali",
    analytics: "Statistiche",
    security: "Sicurezza",
  },
  preferences: {
    title: "Impostazioni dei cookie",
    explain: "Decidi per ogni categoria. Nulla cambia finché non salvi, e puoi tornare quando vuoi.",
    save: "Salva la scelta",
    close: "Chiudi",
    locked: "Sempre attivi",
    refused: "Se rifiuti: {effect}",
    details: "Servizi e cookie ({count})",
    none: "In questa categoria non è indicato alcun servizio.",
    provider: "Fornitore",
    stored: "Memorizza",
    transfer: "I dati vanno in",
    gpc: "Il tuo browser invia Global Privacy Control. È rispettato: i dati non vengono venduti né condivisi.",
    decided: "La tua ultima scelta: {date}.",
    contact: "Contatto",
    essentialText: "Funzioni di base del sito, come l’accesso e la memorizzazione di questa scelta.",
    performanceText:
      "Mostra se il sito funziona bene: quanto sono veloci le pagine, dove sbagliano, dove ci si blocca.",
    performanceRefused:
      "il sito funziona come prima; gli errori che incontri potrebbero restare inosservati.",
    functionalText: "Ricorda le tue preferenze e mostra contenuti di altri fornitori, come video e mappe.",
    functionalRefused:
      "le preferenze non vengono ricordate e i contenuti incorporati restano chiusi finché non li consenti.",
    analyticsText: "Conta visite e clic per fare statistiche sull’uso del sito.",
    analyticsRefused: "la tua visita non compare nelle statistiche.",
    securityText: "Rileva le frodi e protegge gli account oltre quanto serve al sito per funzionare.",
    securityRefused: "alcune azioni potrebbero chiederti una prova in più della tua identità.",
  },
  placeholder: {
    heading: "{service} non è ancora caricato",
    text: "Se carichi questo contenuto, {provider} riceve il tuo indirizzo IP e può salvare dati sul tuo dispositivo.",
    once: "Carica solo questo",
    always: "Consenti sempre {service}",
    other: "un altro fornitore",
  },
};
