// What each subject puts into the page to do the same job, as its own documentation says, and where its buttons are.
// Settings stand in the page, so that no subject pays a request for them. Where a subject holds no frames or scripts by itself,
// the shortest lines that do it stand here.
const json = (value) => JSON.stringify(value).replaceAll("<", "\\u003c");
const categories = ["essential", "performance", "functional", "analytics", "security"];
const text = "We use cookies and similar technologies. What is not needed waits for your choice.";
const frameUrl = "/third/frame.html";
const heldScript = (attributes) => (tag) =>
  tag.src
    ? `<script type="text/plain" ${attributes} src="${tag.src}"></script>`
    : `<script type="text/plain" ${attributes}>${tag.text}</script>`;
const byId = (selector) => `document.querySelector(${JSON.stringify(selector)})`;
const inShadow = (selector) => `document.getElementById("fermata")?.shadowRoot?.querySelector("${selector}")`;

/** Releases by hand what a subject does not hold by itself. */
const release = `function release(){for(const held of document.querySelectorAll("script[data-held]")){const made=document.createElement("script");
if(held.dataset.src)made.src=held.dataset.src;else made.text=held.text;held.replaceWith(made)}
for(const held of document.querySelectorAll("iframe[data-held]"))held.src=held.dataset.held}`;
const byHand = (tag) =>
  tag.src
    ? `<script type="text/plain" data-held data-src="${tag.src}"></script>`
    : `<script type="text/plain" data-held>${tag.text}</script>`;
const frameByHand = `<iframe data-held="${frameUrl}" width="560" height="315" title="Tour"></iframe>`;

const fermataServices = (services) =>
  Array.from({ length: services }, (_, at) => ({
    id: `service_${at}`,
    category: categories[1 + (at % 4)],
    name: `Service ${at}`,
    cookies: Array.from({ length: 5 }, (_, number) => ({ name: `_s${at}_${number}`, duration: "P1Y" })),
  }));

const fermata = {
  id: "fermata",
  title: "Fermata",
  folder: "dist",
  head: ({ services }) =>
    `<script type="application/json" id="fermata-settings">${json({ policyUrl: "/privacy", ...(services ? { services: fermataServices(services) } : {}) })}</script>
<script src="/fermata/fermata.js"></script>`,
  script: heldScript('data-consent="analytics"'),
  frame: `<iframe data-consent="functional" data-src="${frameUrl}" width="560" height="315" title="Tour"></iframe>`,
  accept: inShadow("[part~=accept]"),
  customise: inShadow("[part~=customise]"),
  opened: inShadow("[part~=preferences]"),
};

const floor = {
  id: "floor",
  title: "floor",
  folder: "bench/floor",
  head: () => "",
  script: byHand,
  frame: frameByHand,
  tail: () => `<script src="/floor/floor.js"></script>`,
  accept: byId("#ask-accept"),
  customise: byId("#ask-customise"),
};

const vanilla = {
  id: "vanilla",
  title: "vanilla-cookieconsent",
  package: "vanilla-cookieconsent",
  folder: "bench/node_modules/vanilla-cookieconsent/dist",
  head: () => `<link rel="stylesheet" href="/vanilla/cookieconsent.css">`,
  script: heldScript('data-category="analytics"'),
  frame: frameByHand,
  tail: () =>
    `<script src="/vanilla/cookieconsent.umd.js"></script><script>CookieConsent.run(${json({
      hideFromBots: false,
      categories: Object.fromEntries(
        categories.map((id) => [id, id === "essential" ? { readOnly: true, enabled: true } : {}]),
      ),
      language: {
        default: "en",
        translations: {
          en: {
            consentModal: {
              title: "Cookies",
              description: text,
              acceptAllBtn: "Accept all",
              acceptNecessaryBtn: "Reject all",
              showPreferencesBtn: "Customise",
            },
            preferencesModal: {
              title: "Preferences",
              acceptAllBtn: "Accept all",
              acceptNecessaryBtn: "Reject all",
              savePreferencesBtn: "Save",
              sections: categories.map((id) => ({ title: id, description: text, linkedCategory: id })),
            },
          },
        },
      },
    }).slice(
      0,
      -1,
    )},onConsent(){if(CookieConsent.acceptedCategory("functional"))for(const held of document.querySelectorAll("iframe[data-held]"))held.src=held.dataset.held}})</script>`,
  accept: byId('#cc-main .cm [data-role="all"]'),
  customise: byId('#cc-main .cm [data-role="show"]'),
};

