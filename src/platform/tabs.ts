/**
 * Tells the other tabs of the origin that a cookie has changed, where the browser does not do so itself: `cookieStore` is there on secure pages alone.
 */

/** Says whether the browser tells this page of cookies that change. */
export const isTold = () => !!(self as { cookieStore?: unknown }).cookieStore;

/**
 * Tells them, this tab included.
 *
 * @param name of the cookie, and of the channel.
 * @param text what it holds now.
 */
export function tellTabs(name: string, text: string): void {
  if (isTold()) return;
  const channel = new BroadcastChannel(name);
  channel.postMessage(text);
  channel.close();
}

/** Listens for as long as the page lives. Whoever is told looks at the cookie: every script of the origin can say what it likes here. */
export function listenToTabs(name: string, listener: (text: unknown) => void): void {
  if (!isTold()) new BroadcastChannel(name).onmessage = ({ data }) => listener(data);
}
