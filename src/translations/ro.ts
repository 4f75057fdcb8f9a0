/** Romanian. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "Alegerea dumneavoastră privind cookie-urile",
    intro: "{site} folosește cookie-uri și tehnici similare. Cele esențiale fac site-ul să funcționeze.",
    ask: "Doar cu acordul dumneavoastră folosim altele, pentru: {categories}.",
    services: "Servicii implicate: {count}.",
    later: "Vă puteți schimba alegerea oricând în setările pentru cookie-uri, accesibile din fiecare pagină.",
    again: "Întrebăm din nou pentru că s-a schimbat modul în care folosim cookie-urile.",
    againCategory: "Întrebăm din nou pentru că există ceva nou: {categories}.",
    againExpired: "Întrebăm din nou pentru că ultima dumneavoastră alegere a expirat.",
    accept: "Acceptă tot",
    reject: "Respinge tot",
    customise: "Personalizează",
    policy: "Politica de confidențialitate",
    imprint: "Informații legale",
    thisSite: "Acest site",
    saved: "Alegerea dumneavoastră a fost salvată.",
    essential: "Esențiale",
    performance: "Performanță",
    functional: "Funcționale",
    analytics: "Statistici",
    security: "Securitate",
  },
  preferences: {
    title: "Setări pentru cookie-uri",
    explain:
      "Decideți pentru fiecare categorie. Nimic nu se schimbă până nu salvați și puteți reveni oricând.",
    save: "Salvează alegerea",
    close: "Închide",
    locked: "Mereu active",
    refused: "Dacă refuzați: {effect}",
    details: "Servicii și cookie-uri ({count})",
    none: "Niciun serviciu nu este indicat în această categorie.",
    provider: "Furnizor",
    stored: "Stochează",
    transfer: "Datele ajung în",
    gpc: "Browserul dumneavoastră trimite Global Privacy Control. Este respectat: datele nu sunt vândute sau partajate.",
    decided: "Ultima dumneavoastră alegere: {date}.",
    contact: "Date de contact",
    essentialText: "Funcții de bază ale site-ului, precum autentificarea și păstrarea acestei alegeri.",
    performanceText:
      "Arată cât de bine funcționează site-ul: cât de repede răspund paginile, unde apar erori, unde se blochează vizitatorii.",
    performanceRefused:
      "site-ul funcționează ca înainte; erorile pe care le întâlniți pot rămâne neobservate.",
    functionalText:
      "Reține preferințele dumneavoastră și afișează conținut de la alți furnizori, precum videoclipuri și hărți.",
    functionalRefused:
      "preferințele nu sunt reținute, iar conținutul încorporat rămâne închis până când îl permiteți.",
    analyticsText: "Numără vizitele și clicurile pentru statistici despre utilizarea site-ului.",
    analyticsRefused: "vizita dumneavoastră nu apare în statistici.",
    securityText:
      "Detectează fraudele și protejează conturile dincolo de ceea ce îi trebuie site-ului ca să funcționeze.",
    securityRefused: "unele acțiuni vă pot cere încă o dovadă a identității.",
  },
  placeholder: {
    heading: "{service} nu este încărcat încă",
    text: "Dacă încărcați acest conținut, {provider} primește adresa dumneavoastră IP și poate stoca date pe dispozitiv.",
    once: "Încarcă doar acesta",
    always: "Permite întotdeauna {service}",
    other: "un alt furnizor",
  },
};
