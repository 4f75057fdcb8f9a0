/** A real nginx for one test, in a folder of its own, asked by its socket. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";

/** Whether there is one on this machine. */
export const hasNginx = spawnSync("nginx", ["-v"]).status === 0;

/** What a test can do with it. */
export interface Nginx {
  /** Sends a request for `/` with a Cookie header; resolves to the status and the body. */
  ask(cookie: string): Promise<{ status: number; body: string }>;
  /** What it has written down so far. */
  log(): string;
}

/**
 * Starts nginx, and ends it when the test is over.
 *
 * @param http what stands in its `http` block; `{socket}` is where it is to listen, `{folder}` where it may write.
 * @param main what stands before the blocks.
 */
export async function withNginx<T>(
  { http, main = "" }: { http: string; main?: string },
  use: (nginx: Nginx) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "fermata-"));
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const block = http.replaceAll("{socket}", `unix:${folder}/socket`).replaceAll("{folder}", folder);
  writeFileSync(
    join(folder, "nginx.conf"),
    `${main} daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log info;
    events {}
    http { access_log off; ${paths.join(" ")} ${block} }`,
  );
  const server = spawn("nginx", ["-c", `${folder}/nginx.conf`, "-p", folder], { stdio: "ignore" });
  const ask = (cookie: string) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const headers = { cookie, host: "shop.example", accept: "text/html", "user-agent": "Mozilla/5.0" };
      request({ socketPath: `${folder}/socket`, headers }, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (text) => {
          body += text;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
      })
        .on("error", reject)
        .end();
    });
  try {
    await expect.poll(() => ask("").catch(() => undefined), { timeout: 20_000 }).toBeTruthy();
    return await use({ ask, log: () => readFileSync(join(folder, "error.log"), "utf8") });
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
