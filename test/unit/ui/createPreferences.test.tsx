// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from "@testing-library/preact";
import { h, type VNode } from "preact";
import { afterEach, describe, expect, it } from "vitest";
import { resolveSnapshot } from "../../../src/core/resolveSnapshot.ts";
import { createPreferences } from "../../../src/ui/createPreferences.tsx";
import type { View } from "../../../src/ui/view.ts";
import { createView } from "../../support/createView.ts";
import { decision, known } from "../../support/samples.ts";

afterEach(cleanup);

/** Renders into a shadow root, as the product does. */
function show(view: View) {
  const host = document.body.appendChild(document.createElement("div"));
  const shadow = host.attachShadow({ mode: "open" });
  const Preferences = createPreferences as (props: View) => VNode;
  const result = render(<Preferences {...view} />, { container: shadow as unknown as Element });
  const part = (name: string) => shadow.querySelector(`[part=${name}]`) as HTMLElement;
  return { ...result, shadow, part, dialog: part("preferences") as HTMLDialogElement };
}

const switches = (shadow: ShadowRoot) => [...shadow.querySelectorAll<HTMLInputElement>("[part=switch]")];

describe("createPreferences", () => {
  it("is a native dialog with a label, open as a modal, with the focus on its heading", () => {
    const { dialog, shadow } = show(createView());
    expect(dialog.localName).toBe("dialog");
    expect(dialog.open).toBe(true);
    expect(shadow.getElementById(dialog.getAttribute("aria-labelledby") ?? "")?.textContent).toBe(
      "Cookie settings",
    );
    expect(shadow.activeElement?.localName).toBe("h2");
  });

  it("has a switch for each category, and none but essential is on before a choice", () => {
    const { shadow } = show(createView());
    expect(switches(shadow).map(({ dataset, checked }) => [dataset.category, checked])).toEqual([
      ["essential", true],
      ["performance", false],
      ["functional", false],
      ["analytics", false],
      ["security", false],
    ]);
  });

  it.each<[string, unknown[]]>([
    ["accept", [true, "preferences"]],
    ["reject", [false, "preferences"]],
    ["save", [{ analytics: true, functional: false }, "preferences"]],
  ])("answers once on %s", (name, expected) => {
    const view = createView({}, { draft: { analytics: true, functional: false } });
    const { part } = show(view);
    fireEvent.click(part(name));
    expect(view.answer).toHaveBeenCalledTimes(1);
    expect(view.answer).toHaveBeenCalledWith(...expected);
  });

  it("has accept and reject equal but for text, part and class", () => {
    const { part } = show(createView());
    const attributes = (name: string) =>
      [...part(name).attributes].map((one) => [one.name, one.value.replace(name, "")]);
    expect(attributes("accept")).toEqual(attributes("reject"));
    expect(part("accept").parentElement).toBe(part("reject").parentElement);
  });

  it.each(["close button", "Escape"])("answers nothing when it is left by %s", (way) => {
    const view = createView();
    const { part, dialog } = show(view);
    if (way === "Escape") fireEvent(dialog, new Event("close"));
    else fireEvent.click(part("close"));
    expect(view.close).toHaveBeenCalled();
    expect(view.answer).not.toHaveBeenCalled();
  });

  it("says when the choice in force was made, and who is responsible", () => {
    const found = { controller: { name: "Shop", email: "a@shop.example" } };
    const state = resolveSnapshot(
      known(found, decision({}, { decidedAt: Date.now(), expiresAt: Date.now() + 1e9 })),
      false,
      Date.now(),
    );
    const { shadow } = show(createView(found, { state }));
    // Day and time, without seconds.
    expect(shadow.textContent).toMatch(/Your last choice: \w+ \d+, \d{4} at \d+:\d{2}\s[AP]M\./);
    expect(shadow.textContent).toContain("Contact: Shop, a@shop.example");
  });

  it("says that Global Privacy Control is honoured when the browser sends it", () => {
    const state = resolveSnapshot(known(), true, Date.now());
    expect(show(createView({}, { state })).shadow.textContent).toContain("Global Privacy Control");
    cleanup();
    expect(show(createView()).shadow.textContent).not.toContain("Global Privacy Control");
  });
});
