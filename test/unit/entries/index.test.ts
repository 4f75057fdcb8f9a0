import { describe, expect, it } from "vitest";

/** Names of globals, and the descriptors behind them. */
const globals = () =>
  JSON.stringify(
    Object.entries(Object.getOwnPropertyDescriptors(globalThis)).map(([name, { value, get }]) => [
      name,
      typeof value,
      !!get,
    ]),
  );

describe("fermata-sdk, imported in plain Node", () => {
  it("exports these names and no others", async () => {
    expect(Object.keys(await import("../../../src/entries/index.ts"))).toEqual(["Fermata"]);
    expect(Object.keys(await import("../../../src/entries/uiModule.ts")).sort()).toEqual([
      "createPreferences",
      "createUi",
    ]);
    expect(Object.keys(await import("../../../src/entries/guardModule.ts"))).toEqual(["guardPage"]);
  });

  it("touches no global, on import and when it is asked", async () => {
    expect(typeof document).toBe("undefined");
    const before = globals();
    const { Fermata } = await import("../../../src/entries/index.ts");
    const { guardPage } = await import("../../../src/entries/guardModule.ts");
    void guardPage(Fermata).state;
    expect(globals()).toBe(before);
  });

  it("answers that nothing is decided and only essential is granted", async () => {
    const { Fermata } = await import("../../../src/entries/index.ts");
    Fermata.init({ revision: "2" });
    expect(Fermata.state).toMatchObject({ status: "undecided", hiddenReason: "not-started", gpc: false });
    expect([Fermata.isGranted("essential"), Fermata.isGranted("analytics")]).toEqual([true, false]);
    expect(await Fermata.receipt()).toBe(null);
    expect(Fermata.problems).toEqual([]);
    const heard: string[] = [];
    Fermata.on("state", ({ status }) => heard.push(status));
    expect(heard).toEqual(["undecided"]);
    await expect(Fermata.whenGranted("essential")).resolves.toBe(undefined);
  });
});
