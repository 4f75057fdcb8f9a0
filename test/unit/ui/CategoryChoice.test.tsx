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
    const { container } = show(name.toLowerCase(), rest, view);
    const input = container.querySelector("[part=switch]") as HTMLInputElement;
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
    expect(view.turn).toHaveBeenCalledWith("analytics", input, false);
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

  it("says how many services the category has, in a closed list, and has them drawn when it is opened", () => {
    const services = [
      { id: "counter", category: "analytics", name: "Counter" },
      { id: "other", category: "functional", name: "Elsewhere" },
    ];
    const view = createView({ services });
    const { container } = show("analytics", {}, view);
    const details = container.querySelector("details") as HTMLDetailsElement;
    expect(container.querySelector("summary")?.textContent).toBe("Services and cookies (1)");
    expect(details.open).toBe(false);
    expect(container.querySelector("[data-service]")).toBe(null);
    fireEvent(details, new Event("toggle"));
    expect(view.unfold).toHaveBeenCalledWith("analytics", details);
  });

  it("lists the services of a category that was opened, each with its switch and a place for what is to be known", () => {
    const services = [
      { id: "counter", category: "analytics", name: "Counter" },
      { id: "other", category: "functional", name: "Elsewhere" },
    ];
    const { container } = show(
      "analytics",
      {},
      createView({ services }, { unfolded: new Set(["analytics"]) }),
    );
    expect(container.querySelector("[data-service=counter]")).not.toBe(null);
    expect(container.querySelector("[data-facts=counter]")).not.toBe(null);
    expect(container.textContent).not.toContain("Elsewhere");
  });

  it("asks for an express yes below the row of its own switch and of each service in it (GDPR Art. 9(2)(a))", () => {
    const services = [{ id: "fit", category: "health", name: "Fit" }];
    const categories = [{ id: "health", label: "Health", explicit: true }];
    const view = createView({ categories, services }, { unfolded: new Set(["health"]) });
    const { getByRole } = show("health", { label: "Health", explicit: true }, view);
    for (const [name, id] of [
      ["Health", "health"],
      ["Fit", "fit"],
    ] as const) {
      const input = getByRole("switch", { name });
      fireEvent.click(input);
      expect(view.turn).toHaveBeenLastCalledWith(id, input, true);
      expect(input.parentElement?.firstElementChild?.textContent).toBe(name);
    }
  });

  it("says so where no service is listed", () => {
    const { container } = show("analytics");
    expect(container.textContent).toContain("No service is listed in this category.");
    expect(container.querySelector("details")).toBe(null);
  });
});
