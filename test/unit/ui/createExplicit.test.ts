// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import { createExplicit } from "../../../src/ui/createExplicit.ts";
import { createFakeActs, createFakeCore } from "../../support/createFakeCore.ts";

const english = { lang: "en", dir: "ltr", own: {} } as const;

/** Asks below two rows of one root, a category's and a service's. */
async function ask() {
  document.body.innerHTML = `<div class="row"><h3>Health</h3><input type="checkbox" data-category="health"></div>
<div class="row"><span>Fit</span><input type="checkbox" data-service="fit"></div>`;
  for (const row of document.querySelectorAll(".row"))
    await createExplicit(createFakeCore(), createFakeActs(), english, row, undefined);
  return [...document.querySelectorAll("[part=explicit]")];
}

afterEach(() => {
  document.body.innerHTML = "";
});

describe("the question for an express yes", () => {
  it("names the category or service whose switch was turned", async () => {
    expect((await ask()).map((one) => one.querySelector("p")?.textContent)).toEqual([
      "This needs your express consent: Health.",
      "This needs your express consent: Fit.",
    ]);
  });

  it("is named by its own sentence, also where several stand in one root", async () => {
    const questions = await ask();
    const labels = questions.map((one) => one.getAttribute("aria-labelledby") ?? "");
    expect(new Set(labels).size).toBe(2);
    for (const [index, id] of labels.entries())
      expect(document.getElementById(id)?.parentElement).toBe(questions[index]);
  });
});
