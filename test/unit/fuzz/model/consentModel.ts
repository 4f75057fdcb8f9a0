/** What may be granted, written down a second time from the contract, without a look at the sources. */

/** The site as it is served at a moment. */
export interface Site {
  readonly revision: string;
  readonly categories: readonly {
    readonly id: string;
    readonly required?: boolean;
    readonly reason?: string;
    readonly saleOrShare?: boolean;
  }[];
  readonly services: readonly {
    readonly id: string;
    readonly category: string;
    readonly saleOrShare?: boolean;
  }[];
}

/** What a visitor has said, and when. */
export interface Said {
  readonly choices: ReadonlyMap<string, boolean>;
  readonly revision: string;
  readonly decidedAt: number;
  readonly expiresAt: number;
}

const day = 86_400_000;

const isLocked = ({ id, required, reason }: Site["categories"][number]) =>
  id === "essential" || (required === true && !!reason);

/** A decision counts until its end, and not when it is of a day after tomorrow. */
export const isInForce = (said: Said | null, now: number): said is Said =>
  !!said && now < said.expiresAt && said.decidedAt < now + day;

/** Gives the ids that are granted. */
export function grantsOf(site: Site, said: Said | null, gpc: boolean, now: number): Set<string> {
  const choices = isInForce(said, now) ? said.choices : new Map<string, boolean>();
  const isOut = choices.has("saleOrShare") ? choices.get("saleOrShare") === false : gpc;
  const granted = new Set<string>();
  for (const category of site.categories) {
    const isSold = isOut && category.saleOrShare === true;
    if (isLocked(category) || (choices.get(category.id) === true && !isSold)) granted.add(category.id);
  }
  for (const { id, category, saleOrShare } of site.services) {
    const own = site.categories.find((one) => one.id === category);
    if (!own) continue;
    const isSold = isOut && (saleOrShare === true || own.saleOrShare === true);
    if (isLocked(own) || ((choices.get(id) ?? granted.has(category)) && !isSold)) granted.add(id);
  }
  return granted;
}

/** Says whether nothing is left to ask. */
export function isDecided(site: Site, said: Said | null, now: number): boolean {
  const current = isInForce(said, now) ? said : null;
  const optional = site.categories.filter((one) => !isLocked(one));
  return optional.every(({ id }) => current?.revision === site.revision && current.choices.has(id));
}

/** Gives what an answer leaves behind: for everything at once, or by id. */
export function decideOn(
  site: Site,
  before: Said | null,
  answer: boolean | Readonly<Record<string, unknown>>,
  now: number,
  gpc: boolean,
): Said {
  const old = isInForce(before, now) ? before.choices : new Map<string, boolean>();
  const choices = new Map<string, boolean>();
  const named = typeof answer === "object" ? new Map(Object.entries(answer)) : new Map<string, unknown>();
  for (const category of site.categories) {
    const { id } = category;
    const said =
      typeof answer === "boolean" ? answer : named.has(id) ? named.get(id) === true : old.get(id) === true;
    choices.set(id, isLocked(category) || said);
  }
  if (typeof answer === "object") {
    for (const { id, category } of site.services) {
      const isTaken = named.has(category) && named.get(category) !== true && old.get(id) === true;
      if (named.has(id)) choices.set(id, named.get(id) === true);
      else if (old.has(id) && !isTaken) choices.set(id, old.get(id) === true);
    }
  }
  const isSold = ({ saleOrShare }: { saleOrShare?: boolean }) => saleOrShare === true;
  const sold = site.categories.filter((one) => isSold(one) && !isLocked(one));
  const isAnySold =
    sold.length > 0 ||
    site.services.some(
      (one) => isSold(one) || site.categories.some((own) => own.id === one.category && isSold(own)),
    );
  const earlier = old.get("saleOrShare");
  // An opt-out stays, and the signal is one.
  const optOut = isAnySold && !(earlier ?? !gpc) ? false : earlier;
  if (optOut !== undefined) choices.set("saleOrShare", optOut);
  const decidedAt = Math.floor(now / 1000) * 1000;
  return { choices, revision: site.revision, decidedAt, expiresAt: addSixMonths(decidedAt) };
}

/** Six calendar months later, or the last day of that month. */
function addSixMonths(time: number): number {
  const date = new Date(time);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth() + 6;
  const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  const midnight = Date.UTC(Math.floor(month / 12), month % 12, Math.min(date.getUTCDate(), last));
  return midnight + (((time % day) + day) % day);
}

/** Gives the newest of what the cookies of a jar say. */
export function readJar(values: readonly string[]): Said | null {
  const all = values.flatMap((value) => readValue(value) ?? []);
  return all.reduce<Said | null>((best, one) => (best && best.decidedAt >= one.decidedAt ? best : one), null);
}

/** Reads one value field by field, as the docs describe the format. */
function readValue(value: string): Said | null {
  const [version, decided = "", expires = "", revision = "", , granted = "", denied = ""] = value.split(".");
  if (version !== "1" || !/^\d+$/.test(decided) || !/^\d+$/.test(expires) || !/^g/.test(granted)) return null;
  const idsOf = (list: string) => list.split("-").slice(1);
  return {
    choices: new Map([
      ...idsOf(granted).map((id) => [id, true] as const),
      ...idsOf(denied).map((id) => [id, false] as const),
    ]),
    revision,
    decidedAt: Number(decided) * 1000,
    expiresAt: Number(expires) * 1000,
  };
}
