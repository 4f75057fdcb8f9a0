// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { wakeTracks } from "../../../../src/core/gate/wakeTracks.ts";

/** A track in the page, and the modes that were set on it. */
function putTrack(markup: string, readyState: number) {
  document.body.innerHTML = `<video>${markup}</video>`;
  const element = document.querySelector("track") as HTMLTrackElement;
  const modes: string[] = [];
  const track = {
    get mode() {
      return modes.at(-1) ?? "showing";
    },
    set mode(mode: string) {
      modes.push(mode);
    },
  };
  for (const [name, value] of Object.entries({ track, readyState, ERROR: 3 }))
    Object.defineProperty(element, name, { value, configurable: true });
  return modes;
}
const released = '<track data-src="/a.vtt" src="/a.vtt">';

describe("a text track", () => {
  it("that was released after it had failed is asked for once more, in the mode that it had", () => {
    const modes = putTrack(released, 3);
    wakeTracks();
    expect(modes).toEqual(["disabled", "showing"]);
    wakeTracks();
    expect(modes).toEqual(["disabled", "showing"]);
  });

  it.each([
    ["that has not failed", released, 2],
    ["that is held still", '<track data-src="/a.vtt">', 3],
    ["of the page's own", '<track src="/a.vtt">', 3],
  ])("%s is left alone", (_, markup, readyState) => {
    const modes = putTrack(markup, readyState);
    wakeTracks();
    expect(modes).toEqual([]);
  });
});
