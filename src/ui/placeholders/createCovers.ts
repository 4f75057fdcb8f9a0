/** Keeps the covers of a page's held frames on the boxes of those, wherever they go and however large they are. */
import { afterPaint } from "../../platform/afterPaint.ts";

/** Frames smaller than this, in pixels, show nothing to a visitor. */
const smallestPx = 40;

/** Held frames of a page that are watched, and how to take one from it. */
export interface Covers {
  /** What covers each frame, if anything. */
  readonly hosts: ReadonlyMap<HTMLIFrameElement, HTMLElement | undefined>;
  /** Covers a frame after the next paint, or as soon as it is large enough. */
  add(frame: HTMLIFrameElement): void;
  /** Takes a frame's cover away, now. */
  remove(frame: HTMLIFrameElement): void;
}

/**
 * Creates the covers of a page.
 *
 * @param cover puts a host of no size before a frame.
 */
export function createCovers(cover: (frame: HTMLIFrameElement) => HTMLElement): Covers {
  const hosts = new Map<HTMLIFrameElement, HTMLElement | undefined>();
  /** Covers frames, or keeps their covers on their boxes. All is read before all is written, so that the page is laid out once, not for each. */
  const fit = (frames: readonly HTMLIFrameElement[]) => {
    const sizes = frames.map(({ offsetWidth, offsetHeight }) => [offsetWidth, offsetHeight] as const);
    const fitted = frames.flatMap((frame, at) => {
      const [width, height] = sizes[at] as readonly [number, number];
      const host = hosts.get(frame) ?? (Math.min(width, height) >= smallestPx && cover(frame));
      if (!host) return [];
      hosts.set(frame, host);
      Object.assign(host.style, { width: `${width}px`, height: `${height}px`, margin: "0" });
      return { frame, host };
    });
    const margins = fitted.map(({ frame, host }) => {
      const [own, wanted] = [host.getBoundingClientRect(), frame.getBoundingClientRect()];
      const aside = wanted.left - own.left;
      // Where lines go from right to left it stands by its right margin.
      return `${wanted.top - own.top}px ${-aside}px 0 ${aside}px`;
    });
    fitted.forEach(({ host }, at) => {
      host.style.margin = margins[at] as string;
    });
  };
  // Tells of each frame once, when the page is laid out, and whenever its size changes.
  const observer = new ResizeObserver((entries) => {
    const frames = entries.map(({ target }) => target as HTMLIFrameElement);
    afterPaint().then(() => fit(frames.filter((frame) => hosts.has(frame))));
  });
  return {
    hosts,
    add(frame) {
      hosts.set(frame, undefined);
      observer.observe(frame);
    },
    remove(frame) {
      observer.unobserve(frame);
      const host = hosts.get(frame);
      hosts.delete(frame);
      if (!host) return;
      host.remove();
      frame.inert = false;
    },
  };
}
