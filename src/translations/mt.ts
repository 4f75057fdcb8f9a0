/** Maltese. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "L-għażla tiegħek dwar il-cookies",
    intro: "{site} juża cookies u teknoloġiji simili. Dawk essenzjali jħaddmu s-sit.",
    ask: "Oħrajn nużawhom biss bil-kunsens tiegħek, għal: {categories}.",
    services: "Servizzi involuti: {count}.",
    later: "Tista’ tibdel l-għażla tiegħek f’kull ħin fl-issettjar tal-cookies, b’link f’kull paġna.",
    again: "Qed nerġgħu nistaqsu għax l-użu tagħna tal-cookies inbidel.",
    againCategory: "Qed nerġgħu nistaqsu għax hemm xi ħaġa ġdida: {categories}.",
    againExpired: "Qed nerġgħu nistaqsu għax l-aħħar għażla tiegħek skadiet.",
    accept: "Aċċetta kollox",
    reject: "Irrifjuta kollox",
    customise: "Ippersonalizza",
    policy: "Politika tal-privatezza",
    imprint: "Informazzjoni legali",
    thisSite: "Dan is-sit",
    saved: "L-għażla tiegħek inżammet.",
    essential: "Essenzjali",
    performance: "Prestazzjoni",
    functional: "Funzjonali",
    analytics: "Statistika",
    security: "Sigurtà",
  },
  preferences: {
    title: "Issettjar tal-cookies",
    explain:
      "Iddeċiedi għal kull kategorija. Xejn ma jinbidel qabel ma tissejvja, u tista’ terġa’ lura f’kull ħin.",
    save: "Issejvja l-għażla",
    close: "Agħlaq",
    locked: "Dejjem attivi",
    refused: "Jekk tirrifjuta: {effect}",
    details: "Servizzi u cookies ({count})",
    none: "L-ebda servizz mhu elenkat f’din il-kategorija.",
    provider: "Fornitur",
    stored: "Jaħżen",
    transfer: "Id-data tmur lejn",
    gpc: "Il-browser tiegħek jibgħat Global Privacy Control. Dan jiġi rispettat: id-data la tinbiegħ u lanqas tinqasam.",
    decided: "L-aħħar għażla tiegħek: {date}.",
    contact: "Kuntatt",
    essentialText: "Funzjonijiet bażiċi tas-sit, bħad-dħul fil-kont u ż-żamma ta’ din l-għażla.",
    performanceText:
      "Juri kemm is-sit jaħdem tajjeb: kemm jirrispondu malajr il-paġni, fejn ifallu, fejn jeħlu n-nies.",
    performanceRefused: "is-sit jaħdem bħal qabel; żbalji li tiltaqa’ magħhom jistgħu ma jiġux innotati.",
    functionalText: "Jiftakar il-preferenzi tiegħek u juri kontenut ta’ fornituri oħra, bħal vidjos u mapep.",
    functionalRefused:
      "il-preferenzi ma jinżammux, u l-kontenut inkorporat jibqa’ magħluq sakemm tippermettih.",
    analyticsText: "Jgħodd iż-żjarat u l-klikks għal statistika dwar l-użu tas-sit.",
    analyticsRefused: "iż-żjara tiegħek ma tidħolx fl-istatistika.",
    securityText:
      "Jinduna bi frodi u jipproteġi l-kontijiet lil hinn minn dak li jeħtieġ is-sit biex jaħdem.",
    securityRefused: "xi azzjonijiet jistgħu jitolbuk prova oħra tal-identità tiegħek.",
  },
  placeholder: {
    heading: "{service} għadu ma tgħabbiex",
    text: "Jekk tgħabbi dan il-kontenut, {provider} jirċievi l-indirizz IP tiegħek u jista’ jaħżen data fuq l-apparat tiegħek.",
    once: "Għabbi dan biss",
    always: "Dejjem ippermetti {service}",
    other: "fornitur ieħor",
  },
};
