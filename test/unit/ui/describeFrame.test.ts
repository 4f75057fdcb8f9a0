import { describe, expect, it } from "vitest";
import { placeholderMessages } from "../../../src/translations/en.ts";
import { describeFrame } from "../../../src/ui/placeholders/describeFrame.ts";
import { known } from "../../support/samples.ts";

const { settings } = known({
  services: [
    { id: "maps", category: "functional", name: "eMaps", provider: "Map Ltd" },
    { id: "bare", category: "functional" },
  ],
});
const describeOne = (marks: DOMStringMap) =>
  describeFrame(marks, settings, { ...placeholderMessages, settings: "Cookie settings" });

describe("the words of a placeholder", () => {
  it("name the service as it is written, and who gets the data", () => {
    expect(describeOne({ consentService: "maps" })).toEqual({
      names: ["maps"],
      words: {
        heading: "eMaps is not loaded yet",
        text: "If you load this content, Map Ltd receives your IP address and may store data on your device.",
        once: "Load this one",
        always: "Always allow eMaps",
        settings: "Cookie settings",
      },
    });
  });

  it("begin with a capital letter where nobody named the provider", () => {
    const { names, words } = describeOne({ consent: "functional" });
    expect(names).toEqual(["functional"]);
    expect([words.heading, words.always]).toEqual([
      "Another provider is not loaded yet",
      "Always allow another provider",
    ]);
    expect(words.text).toContain("content, another provider receives");
  });

  it("ask for every category that the service does not stand for", () => {
    expect(describeOne({ consent: "functional  analytics", consentService: "bare" }).names).toEqual([
      "bare",
      "analytics",
    ]);
    expect(describeOne({ consentService: "bare" }).words.heading).toBe("bare is not loaded yet");
  });
});
