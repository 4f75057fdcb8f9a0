/** Starts WebKitGTK on a display of its own, and WebKitWebDriver beside it. */
import { type ChildProcess, spawn } from "node:child_process";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { vi } from "vitest";
import { findBrowser } from "../../scripts/findBrowser.mjs";

/** A driver that answers. */
export interface WebKit {
  /** Address of the driver, without a slash at its end. */
  readonly driverUrl: string;
  /** What a session asks for. */
  readonly capabilities: object;
  stop(): Promise<void>;
}

/** Gives a port that is free now. */
const findPort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Starts the display; resolves to its name once it is there. */
function startDisplay(): Promise<[ChildProcess, string]> {
  // Given a descriptor, the server picks a free number itself and writes it there.
  const server = spawn(
    findBrowser("xvfb"),
    ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "inherit", "pipe"] },
  );
  return new Promise((resolve, reject) => {
    server.on("exit", (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once("data", (chunk) => resolve([server, `:${String(chunk).trim()}`]));
  });
}

const stop = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.on("exit", () => resolve());
    child.kill();
  });

/** Starts both. Rejects where the browser, its driver or the display is missing; nothing is skipped. */
export async function startWebKit(): Promise<WebKit> {
  const [driver, browser, port] = [findBrowser("webkitDriver"), findBrowser("webkit"), await findPort()];
  const [display, name] = await startDisplay();
  const child = spawn(driver, [`--port=${port}`], {
    stdio: ["ignore", "ignore", "ignore"],
    env: { ...process.env, DISPLAY: name, WEBKIT_DISABLE_COMPOSITING_MODE: "1", NO_AT_BRIDGE: "1" },
  });
  const driverUrl = `http://127.0.0.1:${port}`;
  // Until it listens, the connection is refused.
  await vi.waitFor(() => fetch(`${driverUrl}/status`), { timeout: 20_000 });
  return {
    driverUrl,
    capabilities: {
      alwaysMatch: { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } },
    },
    async stop() {
      await stop(child);
      await stop(display);
    },
  };
}
