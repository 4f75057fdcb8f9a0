/** Keeps the page in step with the log: all of it on (re)connection, then one arrival after the other. */

const element = (id) => document.getElementById(id);
const arrivals = element("arrivals");

/** How each vendor is called and coloured; one that is missing here still shows, under its own name. */
const vendors = {
  posthog: ["PostHog", 25],
  mixpanel: ["Mixpanel", 265],
  segment: ["Segment", 155],
  datadog: ["Datadog", 290],
  plausible: ["Plausible", 240],
  pellicle: ["Pellicle Video", 340],
  meridiem: ["Meridiem Maps", 195],
  tallystone: ["Tallystone", 45],
  doorstep: ["Doorstep", 100],
};

let entries = [];

const stream = new EventSource("/events");
stream.addEventListener("open", () => showConnection(true));
stream.addEventListener("error", () => showConnection(false));
stream.addEventListener("all", (event) => {
  entries = JSON.parse(event.data);
  arrivals.replaceChildren(...entries.map(renderEntry).reverse());
  showTotals();
});
stream.addEventListener("arrival", (event) => {
  const entry = JSON.parse(event.data);
  entries.push(entry);
  arrivals.prepend(renderEntry(entry));
  showTotals();
});
element("clear").addEventListener("click", () => fetch("/log.json", { method: "DELETE" }));

function showConnection(isLive) {
  element("connection").textContent = isLive ? "Live" : "Connection lost, trying again";
  element("connection").toggleAttribute("data-live", isLive);
}

function showTotals() {
  const count = entries.length;
  element("total").textContent = String(count);
  element("total-word").textContent = count === 1 ? "request" : "requests";
  element("empty").hidden = count > 0;
  document.title = count > 0 ? `(${count}) What reached the third party` : "Nothing has arrived";
  const counts = new Map();
  for (const { vendor } of entries) counts.set(vendor, (counts.get(vendor) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  element("vendors").replaceChildren(
    ...sorted.map(([vendor, times]) => renderVendor("li", vendor, ` ${times}`)),
  );
}

function renderEntry({ method, path, vendor, referer, bytes, body, time }) {
  const item = node("li", "");
  const line = node("div", "line");
  const facts = [new Date(time).toLocaleTimeString("en-GB")];
  if (bytes > 0) facts.unshift(`${formatSize(bytes)} sent`);
  if (referer) facts.unshift(`from ${referer}`);
  line.append(
    renderVendor("span", vendor, ""),
    node("span", "method", method),
    node("span", "facts", facts.join(", ")),
  );
  item.append(line, node("p", "path", path));
  if (body) item.append(renderBody(body));
  return item;
}

function renderVendor(tagName, vendor, suffix) {
  const [name, hue] = vendors[vendor] ?? [vendor, 220];
  const label = node(tagName, "vendor", name + suffix);
  label.style.setProperty("--hue", hue);
  return label;
}

function renderBody(body) {
  const details = document.createElement("details");
  details.append(node("summary", "", "What was sent"), node("pre", "", readable(body)));
  return details;
}

/** Form fields arrive percent-encoded; what is not valid encoding is shown as it came. */
function readable(body) {
  try {
    return body.startsWith("data=") ? decodeURIComponent(body.replaceAll("+", " ")) : body;
  } catch {
    return body;
  }
}

function formatSize(bytes) {
  return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} kB`;
}

function node(tagName, className, text = "") {
  const made = document.createElement(tagName);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
