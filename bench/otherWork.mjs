// How much of the machine others use, sampled while nothing of the bench runs.
import { cpus } from "node:os";
import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds of all cores so far: at work, and in all. */
function readClocks() {
  const clocks = cpus().flatMap(({ times }) => Object.entries(times));
  const sum = (list) => list.reduce((total, [, ms]) => total + ms, 0);
  return { busy: sum(clocks.filter(([name]) => name !== "idle")), all: sum(clocks) };
}

/** Gives the share of all cores that was at work for two seconds, once what a round has left behind is done; 0 to 1. */
export async function otherWork() {
  await wait(1000);
  const before = readClocks();
  await wait(2000);
  const after = readClocks();
  return (after.busy - before.busy) / (after.all - before.all);
}
