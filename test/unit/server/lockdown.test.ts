import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { lockdownHead, lockdownHeader } from "../../../src/server/lockdown.ts";
import { readConsent, type ServerSettings } from "../../../src/server/readConsent.ts";

const seconds = Math.floor(Date.now() / 1e3);
const all = "-performance-functional-analytics-security";
const cookie = (granted = all, denied = "", ago = 60, tail = "") =>
  `fermata=1.${seconds - ago}.${seconds + 9e6}.1.banner.g-essential${granted}.d${denied}${tail}`;

/** Says whether the switch takes the policy away, for a visitor with these cookies on this page. */
function isUnlocked(header: string, settings: ServerSettings = {}, gpc: unknown = undefined, pathname = "/") {
  const [, code = ""] = /^<script>(.*?)<\/script>/.exec(lockdownHead(settings)) ?? [];
  const written: string[] = [];
  runInNewContext(code, {
    document: { cookie: header, write: (text: string) => written.push(text) },
    navigator: { globalPrivacyControl: gpc },
    location: { pathname },
  });
  expect(written.every((text) => text === "<!--")).toBe(true);
  return written.length === 1;
}

const youtube = { id: "youtube", category: "functional" };
const sold = { ...youtube, saleOrShare: true };
const replay = { id: "recorder", category: "analytics", replay: true };

describe("the switch of lockdownHead", () => {
  it.each<[string, string, ServerSettings, unknown, string, boolean]>([
    ["everything is granted", cookie(), {}, undefined, "/", true],
    ["there is an id of a record", cookie(all, "", 60, ".x1"), {}, undefined, "/", true],
    ["nothing is there", "", {}, undefined, "/", false],
    ["a category is denied", cookie(all.replace("-security", ""), "-security"), {}, undefined, "/", false],
    ["a category is in both lists", cookie(all, "-security"), {}, undefined, "/", false],
    ["a service is denied", cookie(all, "-youtube"), { services: [youtube] }, undefined, "/", false],
    ["a service that was declared once is denied", cookie(all, "-youtube"), {}, undefined, "/", true],
    [
      "a required service cannot be denied",
      cookie(all, "-pay"),
      { services: [{ id: "pay", category: "essential" }] },
      undefined,
      "/",
      true,
    ],
    ["sale is opted out of", cookie(all, "-saleOrShare"), { services: [sold] }, undefined, "/", false],
    ["nothing is sold any more", cookie(all, "-saleOrShare"), { services: [youtube] }, undefined, "/", true],
    [
      "a category that sells is opted out of",
      cookie("-ads", "-saleOrShare"),
      { categories: [{ id: "ads", saleOrShare: true }] },
      undefined,
      "/",
      false,
    ],
    ["the browser sends the signal", cookie(), { services: [sold] }, true, "/", false],
    ["the signal meets nothing that sells", cookie(), { services: [youtube] }, true, "/", true],
    ["the signal is not honoured", cookie(), { services: [sold], honourGpc: false }, true, "/", true],
    ["a yes stands against the signal", cookie(`${all}-saleOrShare`), { services: [sold] }, true, "/", true],
    [
      "sessions are recorded elsewhere",
      cookie(),
      { services: [replay], replayExcept: ["/pay"] },
      undefined,
      "/",
      true,
    ],
    [
      "sessions may not be recorded here",
      cookie(),
      { services: [replay], replayExcept: ["/pay"] },
      undefined,
      "/pay/card",
      false,
    ],
    [
      "a category is locked on without a reason",
      cookie(""),
      { categories: [{ id: "ads", required: true }] },
      undefined,
      "/",
      false,
    ],
    ["it is of tomorrow's tomorrow", cookie(all, "", -2 * 86400), {}, undefined, "/", false],
    ["the revision is another one", cookie(), { revision: "2" }, undefined, "/", false],
    ["the visitor is a minor", cookie(), { audience: { minor: true } }, undefined, "/", false],
    ["it is another cookie", `other${cookie()}`, {}, undefined, "/", false],
    ["it is no decision", `${cookie()}-`, {}, undefined, "/", false],
  ])("when %s", (_, header, settings, gpc, path, expected) => {
    expect(isUnlocked(`a=1; ${header}; b=2`, settings, gpc, path)).toBe(expected);
    // The same that a server finds which reads the cookie itself.
    const { grants, status } = readConsent(header, settings, { gpc: gpc === true, path });
    expect(status === "decided" && lockdownHeader(grants) === undefined).toBe(expected);
  });

  it("takes the newest of several cookies, whatever their order", () => {
    const refusal = cookie("", all, 10);
    const older = cookie(all, "", 500);
    for (const header of [`${older}; ${refusal}`, `${refusal}; ${older}`])
      expect(isUnlocked(header)).toBe(false);
    expect(isUnlocked(`${cookie("", all, 500)}; ${cookie()}`)).toBe(true);
  });

  it("lets nothing of the settings end its script", () => {
    const head = lockdownHead({
      services: [replay],
      replayExcept: ["</script><b>"],
      categories: [{ id: "analytics" }],
    });
    expect(head.match(/<\/script>/g)).toHaveLength(1);
    expect(isUnlocked(cookie(), { services: [replay], replayExcept: ["</script>"] })).toBe(true);
  });
});
