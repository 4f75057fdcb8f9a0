/**
 * Gives the browser the chance to paint before more work is done, so that a click answers at once (INP).
 *
 * @returns a promise that resolves in a task after the next frame; within 100 ms also where no frame comes (a hidden tab).
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