const klaro = {
  id: "klaro",
  title: "klaro",
  package: "klaro",
  folder: "bench/node_modules/klaro/dist",
  head: () =>
    `<script>var klaroConfig=${json({
      acceptAll: true,
      storageMethod: "cookie",
      lang: "en",
      translations: { en: { privacyPolicyUrl: "/privacy", consentNotice: { description: text } } },
      services: categories.map((name) => ({
        name,
        title: name,
        purposes: [name],
        required: name === "essential",
      })),
    })}</script><script defer src="/klaro/klaro.js"></script>`,
  script: (tag) =>
    tag.src
      ? `<script type="text/plain" data-type="text/javascript" data-name="analytics" data-src="${tag.src}"></script>`
      : `<script type="text/plain" data-type="text/javascript" data-name="analytics">${tag.text}</script>`,
  frame: `<iframe data-name="functional" data-src="${frameUrl}" width="560" height="315" title="Tour"></iframe>`,
  accept: byId("#klaro .cookie-notice .cm-btn-success"),
  customise: byId("#klaro .cookie-notice .cm-link"),
};

const tarteaucitron = {
  id: "tarteaucitron",
  title: "tarteaucitron",
  package: "tarteaucitronjs",
  folder: "bench/node_modules/tarteaucitronjs",
  head: () =>
    `<script src="/tarteaucitron/tarteaucitron.min.js"></script><script>tarteaucitron.init(${json({
      privacyUrl: "/privacy",
      orientation: "bottom",
      showAlertSmall: false,
      cookieslist: false,
      showIcon: false,
      adblocker: false,
      DenyAllCta: true,
      AcceptAllCta: true,
      highPrivacy: true,
      googleConsentMode: false,
      bingConsentMode: false,
      pianoConsentMode: false,
    })});var tarteaucitronForceLanguage="en"</script>`,
  script: byHand,
  frame: frameByHand,
  tail: () => `<script>${release}
${categories
  .slice(1)
  .map(
    (id, at) =>
      `tarteaucitron.services.own_${id}={key:"own_${id}",type:"${["api", "support", "analytic", "other"][at]}",name:"${id}",needConsent:true,cookies:[],js(){${id === "analytics" ? "release()" : ""}},fallback(){}};(tarteaucitron.job=tarteaucitron.job||[]).push("own_${id}")`,
  )
  .join(";\n")}</script>`,
  accept: byId("#tarteaucitronPersonalize2"),
  customise: byId("#tarteaucitronCloseAlert"),
};

const osano = {
  id: "osano",
  title: "Osano",
  package: "cookieconsent",
  folder: "bench/node_modules/cookieconsent/build",
  head: () => `<link rel="stylesheet" href="/osano/cookieconsent.min.css">`,
  script: byHand,
  frame: frameByHand,
  tail: () => `<script src="/osano/cookieconsent.min.js"></script><script>${release}
const answered=function(status){if(status==="allow")release()};cookieconsent.initialise({type:"opt-in",palette:{popup:{background:"#222"},button:{background:"#fd0"}},
content:{message:${json(text)},allow:"Accept all",deny:"Reject all"},onInitialise:answered,onStatusChange:answered})</script>`,
  accept: byId(".cc-window .cc-allow"),
};

const c15t = {
  id: "c15t",
  title: "c15t with React",
  package: "@c15t/react",
  folder: "bench/build/c15t",
  head: () => `<link rel="stylesheet" href="/c15t/styles.css">`,
  frame: `<div id="app"></div>`,
  tail: ({ tags }) =>
    `<script>window.heldTags=${json(tags)}</script><script defer src="/c15t/c15t.js"></script>`,
  accept: `[...document.querySelectorAll('[data-testid="consent-banner-accept-button"]')][0]`,
  customise: `[...document.querySelectorAll('[data-testid="consent-banner-customize-button"]')][0]`,
};

/** The page alone with an empty frame, to subtract. */
const none = {
  id: "none",
  title: "no tool",
  folder: "bench/floor",
  frame: `<iframe width="560" height="315" title="Tour"></iframe>`,
};

export const subjects = [fermata, floor, vanilla, klaro, tarteaucitron, osano, c15t];
export { c15t, fermata, klaro, none, vanilla };
