// The inline stub: keeps every call safe until the SDK comes, or for ever. Each call waits in `q` as [method, details,
// resolve] and gives a promise; `on` gives the way to take it back.
((page, queue) => {
  page.Fermata ||
    ((page.Fermata = {
      q: queue,
      state: { status: "undecided", grants: {} },
      problems: [],
      isGranted: () => false,
      receipt: () => null,
    }),
    "init,whenGranted,acceptAll,rejectAll,save,withdraw,reset,open,close,on,ready".split(",").map(
      (name) =>
        (page.Fermata[name] = (...details) => {
          const call = [name, details];
          const result = new Promise((resolve) => (call[2] = resolve));
          queue.push(call);
          return name === "on" ? () => result.then((off) => off(), (call[0] = 0)) : result;
        }),
    ),
    (page.Fermata.ready = page.Fermata.ready()));
})(window, []);
