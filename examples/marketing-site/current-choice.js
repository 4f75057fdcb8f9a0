/** Says on the privacy page what this browser's visitor chose, and shows the visitor's copy of the record. */

(() => {
  const fermata = window.Fermata;
  if (!fermata) return; // The SDK did not arrive: the page keeps its neutral sentence.

  const sentence = document.getElementById("current-choice");
  const details = document.getElementById("receipt");
  const receiptText = document.getElementById("receipt-text");
  const categories = ["essential", "performance", "functional", "analytics", "security"];

  fermata.on("state", () => {
    // Read from the API and not from the event, so that the first call and later ones are the same.
    const { status, decidedAt, grants } = fermata.state;
    const receipt = fermata.receipt();
    sentence.textContent =
      status === "decided"
        ? describe(decidedAt, grants)
        : "You have not chosen yet. Everything but the essential is off.";
    details.hidden = !receipt;
    receiptText.textContent = receipt ? JSON.stringify(receipt, null, 2) : "";
  });

  function describe(decidedAt, grants) {
    const when = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" }).format(
      new Date(decidedAt),
    );
    const names = (wanted) => categories.filter((id) => Boolean(grants[id]) === wanted).join(", ") || "none";
    return `Decided on ${when}. Granted: ${names(true)}. Denied: ${names(false)}.`;
  }
})();
