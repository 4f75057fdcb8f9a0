/** German. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "Ihre Entscheidung über Cookies",
    intro:
      "{site} verwendet Cookies und ähnliche Techniken. Die notwendigen sorgen dafür, dass die Website funktioniert.",
    ask: "Weitere nur mit Ihrer Einwilligung, für: {categories}.",
    services: "Beteiligte Dienste: {count}.",
    later:
      "Sie können Ihre Entscheidung jederzeit in den Cookie-Einstellungen ändern, auf jeder Seite verlinkt.",
    again: "Wir fragen erneut, weil sich unsere Verwendung von Cookies geändert hat.",
    againCategory: "Wir fragen erneut, weil etwas hinzugekommen ist: {categories}.",
    againExpired: "Wir fragen erneut, weil Ihre letzte Entscheidung abgelaufen ist.",
    accept: "Alle akzeptieren",
    reject: "Alle ablehnen",
    customise: "Anpassen",
    policy: "Datenschutzerklärung",
    imprint: "Impressum",
    thisSite: "Diese Website",
    saved: "Ihre Auswahl ist gespeichert.",
    essential: "Notwendig",
    performance: "Leistung",
    functional: "Funktional",
    analytics: "Statistik",
    security: "Sicherheit",
  },
  preferences: {
    title: "Cookie-Einstellungen",
    explain:
      "Entscheiden Sie für jede Kategorie. Erst beim Speichern ändert sich etwas, und Sie können jederzeit zurückkehren.",
    save: "Auswahl speichern",
    close: "Schließen",
    locked: "Immer aktiv",
    refused: "Wenn Sie ablehnen: {effect}",
    details: "Dienste und Cookies ({count})",
    none: "In dieser Kategorie ist kein Dienst aufgeführt.",
    provider: "Anbieter",
    stored: "Speichert",
    transfer: "Daten gehen nach",
    gpc: "Ihr Browser sendet Global Privacy Control. Das wird beachtet: Daten werden weder verkauft noch weitergegeben.",
    decided: "Ihre letzte Auswahl: {date}.",
    contact: "Kontakt",
    essentialText: "Grundfunktionen der Website, etwa die Anmeldung und das Merken dieser Auswahl.",
    performanceText:
      "Zeigt, wie gut die Website läuft: wie schnell Seiten antworten, wo Fehler auftreten, wo es hakt.",
    performanceRefused:
      "die Website funktioniert wie zuvor; Fehler, auf die Sie stoßen, bleiben vielleicht unbemerkt.",
    functionalText: "Merkt sich Ihre Einstellungen und zeigt Inhalte anderer Anbieter wie Videos und Karten.",
    functionalRefused:
      "Einstellungen werden nicht gemerkt, und eingebettete Inhalte bleiben geschlossen, bis Sie sie erlauben.",
    analyticsText: "Zählt Besuche und Klicks für Statistiken zur Nutzung der Website.",
    analyticsRefused: "Ihr Besuch fehlt in der Statistik.",
    securityText: "Erkennt Betrug und schützt Konten über das hinaus, was die Website zum Betrieb braucht.",
    securityRefused: "bei manchen Vorgängen werden Sie vielleicht noch einmal um einen Nachweis gebeten.",
  },
  placeholder: {
    heading: "{service} ist noch nicht geladen",
    text: "Wenn Sie diesen Inhalt laden, erhält {provider} Ihre IP-Adresse und kann Daten auf Ihrem Gerät speichern.",
    once: "Nur diesen laden",
    always: "{service} immer erlauben",
    other: "ein anderer Anbieter",
  },
};
