import { describe, expect, it } from "vitest";
import { createReport, type Problem } from "../../../../src/core/settings/createReport.ts";

describe("createReport", () => {
  it("lists each problem once and tells of it once", () => {
    const problems: Problem[] = [];
    const told: Problem[] = [];
    const report = createReport(problems, (problem) => void told.push(problem));
    const found = {};
    report("value", "ui", found);
    report("value", "ui", found);
    report("value", "ui", {});
    report("unknown", "ui", found);
    report("value", "uis", found);
    expect(problems).toHaveLength(4);
    expect(told).toEqual(problems);
  });

  it("has listed a problem before it tells of it", () => {
    const problems: Problem[] = [];
    let count = 0;
    createReport(problems, () => {
      count = problems.length;
    })("start", "init");
    expect(count).toBe(1);
  });
});
