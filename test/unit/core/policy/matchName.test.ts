import { describe, expect, it } from "vitest";
import { matchName } from "../../../../src/core/policy/matchName.ts";

describe("matchName", () => {
  it.each<[declared: string, name: string, isMeant: boolean]>([
    ["_ga", "_ga", true],
    ["_ga", "_gat", false],
    ["_ga*", "_ga", true],
    ["_ga*", "_ga_ABC", true],
    ["_ga*", "x_ga", false],
    [" _ga ", "_ga", true],
    ["/^ph_.+_posthog$/", "ph_key_posthog", true],
    ["/^ph_.+_posthog$/", "ph_posthog", false],
    ["/[/", "[", false],
    ["/[/", "/[/", false],
    ["/", "/", true],
    ["a/b/", "a/b/", true],
    ["a/b/", "b", false],
    ["a/b/", "x/b", false],
    ["/a/b", "/a/b", true],
    ["/a/b", "a", false],
    ["/a/b", "xa/", false],
    ["a.b", "aXb", false],
    ["*", "anything", true],
    ["YSC (youtube.com)", "YSC", false],
  ])("%s means %s: %s", (declared, name, isMeant) => {
    expect(matchName(declared)(name)).toBe(isMeant);
  });
});
