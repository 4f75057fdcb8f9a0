/** French of Canada. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "Votre choix concernant les témoins",
    intro:
      "{site} utilise des témoins et des technologies similaires. Les témoins essentiels font fonctionner le site.",
    ask: "Les autres ne sont utilisés qu’avec votre consentement, pour : {categories}.",
    services: "Services concernés : {count}.",
    later:
      "Vous pouvez modifier votre choix en tout temps dans les paramètres des témoins, accessibles depuis chaque page.",
    again: "Nous vous posons à nouveau la question, car notre utilisation des témoins a changé.",
    againCategory: "Nous vous posons à nouveau la question, car il y a du nouveau : {categories}.",
    againExpired: "Nous vous posons à nouveau la question, car votre dernier choix est expiré.",
    accept: "Tout accepter",
    reject: "Tout refuser",
    customise: "Personnaliser",
    policy: "Politique de confidentialité",
    imprint: "Mentions légales",
    thisSite: "Ce site",
    saved: "Votre choix est enregistré.",
    essential: "Essentiels",
    performance: "Performance",
    functional: "Fonctionnels",
    analytics: "Statistiques",
    security: "Sécurité",
  },
  preferences: {
    title: "Paramètres des témoins",
    explain:
      "Décidez pour chaque catégorie. Rien ne change avant l’enregistrement, et vous pouvez revenir en tout temps.",
    save: "Enregistrer mes choix",
    close: "Fermer",
    locked: "Toujours actifs",
    refused: "Si vous refusez : {effect}",
    details: "Services et témoins ({count})",
    none: "Aucun service n’est indiqué dans cette catégorie.",
    provider: "Fournisseur",
    stored: "Enregistre",
    transfer: "Données transmises vers",
    gpc: "Votre navigateur envoie le signal Global Privacy Control. Il est respecté : les données ne sont ni vendues ni communiquées.",
    decided: "Votre dernier choix : {date}.",
    contact: "Coordonnées",
    essentialText: "Fonctions de base du site, comme l’ouverture de session et la mémorisation de ce choix.",
    performanceText:
      "Montre si le site fonctionne bien : la rapidité des pages, les erreurs, les endroits où l’on reste bloqué.",
    performanceRefused:
      "le site fonctionne comme avant; les erreurs que vous rencontrez peuvent passer inaperçues.",
    functionalText:
      "Mémorise vos préférences et affiche des contenus d’autres fournisseurs, comme des vidéos et des cartes.",
    functionalRefused:
      "vos préférences ne sont pas mémorisées, et les contenus intégrés restent fermés jusqu’à votre accord.",
    analyticsText: "Compte les visites et les clics pour établir des statistiques d’utilisation du site.",
    analyticsRefused: "votre visite n’apparaît pas dans les statistiques.",
    securityText:
      "Détecte la fraude et protège les comptes au-delà de ce qui est nécessaire au fonctionnement du site.",
    securityRefused: "certaines actions peuvent exiger une preuve supplémentaire de votre identité.",
  },
  placeholder: {
    heading: "{service} n’est pas encore chargé",
    text: "Si vous chargez ce contenu, {provider} reçoit votre adresse IP et peut enregistrer des données sur votre appareil.",
    once: "Charger celui-ci",
    always: "Toujours autoriser {service}",
    other: "un autre fournisseur",
  },
};
