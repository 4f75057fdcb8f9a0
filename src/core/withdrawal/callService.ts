/** Calls what a service has for being granted or denied. */
import type { ServiceCall } from "../consent/category.ts";

/**
 * Makes the call: a function of the site's, or a global function by its path and arguments. A path that leads nowhere is left alone, because
 * the service may never have been loaded; what the call throws goes to `report`.
 */
export function callService(call: ServiceCall | undefined, report: (error: unknown) => void): void {
  if (!call) return;
  try {
    if (typeof call === "function") {
      call();
      return;
    }
    const [path, ...details] = call;
    const names = path.split(".");
    const last = names.pop() ?? "";
    // Whatever the page has there; only a function is called.
    let owner: unknown = window;
    for (const name of names) owner = (owner as Record<string, unknown> | undefined)?.[name];
    const target = (owner as Record<string, unknown> | undefined)?.[last];
    if (typeof target === "function") target.apply(owner, details);
  } catch (error) {
    report(error);
  }
}
