// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { createListeners } from "../../../../src/core/consent/createListeners.ts";

function setUp() {
  const heard: unknown[] = [];
  const listeners = createListeners();
  return { heard, listeners, hear: (detail: unknown) => void heard.push(detail) };
}

describe("createListeners", () => {
  it("tells everybody who subscribed to the name, in order, and nobody else", () => {
    const { heard, listeners } = setUp();
    listeners.on("state", (detail) => void heard.push(["first", detail]), []);
    listeners.on("decision", (detail) => void heard.push(["other", detail]), []);
    listeners.on("state", (detail) => void heard.push(["second", detail]), []);
    listeners.tell("state", 1);
    expect(heard).toEqual([
      ["first", 1],
      ["second", 1],
    ]);
  });

  it("tells the window too, as an event that bubbles from the document", () => {
    const { heard, listeners } = setUp();
    const hear = ({ target, detail }: CustomEvent) => heard.push(target === document, detail);
    window.addEventListener("fermata:state", hear as unknown as EventListener, { once: true });
    listeners.tell("state", 1);
    expect(heard).toEqual([true, 1]);
  });

  it("tells a late subscriber at once what was missed", () => {
    const { heard, listeners, hear } = setUp();
    listeners.on("problem", hear, [1, 2]);
    expect(heard).toEqual([1, 2]);
  });

  it("tells nothing after unsubscribing, and unsubscribing twice harms nobody", () => {
    const { heard, listeners, hear } = setUp();
    const off = listeners.on("state", hear, []);
    listeners.on("state", hear, []);
    off();
    off();
    listeners.tell("state", 1);
    expect(heard).toEqual([1]);
  });

  it("hears the same function once for each subscription", () => {
    const { heard, listeners, hear } = setUp();
    listeners.on("state", hear, []);
    listeners.on("state", hear, []);
    listeners.tell("state", 1);
    expect(heard).toEqual([1, 1]);
  });

  it("does not tell a listener that subscribes meanwhile twice", () => {
    const { heard, listeners, hear } = setUp();
    listeners.on("state", () => void listeners.on("state", hear, ["current"]), []);
    listeners.tell("state", "current");
    expect(heard).toEqual(["current"]);
  });
});
