import type { Choices } from "../../../src/core/consent/decision.ts";
import type { Snapshot } from "../../../src/core/consent/snapshot.ts";
import type { DecisionEvent, Fermata } from "../../../src/core/fermata.ts";

type Grants = Record<string, boolean>;
type Told = { state: (snapshot: Snapshot) => void; decision: (event: DecisionEvent) => void };

/** Grants of a visitor to whom only what is required is granted. */
export const basic: Grants = {
  essential: true,
  performance: false,
  functional: false,
  analytics: false,
  security: false,
  advertising: false,
};
/** Grants of a visitor who accepted everything. */
export const everything: Grants = Object.fromEntries(Object.keys(basic).map((id) => [id, true]));

const snapshot = (grants: Grants, isDecided: boolean, gpc = false, choices: Choices = {}) =>
  // As much of a snapshot as integrations read; each has grants of its own.
  ({
    grants: { ...grants },
    choices,
    gpc,
    decidedAt: isDecided ? "2026-11-24T12:00:00.000Z" : null,
  }) as Snapshot;

/**
 * One page of a visitor, in the order of the SDK: a new listener of `state` is told at once, a decision tells `state` and then
 * `decision`. With `isStub` listeners wait, as on the inline stub, until `arrive`.
 */
export function createVisit(
  start: { grants?: Grants; choices?: Choices; isDecided?: boolean; gpc?: boolean; isStub?: boolean } = {},
) {
  let current = snapshot(start.grants ?? basic, start.isDecided ?? false, start.gpc, start.choices);
  let hasArrived = !start.isStub;
  const waiting: (() => void)[] = [];
  const listeners: { name: string; listener: (detail: never) => void }[] = [];
  const tell = <Name extends keyof Told>(name: Name, detail: Parameters<Told[Name]>[0]) => {
    for (const one of listeners) if (one.name === name) one.listener(detail as never);
  };
  const on = (name: string, listener: (detail: never) => void) => {
    const listen = () => {
      listeners.push({ name, listener });
      if (name === "state") listener(current as never);
    };
    if (hasArrived) listen();
    else waiting.push(listen);
    return () => {};
  };
  const change = (grants: Grants, isDecided: boolean, choices?: Choices) => {
    const previous = current;
    current = snapshot(grants, isDecided, start.gpc, choices);
    tell("state", current);
    return previous;
  };
  return {
    // The names that integrations listen to are those of `tell`.
    consent: { on } as Pick<Fermata, "on">,
    arrive() {
      hasArrived = true;
      for (const listen of waiting.splice(0)) listen();
    },
    async decide(grants: Grants, choices?: Choices) {
      const previous = change(grants, true, choices);
      tell("decision", { previous, current, changed: [], method: "banner" });
      await Promise.resolve();
    },
    /** A change without decision: reset, expiry, another tab, the end of what was in force. */
    async change(grants: Grants, isDecided = false) {
      change(grants, isDecided);
      await Promise.resolve();
    },
  };
}

/** A script of the page has loaded, as the document hears of it in the capture phase. */
export function loadScript(): void {
  const script = document.createElement("script");
  document.head.append(script);
  script.dispatchEvent(new Event("load"));
  script.remove();
}
