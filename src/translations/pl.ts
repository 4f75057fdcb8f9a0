/** Polish. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "Twój wybór dotyczący plików cookie",
    intro: "{site} używa plików cookie i podobnych technologii. Niezbędne pliki zapewniają działanie strony.",
    ask: "Innych używamy wyłącznie za Twoją zgodą, w celach: {categories}.",
    services: "Liczba usług: {count}.",
    later:
      "Swój wybór możesz zmienić w każdej chwili w ustawieniach plików cookie, dostępnych z każdej strony.",
    again: "Pytamy ponownie, ponieważ zmieniło się nasze korzystanie z plików cookie.",
    againCategory: "Pytamy ponownie, ponieważ pojawiło się coś nowego: {categories}.",
    againExpired: "Pytamy ponownie, ponieważ Twój ostatni wybór wygasł.",
    accept: "Akceptuj wszystkie",
    reject: "Odrzuć wszystkie",
    customise: "Dostosuj",
    policy: "Polityka prywatności",
    imprint: "Informacje prawne",
    thisSite: "Ta strona",
    saved: "Twój wybór został zapisany.",
    essential: "Niezbędne",
    performance: "Wydajność",
    functional: "Funkcjonalne",
    analytics: "Statystyka",
    security: "Bezpieczeństwo",
  },
  preferences: {
    title: "Ustawienia plików cookie",
    explain:
      "Zdecyduj o każdej kategorii. Nic się nie zmieni, dopóki nie zapiszesz, a wrócić możesz w każdej chwili.",
    save: "Zapisz wybór",
    close: "Zamknij",
    locked: "Zawsze aktywne",
    refused: "W razie odmowy: {effect}",
    details: "Usługi i pliki cookie ({count})",
    none: "W tej kategorii nie podano żadnej usługi.",
    provider: "Dostawca",
    stored: "Zapisuje",
    transfer: "Dane trafiają do",
    gpc: "Twoja przeglądarka wysyła sygnał Global Privacy Control. Respektujemy go: dane nie są sprzedawane ani udostępniane.",
    decided: "Twój ostatni wybór: {date}.",
    contact: "Kontakt",
    essentialText: "Podstawowe funkcje strony, takie jak logowanie i zapamiętanie tego wyboru.",
    performanceText:
      "Pokazuje, jak dobrze działa strona: jak szybko odpowiada, gdzie występują błędy, gdzie ludzie utykają.",
    performanceRefused: "strona działa jak dotąd; napotkane błędy mogą pozostać niezauważone.",
    functionalText: "Zapamiętuje Twoje ustawienia i pokazuje treści innych dostawców, np. filmy i mapy.",
    functionalRefused:
      "ustawienia nie są zapamiętywane, a osadzone treści pozostają zamknięte, dopóki na nie nie zezwolisz.",
    analyticsText: "Liczy wizyty i kliknięcia, aby tworzyć statystyki korzystania ze strony.",
    analyticsRefused: "Twoja wizyta nie wejdzie do statystyk.",
    securityText: "Wykrywa oszustwa i chroni konta ponad to, co jest potrzebne do działania strony.",
    securityRefused: "niektóre czynności mogą wymagać dodatkowego potwierdzenia tożsamości.",
  },
  placeholder: {
    heading: "{service}: treść nie jest jeszcze wczytana",
    text: "Po wczytaniu tej treści {provider} otrzyma Twój adres IP i może zapisać dane na Twoim urządzeniu.",
    once: "Wczytaj tylko tę",
    always: "Zawsze zezwalaj: {service}",
    other: "inny dostawca",
  },
};
