// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ServiceCall } from "../../../../src/core/consent/category.ts";
import { callService } from "../../../../src/core/withdrawal/callService.ts";

const page = window as unknown as Record<string, unknown>;

afterEach(() => {
  delete page.counter;
});

describe("callService", () => {
  it("calls a function of the site's without arguments", () => {
    const [call, report] = [vi.fn(), vi.fn()];
    callService(call, report);
    expect(call.mock.calls).toEqual([[]]);
    expect(report).not.toHaveBeenCalled();
  });

  it("calls a global function with the arguments of its list", () => {
    const counter = vi.fn();
    page.counter = counter;
    callService(["counter", "consent", false], () => {});
    expect(counter.mock.calls).toEqual([["consent", false]]);
    expect(counter.mock.contexts).toEqual([window]);
  });

  it("calls a function at the end of a path as a method of its owner", () => {
    const owner = { optOut: vi.fn() };
    page.counter = { deep: owner };
    callService(["counter.deep.optOut", 1], () => {});
    expect(owner.optOut.mock.calls).toEqual([[1]]);
    expect(owner.optOut.mock.contexts).toEqual([owner]);
  });

  it.each<[string, unknown, ServiceCall | undefined]>([
    ["nothing to call", undefined, undefined],
    ["a path that leads nowhere", undefined, ["counter.deep.optOut"]],
    ["a path over null", { deep: null }, ["counter.deep.optOut"]],
    ["a path to what is no function", { optOut: "yes" }, ["counter.optOut"]],
    ["an empty path", undefined, [""]],
  ])("leaves %s alone", (_, counter, call) => {
    page.counter = counter;
    const report = vi.fn();
    callService(call, report);
    expect(report).not.toHaveBeenCalled();
  });

  it.each<[string, () => never]>([
    [
      "a function",
      () => {
        throw new Error("of the vendor");
      },
    ],
  ])("hands what %s throws to the page's error tools", (_, call) => {
    const report = vi.fn();
    callService(call, report);
    page.counter = call;
    callService(["counter"], report);
    expect(report.mock.calls.map(([error]) => (error as Error).message)).toEqual([
      "of the vendor",
      "of the vendor",
    ]);
  });
});
