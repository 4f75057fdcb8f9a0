/** Notes what is said to the other tabs of the site, and lets a test speak as one of them. */
import { vi } from "vitest";

/** One channel that was opened. */
interface Channel {
  readonly name: string;
  /** What was said on it, in order. */
  readonly said: unknown[];
  onmessage?: (event: { data: unknown }) => void;
}

/**
 * Takes the place of `BroadcastChannel` on a page that is not told of cookies, until the globals are unstubbed.
 *
 * @returns the channels that were opened, in order.
 */
export function noteChannels(): readonly Channel[] {
  const channels: Channel[] = [];
  vi.stubGlobal("cookieStore", undefined);
  vi.stubGlobal(
    "BroadcastChannel",
    class implements Channel {
      readonly name: string;
      readonly said: unknown[] = [];
      constructor(name: string) {
        this.name = name;
        channels.push(this);
      }
      postMessage(text: unknown) {
        this.said.push(text);
      }
      close() {}
    },
  );
  return channels;
}
