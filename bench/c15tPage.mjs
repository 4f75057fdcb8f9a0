// c15t as its quick start has it, offline: provider, banner, dialog, one held script and one held frame. Bundled for production.
import { ConsentBanner, ConsentDialog, ConsentManagerProvider, Frame } from "@c15t/react";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

const scripts = window.heldTags.map((tag, at) => ({
  id: `tag-${at}`,
  category: "measurement",
  ...(tag.src ? { src: tag.src } : { textContent: tag.text }),
}));
const options = {
  mode: "offline",
  consentCategories: ["necessary", "functionality", "experience", "measurement", "marketing"],
  overrides: { country: "DE" },
  scripts,
};
const tour = createElement("iframe", { src: "/third/frame.html", width: 560, height: 315, title: "Tour" });
const app = createElement(
  ConsentManagerProvider,
  { options },
  createElement(ConsentBanner),
  createElement(ConsentDialog),
  createElement(Frame, { category: "functionality" }, tour),
);
createRoot(document.getElementById("app")).render(app);
