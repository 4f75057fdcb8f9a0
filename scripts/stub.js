// The inline stub: keeps every call safe until the SDK comes, or for ever. Each call waits in `q` as [method, details,
// resolve] and gives a promise; `on` gives the way to take it back. `npm run build` writes it to dist/stub.html.
if (!self.Fermata) {
  const q = [];
  const state = { status: "undecided", grants: {} };
  const stub = { q, state, problems: [], isGranted: () => false, receipt: () => null };
  for (const name of "init,whenGranted,acceptAll,rejectAll,save,withdraw,reset,open,close,on".split(",")) {
    stub[name] = (...details) => {
      const call = [name, details];
      const result = new Promise((resolve) => call.push(resolve));
      q.push(call);
      if (name !== "on") return result;
      return () => {
        call[0] = 0;
        result.then((off) => off());
      };
    };
  }
  // Essential is granted as soon as the SDK has started.
  stub.ready = stub.whenGranted("essential");
  self.Fermata = stub;
}
