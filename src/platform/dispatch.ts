/** Dispatches a bubbling event on the document. */
export function dispatch(name: string, detail: unknown): void {
  document.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
}
