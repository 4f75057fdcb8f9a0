/** The forms of those settings that are texts. Pure. */

/** No scheme but http(s), since a link to `javascript:` would be code, and nothing that browsers skip before or inside a scheme. */
const link = /^(https?:|(?![\w.+-]*[:\t\n\r]|[^!-~]))/;

/**
 * What the text of a setting must be, by its path or its last part; `fermata-problems.js` says it in words. Only those patterns that a site's
 * own settings meet are ever compiled. A revision has room for eight signs that the cookie writes with up to six of its own (see
 * `formatRevision`).
 */
const textForms = new Map(
  Object.entries({
    id: /^[a-z0-9_]{1,32}$/,
    policyUrl: link,
    imprintUrl: link,
    url: link,
    endpoint: link,
    revision: /^(?!(([A-Za-z0-9]|-(?=\w))*([^\w-]|_|-(?!\w))){9}).{1,40}$/,
    region: /^(auto|[A-Z]{2}(-\w{1,3})?)$/,
    exempt: /^((fr|uk|it|nl)-statistics|uk-appearance|es-preferences|)$/,
    domain: /^[\w.-]*$/,
    path: /^\/[^\s;]*$/,
    maxAge: /^P\d{1,9}[DMY]$/,
    "record.retention": /^P[1-9]\d{0,3}[DMY]$/,
    "cookie.name": /^[\w-]+$/,
    layout: /^(bar|box|dialog)$/,
    position: /^(bottom|top)(-end)?$/,
    scheme: /^(auto|light|dark)$/,
    preferences: /^(dialog|side)$/,
    frames: /^(inherit|hide|show)$/,
    date: /^\d{4}-\d\d-\d\d$/,
    role: /^(processor|joint|controller|)$/,
    country: /^[A-Z]{2}$/,
  }),
);

/**
 * Tells whether a text is too long, not of the form of its setting, or `__proto__`, which keeps the pattern of an id in the contract, and fails
 * as an ordinary object's key.
 */
export const isWrongText = (text: string, key: string, path: string) =>
  text.length > 2000 ||
  text === "__proto__" ||
  (textForms.get(path) ?? textForms.get(key))?.test(text) === false;
