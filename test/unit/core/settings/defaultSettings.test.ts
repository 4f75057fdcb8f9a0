/** The defaults that docs/settings.md promises, written out. */
import { describe, expect, it } from "vitest";
import { coreDefaults } from "../../../../src/core/settings/settings.ts";
import { check } from "../../../support/samples.ts";

const emptyTexts = { reason: "", label: "", description: "", ifRejected: "" };
const plainCategory = (id: string) => ({
  id,
  ...emptyTexts,
  required: false,
  saleOrShare: false,
  explicit: false,
});

describe("the defaults", () => {
  it("are those of the documentation, all of them", () => {
    expect(check({}).settings).toEqual({
      categories: ["essential", "performance", "functional", "analytics", "security"].map(plainCategory),
      services: [],
      revision: "1",
      changes: "",
      earlierNotices: [],
      history: false,
      policyUrl: "",
      imprintUrl: "",
      controller: { name: "", address: "", email: "", phone: "" },
      region: "auto",
      policy: "universal",
      findRegion: undefined,
      honourGpc: true,
      cookie: { name: "fermata", domain: "", path: "/", maxAge: "P6M" },
      locale: "auto",
      messages: {},
      audience: { minor: false },
      replayExcept: [],
      ui: {
        layout: "bar",
        position: "bottom",
        scheme: "auto",
        preferences: "dialog",
        floatingButton: false,
        languages: [],
      },
      guard: true,
      report: { endpoint: "", sample: 0.01 },
      record: { endpoint: "", retention: "P4Y", headers: {} },
      frames: "inherit",
      reloadOnWithdraw: false,
      lockdown: false,
      debug: false,
    });
  });

  it("are those that grants go by before the check, as far as those go", () => {
    const { categories, ...rest } = coreDefaults;
    expect(check({}).settings).toMatchObject(rest);
    expect(check({}).settings.categories.map(({ id }) => ({ id }))).toEqual(categories);
  });

  it("of a category say nothing, lock nothing and sell nothing", () => {
    expect(check({ categories: [{ id: "ads" }] }).settings.categories).toEqual([
      plainCategory("essential"),
      plainCategory("ads"),
    ]);
  });

  it("of a service say nothing, and exempt it from nothing", () => {
    expect(check({ services: [{ id: "counter", category: "analytics" }] }).settings.services).toEqual([
      {
        id: "counter",
        category: "analytics",
        name: "",
        provider: "",
        purpose: "",
        policyUrl: "",
        cookies: [],
        storage: [],
        saleOrShare: false,
        sensitive: false,
        exempt: "",
        replay: false,
        transfers: [],
        recipients: [],
        role: "",
        data: [],
        retention: "",
        match: [],
        inline: [],
        onGrant: undefined,
        onDeny: undefined,
      },
    ]);
  });

  it("of a service have no category: one without is reported as of none", () => {
    expect(check({ services: [{ id: "ghost" }] }).problems).toEqual([
      { code: "category", path: "ghost", found: "" },
    ]);
  });

  it("of a stored item, a transfer and an earlier notice are empty texts, and nothing is kept", () => {
    const service = {
      id: "counter",
      category: "analytics",
      cookies: [{ name: "_ga" }],
      storage: [{ name: "ga" }],
      transfers: [{ country: "US" }],
    };
    const { settings } = check({ services: [service], earlierNotices: [{ url: "/old" }] });
    const plainItem = { duration: "", purpose: "", type: "", kept: false };
    expect(settings.services[0]).toMatchObject({
      cookies: [{ name: "_ga", ...plainItem }],
      storage: [{ name: "ga", ...plainItem }],
      transfers: [{ country: "US", ground: "" }],
    });
    expect(settings.earlierNotices).toEqual([{ date: "", url: "/old", revision: "" }]);
  });
});
