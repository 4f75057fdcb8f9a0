// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from "@testing-library/preact";
import { h, type VNode } from "preact";
import { afterEach, describe, expect, it } from "vitest";
import type { Decision } from "../../../src/core/consent/decision.ts";
import { resolveSnapshot } from "../../../src/core/resolveSnapshot.ts";
import { Action } from "../../../src/ui/Action.tsx";
import { Banner } from "../../../src/ui/Banner.tsx";
import { explainAgain } from "../../../src/ui/explainAgain.ts";
import { createView } from "../../support/createView.ts";
import { decision, known } from "../../support/samples.ts";

afterEach(cleanup);

const part = (container: Element, name: string) => container.querySelector(`[part=${name}]`) as HTMLElement;

/** All elements that a component returns, before they are rendered. */
function listNodes(node: unknown): VNode<Record<string, unknown>>[] {
  if (Array.isArray(node)) return node.flatMap(listNodes);
  if (!node || typeof node !== "object") return [];
  const element = node as VNode<Record<string, unknown>>;
  return [element, ...listNodes(element.props.children)];
}

describe("Banner", () => {
  it("is a region with a label that traps nothing", () => {
    const { container, getByRole } = render(<Banner {...createView()} />);
    const region = getByRole("region", { name: "Your choice about cookies" });
    expect(region.getAttribute("part")).toBe("banner");
    expect(container.querySelector("[aria-modal],dialog,[role=dialog],[tabindex]:not(section)")).toBe(null);
  });

  it("makes accept and reject by the same component, with the same members", () => {
    const actions = listNodes(Banner(createView())).filter(({ type }) => Object.is(type, Action));
    const find = (name: string) => actions.find(({ props }) => props.part === name);
    const [accept, reject] = [find("accept"), find("reject")];
    expect(accept?.type).toBe(reject?.type);
    expect(Object.keys(accept?.props ?? {}).sort()).toEqual(Object.keys(reject?.props ?? {}).sort());
  });

  // Refusing must be as easy as accepting: GDPR Art. 4(11), 7; EDPB Cookie Banner Taskforce report, 2023, par. 8.
  it("has accept and reject equal but for text, part and class, side by side", () => {
    const { container } = render(<Banner {...createView()} />);
    const describeButton = (name: string) => {
      const button = part(container, name);
      return {
        tag: button.localName,
        parent: button.parentElement,
        attributes: [...button.attributes].map((one) => [one.name, one.value.replace(name, "")]),
        children: button.children.length,
      };
    };
    expect(describeButton("accept")).toEqual(describeButton("reject"));
    expect(part(container, "accept").nextElementSibling).toBe(part(container, "reject"));
  });

  it.each<[string, unknown[]]>([
    ["accept", [true, "banner"]],
    ["reject", [false, "banner"]],
  ])("answers once on %s", (name, expected) => {
    const view = createView();
    const { container } = render(<Banner {...view} />);
    fireEvent.click(part(container, name));
    expect(view.answer).toHaveBeenCalledTimes(1);
    expect(view.answer).toHaveBeenCalledWith(...expected);
    expect(view.open).not.toHaveBeenCalled();
  });

  it("opens the preference centre on customise and answers nothing", () => {
    const view = createView();
    const { container } = render(<Banner {...view} />);
    fireEvent.click(part(container, "customise"));
    expect(view.open).toHaveBeenCalledTimes(1);
    expect(view.answer).not.toHaveBeenCalled();
  });

  it("names every optional category and no required one", () => {
    const { container } = render(<Banner {...createView()} />);
    const text = container.textContent ?? "";
    for (const label of ["Performance", "Functional", "Analytics", "Security"]) expect(text).toContain(label);
    expect(text).not.toContain("Essential,");
  });

  it("counts the services that take part, and does not count required ones", () => {
    const services = [
      { id: "a", category: "analytics" },
      { id: "b", category: "functional" },
      { id: "c", category: "essential" },
    ];
    const { container } = render(<Banner {...createView({ services })} />);
    expect(container.textContent).toContain("Services taking part: 2.");
    cleanup();
    const without = render(<Banner {...createView()} />);
    expect(without.container.textContent).not.toContain("Services taking part");
  });

  it("shows the links that the site has set, and the controller", () => {
    const found = { policyUrl: "/privacy", imprintUrl: "/legal", controller: { name: "Shop <b>" } };
    const { getByText, container } = render(<Banner {...createView(found)} />);
    expect(getByText("Privacy policy").getAttribute("href")).toBe("/privacy");
    expect(getByText("Legal notice").getAttribute("href")).toBe("/legal");
    expect(container.textContent).toContain("Shop <b> uses cookies");
    expect(container.querySelector("b")).toBe(null);
  });

  it("shows no link where the site has set none", () => {
    const { container } = render(<Banner {...createView()} />);
    expect(container.querySelector("a")).toBe(null);
  });

  const reasonOf = (found: object, stored: Decision) => {
    const page = known(found, stored);
    const state = resolveSnapshot(page, false, Date.now());
    return explainAgain(page.settings, state, { lang: "en", dir: "ltr", own: {} });
  };
  const answers = { essential: true, performance: true, functional: false, analytics: true, security: false };
  const { security: _, ...fourAnswers } = answers;
  it.each<[string, object, Record<string, boolean>, boolean, string]>([
    [
      "a new revision, in the site's words too",
      { revision: "2", changes: "We added maps." },
      answers,
      false,
      "We ask again because our use of cookies has changed. We added maps.",
    ],
    [
      "a category that was never asked",
      {},
      fourAnswers,
      false,
      "We ask again because something is new: Security.",
    ],
    ["a decision that has ended", {}, answers, true, "We ask again because your last choice has expired."],
  ])("says why a visitor who had answered is asked again: %s", (_why, found, choices, isExpired, text) => {
    const expiresAt = Date.now() + (isExpired ? -1e3 : 1e9);
    const stored = decision(choices, { decidedAt: Date.now() - 1e6, expiresAt });
    const state = resolveSnapshot(known(found, stored), false, Date.now());
    const { container } = render(
      <Banner {...createView(found, { state, reason: reasonOf(found, stored) })} />,
    );
    expect(container.textContent).toContain(text);
  });

  it("says nothing of that to a visitor who answered at one embed alone", () => {
    const stored = decision({ film: true }, { decidedAt: Date.now() - 1e6, expiresAt: Date.now() + 1e9 });
    const { container } = render(<Banner {...createView({}, { reason: reasonOf({}, stored) })} />);
    expect(container.textContent).not.toContain("We ask again");
  });
});
