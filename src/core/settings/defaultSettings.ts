/** What checked settings hold where the site sets nothing; also the samples of what kind each member must be. */
import type { Category, Service, StoredItem, Transfer } from "../consent/category.ts";
import { defaultUi } from "./defaultUi.ts";
import { coreDefaults, type EarlierNotice, type Settings } from "./settings.ts";

/** A category of which nothing is known; like the following, also the sample of what kind each member must be. */
export const emptyCategory: Category = {
  id: "",
  required: false,
  reason: "",
  label: "",
  description: "",
  ifRejected: "",
  saleOrShare: false,
  explicit: false,
};

/** A service of which nothing is known. */
export const emptyService: Service = {
  id: "",
  category: "",
  name: "",
  provider: "",
  purpose: "",
  policyUrl: "",
  cookies: [],
  storage: [],
  saleOrShare: false,
  sensitive: false,
  exempt: "",
  replay: false,
  transfers: [],
  recipients: [],
  role: "",
  data: [],
  retention: "",
  match: [],
  inline: [],
  onGrant: undefined,
  onDeny: undefined,
};

/** A stored item of which nothing is known. */
export const emptyItem: StoredItem = { name: "", duration: "", purpose: "", type: "", kept: false };

/** A transfer of which nothing is known. */
export const emptyTransfer: Transfer = { country: "", ground: "" };

/** An earlier notice of which nothing is known. */
export const emptyNotice: EarlierNotice = { date: "", url: "", revision: "" };

/** Complete settings of a site that sets nothing. */
export const defaultSettings: Settings = {
  ...coreDefaults,
  honourGpc: true,
  cookie: { ...coreDefaults.cookie, maxAge: "P6M" },
  categories: coreDefaults.categories.map(({ id }) => ({ ...emptyCategory, id })),
  changes: "",
  earlierNotices: [],
  history: false,
  policyUrl: "",
  imprintUrl: "",
  controller: { name: "", address: "", email: "", phone: "" },
  region: "auto",
  policy: "universal",
  findRegion: undefined,
  locale: "auto",
  messages: {},
  audience: { minor: false },
  replayExcept: [],
  ui: defaultUi,
  guard: true,
  report: { endpoint: "", sample: 0.01 },
  record: { endpoint: "", retention: "P4Y", headers: {} },
  frames: "inherit",
  reloadOnWithdraw: false,
  lockdown: false,
  debug: false,
};
