import { expect, it } from "vitest";

it("may be imported without a browser, touches no global, and answers undecided", async () => {
  const before = Object.getOwnPropertyNames(globalThis);
  const exported = await import("../../../src/entries/index.ts");
  expect(Object.getOwnPropertyNames(globalThis)).toEqual(before);
  expect(Object.keys(exported)).toEqual(["Fermata"]);
  const { Fermata } = exported;
  Fermata.init({ revision: "2" });
  expect(Fermata.state).toMatchObject({ status: "undecided", hiddenReason: "not-started" });
  expect(Fermata.isGranted("analytics")).toBe(false);
  expect(Fermata.receipt()).toBe(null);
});
