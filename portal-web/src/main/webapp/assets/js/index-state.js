// Follows a rebuild of the index; without this script, a link shows the page anew.
(() => {
  "use strict";
  const texts = document.currentScript.dataset;
  const EVERY = 1500;
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const bar = document.getElementById("avancement");
  const words = bar?.closest(".progress")?.querySelector(".progress__line span");

  const follow = async () => {
    try {
      const answer = await fetch(texts.state, { headers: { Accept: "application/json" } });
      if (!answer.ok) {
        return;
      }
      const { rebuild } = await answer.json();
      if (!rebuild || rebuild.state !== "RUNNING") {
        location.replace(location.pathname);
        return;
      }
      if (rebuild.total > 0) {
        bar.max = rebuild.total;
        bar.value = rebuild.done;
        words.textContent = texts.done.replace("{0}", number.format(rebuild.done)).replace("{1}", number.format(rebuild.total));
      }
    } catch {
      // The next look may be answered.
    }
    setTimeout(follow, EVERY);
  };

  if (bar && words) {
    setTimeout(follow, EVERY);
  }
})();
