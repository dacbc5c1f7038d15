// The counts of a running import change as it goes; without this script the page has a link that shows the newest ones.
(() => {
  "use strict";
  const box = document.querySelector("[data-import]");
  if (!box || !box.dataset.import) return;
  const fill = (text, ...values) => values.reduce((all, value, i) => all.replace(`{${i}}`, value), text);
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const counts = box.querySelector("[data-counts]");
  const detail = box.querySelector("[data-detail]");
  const bar = box.querySelector("progress");
  const address = new URL("../api/imports/" + box.dataset.import, location.href);

  const look = async () => {
    try {
      const answer = await fetch(address, { headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      const now = await answer.json();
      const done = now.imported + now.updated + now.failed;
      counts.textContent = fill(counts.dataset.counts, number.format(done), number.format(now.received));
      detail.textContent = fill(detail.dataset.detail, ...[now.imported, now.updated, now.failed].map((each) => number.format(each)));
      bar.value = now.received ? Math.floor(done * 100 / now.received) : 0;
      if (now.state !== "RUNNING") {
        location.reload();
        return;
      }
    } catch (error) {
      // The next look may get through.
    }
    setTimeout(look, 1000);
  };
  setTimeout(look, 700);
})();
