/** Compiled, never run: right use of the public types compiles, and wrong use does not. */
import {
  type Api,
  type Category,
  type Choices,
  type DecisionEvent,
  Fermata,
  type LinkedReceipt,
  type Receipt,
  type Service,
  type Settings,
  type SettingsInput,
  type Snapshot,
} from "../../src/entries/index.ts";

/** Fails to compile unless both types are the same. */
type Same<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
const isTrue = <Truth extends true>(_?: Truth) => {};

export function settings(): void {
  Fermata.init();
  Fermata.init({});
  Fermata.init({ revision: "2024-03-26", policyUrl: "/privacy", honourGpc: false, debug: true });
  Fermata.init({ cookie: { maxAge: "P13M" }, ui: { layout: "box" }, controller: { name: "Shop" } });
  Fermata.init({ categories: [{ id: "essential" }, { id: "fraud", required: true, reason: "law" }] });
  Fermata.init({ services: [{ id: "counter", category: "analytics", cookies: [{ name: "_ga*" }] }] });
  Fermata.init({ earlierNotices: [{ url: "/old", date: "2023-05-01" }], history: true });
  Fermata.init({ ui: { languages: ["en", "de"] }, categories: [{ id: "health", explicit: true }] });
  Fermata.init({ services: [{ id: "counter", category: "analytics", role: "processor", data: ["clicks"] }] });
  // @ts-expect-error There is no such role.
  Fermata.init({ services: [{ id: "counter", category: "analytics", role: "friend" }] });
  Fermata.init({ audience: { minor: true }, replayExcept: ["/pay"] });
  Fermata.init({ ui: { scheme: "dark", preferences: "side" } });
  // @ts-expect-error A minor is one or is not.
  Fermata.init({ audience: { minor: "yes" } });
  // @ts-expect-error An audience has no age.
  Fermata.init({ audience: { age: 12 } });
  // @ts-expect-error Paths are a list.
  Fermata.init({ replayExcept: "/pay" });
  // @ts-expect-error There is no such scheme.
  Fermata.init({ ui: { scheme: "sepia" } });
  // @ts-expect-error The preference centre stands in the middle or at the side.
  Fermata.init({ ui: { preferences: "bottom" } });
  // @ts-expect-error Languages are a list of tags.
  Fermata.init({ ui: { languages: "en" } });
  // @ts-expect-error An earlier notice has an address.
  Fermata.init({ earlierNotices: [{ date: "2023-05-01" }] });
  // @ts-expect-error An earlier notice has no title.
  Fermata.init({ earlierNotices: [{ url: "/old", title: "Old" }] });
  // @ts-expect-error A history is kept or not.
  Fermata.init({ history: "P1Y" });
  // @ts-expect-error An express yes is asked for or not.
  Fermata.init({ categories: [{ id: "health", explicit: "yes" }] });
  Fermata.init({
    services: [{ id: "counter", category: "analytics", recipients: ["Host Ltd"], retention: "P14M" }],
  });
  // @ts-expect-error Recipients are a list.
  Fermata.init({ services: [{ id: "counter", category: "analytics", recipients: "Host Ltd" }] });
  // @ts-expect-error Kinds of data are a list.
  Fermata.init({ services: [{ id: "counter", category: "analytics", data: "clicks" }] });
  // @ts-expect-error A retention is a duration or words, not a number.
  Fermata.init({ services: [{ id: "counter", category: "analytics", retention: 14 }] });
  Fermata.init({ messages: { de: { heading: "Ihre Wahl" } } });
  // @ts-expect-error A revision is a text.
  Fermata.init({ revision: 1 });
  // @ts-expect-error The setting is named policyUrl.
  Fermata.init({ policyURL: "/privacy" });
  // @ts-expect-error There is no such layout.
  Fermata.init({ ui: { layout: "wall" } });
  // @ts-expect-error There is no such position.
  Fermata.init({ ui: { position: "left" } });
  // @ts-expect-error The cookie has no such member.
  Fermata.init({ cookie: { days: 180 } });
  // @ts-expect-error A category has an id.
  Fermata.init({ categories: [{ label: "Statistics" }] });
  // @ts-expect-error Categories are a list of objects.
  Fermata.init({ categories: ["analytics"] });
  // @ts-expect-error A stored item has a name.
  Fermata.init({ services: [{ id: "counter", category: "analytics", cookies: [{ duration: "P2Y" }] }] });
  // @ts-expect-error A switch is true or false.
  Fermata.init({ debug: "true" });
  // @ts-expect-error There is no such policy.
  Fermata.init({ policy: "opt-out" });
  const input: SettingsInput = { region: "US-CA" };
  // @ts-expect-error Settings do not change once they are written.
  input.region = "FR";
}

