// The inline stub: keeps every call safe until the SDK comes, or for ever. Each call waits in `q` as [method, details,
// resolve] and gives a promise; `on` gives the way to take it back. `npm run build` writes it to dist/stub.html.
if (!self.Fermata) {
  const state = { status: "undecided", grants: {} };
  const stub = { q: [], state, problems: [], isGranted: () => false, receipt: async () => null };
  for (const name of "init,whenGranted,acceptAll,rejectAll,save,withdraw,reset,open,close,setAudience,on".split(
    ",",
  ))
    stub[name] = (...details) => {
      const result = new Promise((resolve) => stub.q.push([name, details, resolve]));
      if (name !== "on") return result;
      return () => {
        // A listener that does nothing.
        details[1] = Boolean;
        result.then((off) => off());
      };
    };
  // Essential is granted as soon as the SDK has started.
  stub.ready = stub.whenGranted("essential");
  self.Fermata = stub;
}
