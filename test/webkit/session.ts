/** One visitor in WebKit, by the W3C WebDriver protocol over fetch: https://www.w3.org/TR/webdriver2/ */
import { vi } from "vitest";
import type { WebKit } from "./startWebKit.ts";

/** A cookie as the protocol knows it. */
export interface DriverCookie {
  readonly name: string;
  readonly value: string;
  readonly domain?: string;
  readonly path?: string;
  readonly httpOnly?: boolean;
  readonly secure?: boolean;
  readonly sameSite?: string;
  /** Seconds since 1970. */
  readonly expiry?: number;
}

/** Keys that have no character of their own. */
export const keys = {
  tab: "\uE004",
  enter: "\uE007",
  escape: "\uE00C",
  space: " ",
  shift: "\uE008",
} as const;

/** A browser without a past. */
export interface Session {
  readonly browserVersion: string;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Runs an expression in the page, and gives what it resolves to. */
  evaluate<Result>(expression: string): Promise<Result>;
  /** Asks until the expression is true; fails with what it was last, after ten seconds. */
  waitFor(expression: string): Promise<void>;
  /** Clicks where a part of our UI is, as a hand does. */
  click(part: string): Promise<void>;
  /** Clicks where an element of the page is. */
  clickElement(selector: string): Promise<void>;
  /** Presses keys one after the other. */
  press(...pressed: readonly string[]): Promise<void>;
  /** What assistive software is told of a part: name and role, as the engine computes them. */
  describe(part: string): Promise<{ readonly label: string; readonly role: string }>;
  cookies(): Promise<DriverCookie[]>;
  addCookie(cookie: DriverCookie): Promise<void>;
  openTab(): Promise<string>;
  tab(): Promise<string>;
  switchTo(tab: string): Promise<void>;
  end(): Promise<void>;
}

const elementKey = "element-6066-11e4-a52e-4f735466cecf";

const inRoot = (part: string) =>
  `document.querySelector("#fermata")?.shadowRoot?.querySelector(${JSON.stringify(part.startsWith("[") ? part : `[part="${part}"]`)})`;

/** Starts a session. Rejects with the driver's own words where a command fails. */
export async function startSession({ driverUrl, capabilities }: WebKit): Promise<Session> {
  const send = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${driverUrl}/session${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } } : {}),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const started = (await send("POST", "", { capabilities })) as {
    sessionId: string;
    capabilities: { browserVersion: string };
  };
  const base = `/${started.sessionId}`;
  await send("POST", `${base}/timeouts`, { script: 20_000, pageLoad: 30_000 });
  const evaluate = (expression: string) =>
    send("POST", `${base}/execute/sync`, { script: `return (${expression});`, args: [] });
  const find = async (expression: string) => {
    await session.waitFor(`!!(${expression})`);
    return ((await evaluate(expression)) as Record<string, string>)[elementKey];
  };
  const click = async (expression: string) =>
    void (await send("POST", `${base}/element/${await find(expression)}/click`, {}));
  const session: Session = {
    browserVersion: started.capabilities.browserVersion,
    goto: async (url) => void (await send("POST", `${base}/url`, { url })),
    reload: async () => void (await send("POST", `${base}/refresh`, {})),
    back: async () => void (await send("POST", `${base}/back`, {})),
    evaluate: async <Result>(expression: string) => (await evaluate(expression)) as Result,
    async waitFor(expression) {
      const look = async () => {
        const seen = await evaluate(expression);
        if (seen !== true) throw new Error(`${expression} is ${JSON.stringify(seen)}`);
      };
      await vi.waitFor(look, { timeout: 10_000 });
    },
    click: (part) => click(inRoot(part)),
    clickElement: (selector) => click(`document.querySelector(${JSON.stringify(selector)})`),
    async press(...pressed) {
      const actions = pressed.flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]);
      await send("POST", `${base}/actions`, { actions: [{ type: "key", id: "keyboard", actions }] });
    },
    async describe(part) {
      const id = await find(inRoot(part));
      const [label, role] = await Promise.all(
        ["computedlabel", "computedrole"].map((what) => send("GET", `${base}/element/${id}/${what}`)),
      );
      return { label: String(label), role: String(role) };
    },
    cookies: async () => (await send("GET", `${base}/cookie`)) as DriverCookie[],
    addCookie: async (cookie) => void (await send("POST", `${base}/cookie`, { cookie })),
    async openTab() {
      const { handle } = (await send("POST", `${base}/window/new`, { type: "tab" })) as { handle: string };
      return handle;
    },
    tab: async () => String(await send("GET", `${base}/window`)),
    switchTo: async (handle) => void (await send("POST", `${base}/window`, { handle })),
    end: async () => void (await send("DELETE", base)),
  };
  return session;
}
