// npm run sizes: writes the sizes of the last build into the README's table. A test holds the two equal.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const readme = readFileSync("README.md", "utf8").replace(
  /^(\| `([\w.-]+)` \| )[\d,]+( \|)/gm,
  (_, start, file, end) => {
    const size = gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;
    return `${start}${size.toLocaleString("en")}${end}`;
  },
);
writeFileSync("README.md", readme);
