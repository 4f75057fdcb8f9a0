/**
 * Gives the API that stands on this page, the stub included; where there is none, one that is never heard of, so that
 * whatever listens to it stays at what it said first.
 */
export function findFermata<Api extends { on: (...details: never[]) => unknown }>(): Api {
  const { Fermata } = window as { Fermata?: Api };
  // Only `on` is called, and its result is not used.
  return Fermata ?? ({ on() {} } as unknown as Api);
}
