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

  it("lists a problem of another kind, place or value beside the first", () => {
    const problems: Problem[] = [];
    const report = createReport(problems, () => {});
    report("value", "ui", 1);
    report("unknown", "ui", 1);
    report("value", "region", 1);
    report("value", "ui", 2);
    report("value", "ui", 1);
    expect(problems).toEqual([
      { code: "value", path: "ui", found: 1 },
      { code: "unknown", path: "ui", found: 1 },
      { code: "value", path: "region", found: 1 },
      { code: "value", path: "ui", found: 2 },
    ]);
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
