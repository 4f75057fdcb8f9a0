/** Irish. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "Do rogha faoi fhianáin",
    intro:
      "Úsáideann {site} fianáin agus teicneolaíochtaí dá samhail. Cuireann na fianáin riachtanacha an suíomh ag obair.",
    ask: "Ní úsáidimid fianáin eile ach le do thoiliú, le haghaidh: {categories}.",
    services: "Líon seirbhísí páirteacha: {count}.",
    later:
      "Is féidir leat do rogha a athrú am ar bith i socruithe na bhfianán, a bhfuil nasc chucu ar gach leathanach.",
    again: "Táimid ag fiafraí arís mar gur athraigh ár n-úsáid fianán.",
    againCategory: "Táimid ag fiafraí arís mar go bhfuil rud éigin nua ann: {categories}.",
    againExpired: "Táimid ag fiafraí arís mar go ndeachaigh do rogha dheireanach in éag.",
    accept: "Glac le gach ceann",
    reject: "Diúltaigh do gach ceann",
    customise: "Saincheap",
    policy: "Polasaí príobháideachais",
    imprint: "Eolas dlíthiúil",
    thisSite: "An suíomh seo",
    saved: "Tá do rogha sábháilte.",
    essential: "Riachtanach",
    performance: "Feidhmíocht",
    functional: "Feidhmiúil",
    analytics: "Staitisticí",
    security: "Slándáil",
  },
  preferences: {
    title: "Socruithe fianán",
    explain:
      "Déan cinneadh faoi gach catagóir. Ní athraíonn aon rud go dtí go sábhálann tú, agus is féidir leat filleadh am ar bith.",
    save: "Sábháil an rogha",
    close: "Dún",
    locked: "Gníomhach i gcónaí",
    refused: "Má dhiúltaíonn tú: {effect}",
    details: "Seirbhísí agus fianáin ({count})",
    none: "Níl aon seirbhís liostaithe sa chatagóir seo.",
    provider: "Soláthraí",
    stored: "Stórálann",
    transfer: "Téann sonraí chuig",
    gpc: "Seolann do bhrabhsálaí Global Privacy Control. Tugtar aird air: ní dhíoltar ná ní roinntear sonraí.",
    decided: "Do rogha dheireanach: {date}.",
    contact: "Teagmháil",
    essentialText: "Bunfheidhmeanna an tsuímh, mar shampla síniú isteach agus an rogha seo a choinneáil.",
    performanceText:
      "Taispeánann sé cé chomh maith is a oibríonn an suíomh: cé chomh tapa is a fhreagraíonn leathanaigh, cá dteipeann orthu, cá dtéann daoine i bhfostú.",
    performanceRefused:
      "oibríonn an suíomh mar a bhí; b’fhéidir nach dtabharfar faoi deara earráidí a fheiceann tú.",
    functionalText:
      "Cuimhníonn sé ar do roghanna agus taispeánann sé ábhar ó sholáthraithe eile, mar shampla físeáin agus léarscáileanna.",
    functionalRefused:
      "ní chuimhnítear ar do roghanna, agus fanann ábhar leabaithe dúnta go dtí go gceadaíonn tú é.",
    analyticsText: "Áiríonn sé cuairteanna agus cliceanna le haghaidh staitisticí ar úsáid an tsuímh.",
    analyticsRefused: "ní áirítear do chuairt sna staitisticí.",
    securityText:
      "Aimsíonn sé calaois agus cosnaíonn sé cuntais thar an méid a theastaíonn ón suíomh le hoibriú.",
    securityRefused: "d’fhéadfadh roinnt gníomhartha cruthúnas eile a iarraidh gur tusa atá ann.",
  },
  placeholder: {
    heading: "Níl {service} lódáilte fós",
    text: "Má lódálann tú an t-ábhar seo, faigheann {provider} do sheoladh IP agus is féidir leis sonraí a stóráil ar do ghléas.",
    once: "Lódáil an ceann seo amháin",
    always: "Ceadaigh {service} i gcónaí",
    other: "soláthraí eile",
  },
};
