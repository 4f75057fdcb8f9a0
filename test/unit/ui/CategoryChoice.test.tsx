// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from "@testing-library/preact";
import { h } from "preact";
import { afterEach, describe, expect, it } from "vitest";
import { preferencesMessages } from "../../../src/translations/en.ts";
import { CategoryChoice } from "../../../src/ui/CategoryChoice.tsx";
import { createView } from "../../support/createView.ts";
import { category } from "../../support/samples.ts";

afterEach(cleanup);

const show = (id: string, rest = {}, view = createView()) =>
  render(<CategoryChoice category={category(id, rest)} view={view} texts={preferencesMessages} />);

describe("CategoryChoice", () => {
  it("is a switch with the category's name and description, off before anybody answered", () => {
    const { getByRole } = show("analytics");
    const input = getByRole("switch", { name: "Analytics" }) as HTMLInputElement;
    expect([input.checked, input.disabled, input.dataset.category]).toEqual([false, false, "analytics"]);
    const about = input.getAttribute("aria-describedby") ?? "";
    expect(document.getElementById(about)?.textContent).toContain("Counts visits");
  });

  it.each<[string, string, object]>([
    ["essential", "Essential", {}],
    ["one that is required with a reason", "fraud", { required: true, reason: "The law asks for it." }],
  ])("locks %s, on, and says so in words", (_, name, rest) => {
    const view = createView();
    const { getByRole, container } = show(name.toLowerCase(), rest, view);
    const input = getByRole("switch", { name }) as HTMLInputElement;
    expect([input.checked, input.disabled]).toEqual([true, true]);
    expect(container.textContent).toContain("Always active");
    expect(container.textContent).not.toContain("If you refuse");
    expect(container.textContent).toContain((rest as { reason?: string }).reason ?? "");
  });

  it("does not lock one that is required without a reason", () => {
    const { getByRole, container } = show("fraud", { required: true });
    expect((getByRole("switch") as HTMLInputElement).disabled).toBe(false);
    expect(container.textContent).not.toContain("Always active");
  });

  it("stands as the draft says, and tells when it is turned", () => {
    const view = createView({}, { draft: { analytics: true } });
    const { getByRole } = show("analytics", {}, view);
    const input = getByRole("switch") as HTMLInputElement;
    expect(input.checked).toBe(true);
    fireEvent.click(input);
    expect(view.turn).toHaveBeenCalledWith("analytics", false);
    expect(view.answer).not.toHaveBeenCalled();
  });

  it("says what refusing changes, in the site's words before the shipped ones", () => {
    expect(show("analytics").container.textContent).toContain("If you refuse: your visit is left out");
    cleanup();
    const own = show("analytics", { ifRejected: "nothing changes", description: "Own <i>words</i>" });
    expect(own.container.textContent).toContain("If you refuse: nothing changes");
    expect(own.container.textContent).toContain("Own <i>words</i>");
    expect(own.container.querySelector("i")).toBe(null);
  });

  it("lists the services of the category with provider, purpose, link and everything they store", () => {
    const services = [
      {
        id: "counter",
        category: "analytics",
        name: "Counter",
        provider: "Counter Ltd",
        purpose: "Counts visits",
        policyUrl: "https://counter.example/privacy",
        cookies: [{ name: "_ga*", duration: "P2Y", purpose: "tells visitors apart" }],
        storage: [{ name: "/^ph_.+/", type: "localStorage" }],
      },
      { id: "other", category: "functional", name: "Elsewhere" },
    ];
    const { container, getByText } = show("analytics", {}, createView({ services }));
    expect(container.querySelector("summary")?.textContent).toBe("Services and cookies (1)");
    expect(container.querySelector("details")?.open).toBe(false);
    const text = container.textContent ?? "";
    for (const one of [
      "Counter",
      "Counter Ltd",
      "Counts visits",
      "tells visitors apart",
      "P2Y",
      "localStorage",
    ]) {
      expect(text).toContain(one);
    }
    expect([...container.querySelectorAll("code")].map((one) => one.textContent)).toEqual([
      "_ga*",
      "/^ph_.+/",
    ]);
    expect(getByText("Privacy policy").getAttribute("href")).toBe("https://counter.example/privacy");
    expect(text).not.toContain("Elsewhere");
  });

  it("says so where no service is listed", () => {
    const { container } = show("analytics");
    expect(container.textContent).toContain("No service is listed in this category.");
    expect(container.querySelector("details")).toBe(null);
  });
});