export function state(snapshot: Snapshot): void {
  isTrue<Same<Snapshot["status"], "undecided" | "decided">>();
  isTrue<Same<Snapshot["decidedAt"], string | null>>();
  isTrue<
    Same<
      Snapshot["method"],
      "banner" | "preferences" | "link" | "placeholder" | "choices" | "gpc" | "api" | null
    >
  >();
  isTrue<Same<typeof Fermata, Api>>();
  const isGranted: boolean | undefined = snapshot.grants.analytics;
  void isGranted;
  // @ts-expect-error A grant may be missing, which means denied.
  const isCertain: boolean = snapshot.grants.analytics;
  void isCertain;
  // @ts-expect-error A snapshot is frozen.
  snapshot.status = "decided";
  // @ts-expect-error So are its grants.
  snapshot.grants.analytics = true;
  // @ts-expect-error The state is replaced by a decision alone.
  Fermata.state = snapshot;
  // @ts-expect-error There is no such status.
  if (snapshot.status === "accepted") return;
}

export async function acts(): Promise<void> {
  await Fermata.acceptAll();
  await Fermata.rejectAll();
  await Fermata.save({ analytics: true, functional: false });
  await Fermata.withdraw();
  await Fermata.withdraw("analytics");
  await Fermata.reset();
  await Fermata.whenGranted("analytics");
  isTrue<Same<ReturnType<Api["isGranted"]>, boolean>>();
  isTrue<Same<ReturnType<Api["open"]>, Promise<boolean>>>();
  const receipt: Receipt | null = await Fermata.receipt();
  const linked: LinkedReceipt | null = await Fermata.receipt({ format: "json-ld" });
  isTrue<Same<typeof receipt, Receipt | null>>();
  void [receipt?.party_identification[0]?.party_name, linked?.["@type"]];
  // @ts-expect-error There is no such format.
  await Fermata.receipt({ format: "xml" });
  await Fermata.reset({ forget: true });
  await Fermata.open();
  await Fermata.open("preferences");
  await Fermata.open("banner");
  // @ts-expect-error There is no such layer.
  await Fermata.open("history");
  // @ts-expect-error An answer is true or false.
  await Fermata.save({ analytics: "yes" });
  // @ts-expect-error Everything is accepted by acceptAll.
  await Fermata.save(true);
  // @ts-expect-error What is saved is named.
  await Fermata.save();
  // @ts-expect-error One id, not a list.
  await Fermata.withdraw(["analytics"]);
  // @ts-expect-error An id is a text.
  Fermata.isGranted(1);
}

export function listeners(): void {
  const off: () => void = Fermata.on("state", ({ grants }) => grants.analytics);
  off();
  Fermata.on("decision", ({ previous, current, changed, method }) => {
    isTrue<Same<typeof previous, Snapshot>>();
    isTrue<Same<typeof current, Snapshot>>();
    isTrue<Same<typeof changed, readonly string[]>>();
    return method;
  });
  Fermata.on("problem", ({ code, path }) => `${code} ${path}`);
  // @ts-expect-error There is no such event.
  Fermata.on("consent", () => {});
  // @ts-expect-error A decision event is not a snapshot.
  Fermata.on("decision", ({ status }) => status);
  // @ts-expect-error What is heard cannot be changed.
  Fermata.on("decision", (event: DecisionEvent) => event.changed.push("analytics"));
}

export function values(category: Category, service: Service, choices: Choices, all: Settings): void {
  const id: string = category.id + service.category + all.cookie.name;
  void id;
  // @ts-expect-error Choices do not change; a new act makes new ones.
  choices.analytics = true;
  // @ts-expect-error Checked settings do not change.
  all.categories.push(category);
}
