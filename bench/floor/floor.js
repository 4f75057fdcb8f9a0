// The floor: plain DOM that does this page's job and nothing else. No languages, no focus care, no revision, no withdrawal.
(() => {
  const categories = ["performance", "functional", "analytics", "security"];
  const stored = /(?:^|; )floor=([^;]*)/.exec(document.cookie)?.[1];

  const release = (granted) => {
    if (granted.includes("analytics"))
      for (const held of document.querySelectorAll("script[data-held]")) {
        const made = document.createElement("script");
        if (held.dataset.src) made.src = held.dataset.src;
        else made.text = held.text;
        held.replaceWith(made);
      }
    if (granted.includes("functional"))
      for (const held of document.querySelectorAll("iframe[data-held]")) held.src = held.dataset.held;
  };
  if (stored !== undefined) {
    release(stored.split("."));
    return;
  }

  const style = document.createElement("style");
  style.textContent = `#ask{position:fixed;inset:auto 0 0;padding:1rem;background:#fff;border-top:1px solid #999}
#ask button{margin:.5rem;padding:.6rem 1rem;font:inherit}#ask-more{max-width:30rem}`;
  const ask = document.createElement("div");
  ask.id = "ask";
  ask.setAttribute("role", "region");
  ask.setAttribute("aria-label", "Cookies");
  const words = document.createElement("p");
  words.textContent = "We use cookies and similar technologies. What is not needed waits for your choice.";

  const decide = (granted) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the floor is to cost as little as possible.
    document.cookie = `floor=${granted.join(".")}; path=/; max-age=15552000; samesite=lax`;
    ask.remove();
    release(granted);
  };
  const button = (id, text, act) => {
    const made = document.createElement("button");
    made.id = id;
    made.textContent = text;
    made.onclick = act;
    return made;
  };
  const customise = () => {
    const dialog = document.createElement("dialog");
    dialog.id = "ask-more";
    for (const name of categories) {
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.name = name;
      label.append(box, name);
      dialog.append(label);
    }
    const save = () => {
      dialog.remove();
      decide([...dialog.querySelectorAll(":checked")].map((box) => box.name));
    };
    dialog.append(button("ask-save", "Save", save));
    document.body.append(dialog);
    dialog.showModal();
  };
  ask.append(
    words,
    button("ask-accept", "Accept all", () => decide(categories)),
    button("ask-reject", "Reject all", () => decide([])),
    button("ask-customise", "Customise", customise),
  );
  document.head.append(style);
  document.body.append(ask);
})();
