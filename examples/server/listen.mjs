/** Opens a server on a free loopback port, and closes it without waiting for visitors who never leave. */

const highestPort = 65_535;

/**
 * Listens on 127.0.0.1 at `port`, or at the next free port above it when that one is busy. `0` lets the system
 * choose. Only the loopback address is used: a demo must not be reachable from a network. Resolves with the port.
 */
export async function listen(server, port) {
  for (let candidate = port; candidate <= highestPort; candidate += 1) {
    const opened = await tryPort(server, candidate);
    if (opened !== undefined) return opened;
  }
  throw new Error(`No free port was found from ${port} upwards.`);
}

/** Stops listening and ends open connections too, since a live event stream would keep the server up for ever. */
export function closeServer(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function tryPort(server, port) {
  return new Promise((resolve, reject) => {
    const onError = (error) => {
      server.off("listening", onListening);
      if (error.code === "EADDRINUSE") resolve(undefined);
      else reject(error);
    };
    const onListening = () => {
      server.off("error", onError);
      resolve(server.address().port);
    };
    server.once("error", onError);
    server.once("listening", onListening);
    server.listen(port, "127.0.0.1");
  });
}
