/**
 * Lets the keyboard and the mouse through to the preference centre where a focus trap of the page, still open behind it, would keep them:
 * https://github.com/focus-trap/focus-trap#createoptions, `allowOutsideClick` (2026-11-26)
 */

/**
 * While the dialog is open, no one else sees its Tab keys, and a click that others have stopped on its way is made once more, inside.
 *
 * @returns stops that.
 */
export function passTraps(host: HTMLElement): () => void {
  const targetOf = (event: Event) => {
    const [target] = event.composedPath();
    return target instanceof Element && host.shadowRoot?.contains(target) ? target : null;
  };
  const keepTab = (event: KeyboardEvent) => {
    if (event.key === "Tab" && targetOf(event)) event.stopImmediatePropagation();
  };
  const rescue = (event: MouseEvent) => {
    const target = targetOf(event);
    if (!target) return;
    let hasArrived = false;
    const arrive = () => {
      hasArrived = true;
    };
    target.addEventListener("click", arrive, { once: true });
    setTimeout(() => {
      target.removeEventListener("click", arrive);
      // One that is not composed stays inside the root.
      if (!hasArrived) target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    });
  };
  addEventListener("keydown", keepTab, true);
  addEventListener("click", rescue, true);
  return () => {
    removeEventListener("keydown", keepTab, true);
    removeEventListener("click", rescue, true);
  };
}
