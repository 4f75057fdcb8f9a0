/** The facts of the law by region, as they were collected, apart from the table of the product. */
import { readFileSync } from "node:fs";

/** One line of `regulations.csv` with what it inherits; the columns are explained in docs/regions.md. */
export type Fact = Readonly<Record<string, string>>;

const [head = "", ...lines] = readFileSync("test/support/regulations.csv", "utf8").trim().split("\n");
const columns = head.split(",");
const written: readonly Fact[] = lines.map((line) =>
  Object.fromEntries(line.split(",").map((cell, index) => [columns[index], cell])),
);

const fill = (fact: Fact): Fact => {
  const from = written.find(({ code }) => code === fact.inherits);
  const said = Object.entries(fact).filter(([, cell]) => cell);
  return { ...(from && fill(from)), from: "", gpc_since: "", ...Object.fromEntries(said) };
};

/** All rows, complete. */
export const facts: readonly Fact[] = written.map(fill);
