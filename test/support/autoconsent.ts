/** The engine that browsers and extensions of others run to answer for their visitors, with all its rules. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

const folder = "node_modules/@duckduckgo/autoconsent";
const engine = readFileSync(`${folder}/dist/autoconsent.playwright.js`, "utf8");
const { autoconsent } = JSON.parse(readFileSync(`${folder}/rules/rules.json`, "utf8")) as {
  autoconsent: object[];
};

/** What the engine said, in order. */
export interface Message {
  readonly type: string;
  readonly cmp?: string;
  readonly result?: boolean;
}

/**
 * Lets the engine refuse on every page that `page` opens once `run` is called.
 *
 * @param more rules that are asked besides those of the package; with some, the heuristics are off.
 */
export async function useAutoconsent(page: Page, more: readonly object[] = []) {
  let messages: Message[] = [];
  const config = {
    enabled: true,
    autoAction: "optOut",
    disabledCmps: [],
    enablePrehide: true,
    detectRetries: 20,
    heuristicMode: more.length ? "off" : "reject",
  };
  const tell = (message: object) => page.evaluate(`autoconsentReceiveMessage(${JSON.stringify(message)})`);
  await page.exposeBinding(
    "autoconsentSendMessage",
    async (_, message: Message & { id?: string; code?: string }) => {
      messages.push(message);
      const { type, id, code } = message;
      if (type === "init")
        await tell({ type: "initResp", config, rules: { autoconsent: [...more, ...autoconsent] } });
      if (type === "eval") await tell({ type: "evalResp", id, result: await page.evaluate(code ?? "") });
      if (type === "autoconsentDone") await tell({ type: "selfTest" });
    },
  );
  return {
    /** Starts the engine on the page that is open. */
    run: async () => {
      messages = [];
      await page.evaluate(engine);
    },
    messages: () => messages,
    find: (type: string) => messages.find((message) => message.type === type),
  };
}
