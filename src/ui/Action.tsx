/** The one button of the UI, so that accept and reject cannot differ. */
import { h } from "preact";

/** What a button says, does and is called for themes and tests. */
export interface ActionProps {
  /** Its `part` name: `accept`, `reject`, `customise`, `save` or `close`. */
  readonly part: string;
  readonly text: string;
  readonly onClick: (event: { readonly currentTarget: Element }) => void;
}

/** A button. Its look depends on nothing but its part name, and accept and reject share theirs. */
export function Action({ part, text, onClick }: ActionProps) {
  return (
    <button type="button" part={part} class={part} onClick={onClick}>
      {text}
    </button>
  );
}
