// The inline stub: keeps every call safe until the SDK comes, or for ever. Each call waits in `q` as [method, details,
// resolve] and gives a promise; `on` gives the way to take it back. `npm run build` writes it to dist/stub.html.
((page) => {
  if (page.Fermata) return;
  const q = [];
  const stub = {
    q,
    state: { status: "undecided", grants: {} },
    problems: [],
    isGranted: () => false,
    receipt: () => null,
  };
  for (const name of "init,whenGranted,acceptAll,rejectAll,save,withdraw,reset,open,close,on".split(",")) {
    stub[name] = (...details) => {
      const call = [name, details];
      const result = new Promise((resolve) => {
        call[2] = resolve;
      });
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
  page.Fermata = stub;
})(window);
