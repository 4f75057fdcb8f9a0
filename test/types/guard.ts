/** Compiled, never run: right use of the guard's types compiles, and wrong use does not. */
import { guardPage } from "../../src/entries/guardModule.ts";
import { Fermata } from "../../src/entries/index.ts";

export function guard(): void {
  const guarded = guardPage(Fermata);
  guarded.init({ guard: "report", services: [{ id: "a", category: "analytics", match: ["a.example"] }] });
  const stop: () => void = guarded.on(
    "held",
    ({ service, what, by, isHeld }) => void [service, what, by, isHeld],
  );
  stop();
  guarded.on("state", ({ grants }) => void grants);
  guarded.stopGuard?.();
  // @ts-expect-error There is no such event.
  guarded.on("let go", () => {});
  // @ts-expect-error The API alone knows no held things.
  Fermata.on("held", () => {});
}
