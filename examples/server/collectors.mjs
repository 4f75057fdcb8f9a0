/** Plays the vendors' servers: just enough of each answer for their scripts to go on and send what they collect. */

/**
 * Returns the answer to a request, `{ status, type, body }`, or `undefined` when no vendor has that address.
 *
 * Each vendor lives below its own first path segment, which is also the name in the log. `origin` is this server's
 * own, because one vendor's settings name the host that events go to.
 */
export function resolveAnswer({ method, url, origin }) {
  const answer = answers.find((entry) => entry.methods.includes(method) && entry.path.test(url.pathname));
  return answer?.reply({ url, origin, match: answer.path.exec(url.pathname) });
}

const json = (body, status = 200) => ({ status, type: "application/json", body: JSON.stringify(body) });
const text = (body, status = 200) => ({ status, type: "text/plain; charset=utf-8", body });
const script = (body) => ({ status: 200, type: "text/javascript; charset=utf-8", body });
const image = {
  status: 200,
  type: "image/gif",
  body: Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAA=", "base64"),
};

const answers = [
  {
    path: /^\/posthog\/array\/([^/]+)\/config\.js$/,
    methods: ["GET"],
    reply: ({ match }) => {
      const loaded = { [match[1]]: { config: postHogConfig(match[1]), siteApps: [] } };
      return script(`window._POSTHOG_REMOTE_CONFIG = ${JSON.stringify(loaded)};`);
    },
  },
  {
    path: /^\/posthog\/array\/([^/]+)\/config$/,
    methods: ["GET"],
    reply: ({ match }) => json(postHogConfig(match[1])),
  },
  {
    path: /^\/posthog\/(flags|decide)\/$/,
    methods: ["GET", "POST"],
    reply: () =>
      json({ flags: {}, featureFlags: {}, featureFlagPayloads: {}, errorsWhileComputingFlags: false }),
  },
  { path: /^\/posthog\/(e|i|s)\//, methods: ["GET", "POST"], reply: () => json({ status: "Ok" }) },
  {
    path: /^\/mixpanel\/(track|engage|groups|record)\/?$/,
    methods: ["GET", "POST"],
    reply: ({ url }) =>
      url.searchParams.get("verbose") === "1" ? json({ status: 1, error: null }) : text("1"),
  },
  {
    path: /^\/segment\/v1\/projects\/([^/]+)\/settings$/,
    methods: ["GET"],
    reply: ({ match, origin }) => json(segmentSettings(match[1], origin)),
  },
  { path: /^\/segment\/v1\/[a-z]+$/, methods: ["POST"], reply: () => json({ success: true }) },
  { path: /^\/datadog\/collect$/, methods: ["POST"], reply: () => json({}, 202) },
  { path: /^\/plausible\/api\/event$/, methods: ["POST"], reply: () => text("ok", 202) },
  { path: /^\/tallystone\/count\.gif$/, methods: ["GET"], reply: () => image },
  { path: /^\/doorstep\/verdict$/, methods: ["POST"], reply: () => json({ verdict: "fine" }) },
];

/** Everything that would load further files is off; capturing and flags stay on. */
function postHogConfig(token) {
  return {
    token,
    supportedCompression: ["gzip", "gzip-js"],
    analytics: { endpoint: "/i/v0/e/" },
    elementsChainAsString: true,
    defaultIdentifiedOnly: true,
    hasFeatureFlags: true,
    autocapture_opt_out: false,
    autocaptureExceptions: false,
    captureDeadClicks: false,
    capturePerformance: { network_timing: false, web_vitals: false },
    heatmaps: false,
    sessionRecording: false,
    surveys: false,
    siteApps: [],
  };
}

/** Without a destination in its settings the script would load, and keep silent. */
function segmentSettings(writeKey, origin) {
  const { host, protocol } = new URL(origin);
  return {
    integrations: {
      "Segment.io": {
        apiKey: writeKey,
        apiHost: `${host}/segment/v1`,
        protocol: protocol.replace(":", ""),
        type: "server",
        bundlingStatus: "bundled",
        unbundledIntegrations: [],
        addBundledMetadata: true,
        versionSettings: { version: "4.4.7", componentTypes: ["browser"] },
      },
    },
    plan: { track: { __default: { enabled: true, integrations: {} } }, identify: {}, group: {} },
    metrics: { sampleRate: 0 },
    edgeFunction: {},
    analyticsNextEnabled: true,
    middlewareSettings: {},
    enabledMiddleware: {},
    legacyVideoPluginsEnabled: false,
    remotePlugins: [],
  };
}
