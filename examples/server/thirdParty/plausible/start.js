/** What a host of this service could offer as one line to paste: an ES module that starts counting by itself. */

import { init } from "./plausible.js";

const address = new URL(import.meta.url);

init({
  domain: address.searchParams.get("domain") ?? location.hostname,
  endpoint: new URL("api/event", address).href,
  captureOnLocalhost: true,
});
