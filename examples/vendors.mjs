/**
 * Fetches the vendors' own scripts, so that the demo gates what a site really pastes and not an imitation of it; and, for tests, files
 * of other packages of which only a few are needed.
 */

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const here = path.dirname(fileURLToPath(import.meta.url));
const cacheFolder = path.join(here, "..", ".cache", "vendors");
const onWindows = process.platform === "win32";

/**
 * Makes sure that every pinned file of `vendors.json` lies in `.cache/vendors/<name>/<version>/`.
 *
 * The packages are fetched here and not listed as development dependencies, because together they are 50 MB of
 * which the demo serves 1 MB. Resolves with the folder of each vendor, by the vendor's id; rejects with a message
 * that names the package and the failed step. A package whose bytes differ from the pinned hash is never unpacked.
 */
export const ensureVendors = () => ensurePackages(path.join(here, "vendors.json"));

/**
 * Does the same with the pins of another file.
 *
 * @returns {Promise<Record<string, string>>} the folder of each package, by its id.
 */
export async function ensurePackages(pinsFile) {
  const pins = JSON.parse(await readFile(pinsFile, "utf8"));
  const folders = {};
  for (const [id, pin] of Object.entries(pins)) {
    const folder = path.join(cacheFolder, ...pin.package.split("/"), pin.version);
    if (!(await isComplete(folder, pin.files))) await fetchPackage(pin, folder);
    folders[id] = folder;
  }
  return folders;
}

/** Works in a temporary folder that is moved into place at the end, so that nobody meets half a package. */
async function fetchPackage(pin, folder) {
  const spec = `${pin.package}@${pin.version}`;
  process.stdout.write(`Fetching ${spec} from the npm registry (once; kept in .cache/vendors)\n`);
  await mkdir(cacheFolder, { recursive: true });
  const temporary = await mkdtemp(path.join(cacheFolder, "fetch-"));
  try {
    const archive = await packedArchive(spec, temporary);
    await verify(archive, pin, spec);
    await unpack(archive, pin.files, temporary, spec);
    await rm(archive);
    await mkdir(path.dirname(folder), { recursive: true });
    await moveIntoPlace(temporary, folder, pin.files);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function packedArchive(spec, folder) {
  const args = ["pack", spec, "--json", "--pack-destination", folder];
  await attempt(`"npm pack ${spec}"`, () =>
    run(onWindows ? "npm.cmd" : "npm", args, { cwd: folder, shell: onWindows, timeout: 300_000 }),
  );
  // The name is read from the folder, because the shape of npm's JSON differs between its major versions.
  const archive = (await readdir(folder)).find((name) => name.endsWith(".tgz"));
  if (!archive) throw new Error(`The demo's vendor scripts: "npm pack ${spec}" wrote no archive.`);
  return path.join(folder, archive);
}

async function verify(archive, pin, spec) {
  const found = `sha512-${createHash("sha512")
    .update(await readFile(archive))
    .digest("base64")}`;
  if (found === pin.integrity) return;
  throw new Error(
    `The demo's vendor scripts: ${spec} is not the pinned package.\n` +
      `  pinned: ${pin.integrity}\n  received: ${found}`,
  );
}

async function unpack(archive, files, folder, spec) {
  const members = files.map((file) => `package/${file}`);
  const args = ["-xzf", archive, "-C", folder, "--strip-components=1", ...members];
  await attempt(`unpacking ${spec} with tar`, () => run("tar", args));
}

/** What stands in the way is either another demo's fetch of the same moment, or an older and shorter list of files. */
async function moveIntoPlace(from, to, files) {
  if (await isComplete(to, files)) return;
  await rm(to, { recursive: true, force: true });
  await rename(from, to).catch(async (error) => {
    if (!(await isComplete(to, files))) throw error;
  });
}

async function attempt(what, action) {
  try {
    return await action();
  } catch (error) {
    const detail = String(error.stderr || error.message).trim();
    throw new Error(`The demo's vendor scripts: ${what} failed.\n${detail}`, { cause: error });
  }
}

async function isComplete(folder, files) {
  const found = await Promise.allSettled(files.map((file) => access(path.join(folder, file))));
  return found.every(({ status }) => status === "fulfilled");
}
