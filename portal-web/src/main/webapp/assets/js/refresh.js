/* A part of the page that says data-refresh="its id" is read again every few seconds, until it no longer says so;
   after so many seconds as data-refresh-after says, where it does.
   Without script, a link in it does the same. */
(() => {
  "use strict";
  const PAUSE = 4000;

  function pause(part) {
    return part.dataset.refreshAfter ? part.dataset.refreshAfter * 1000 : PAUSE;
  }

  async function renew(part) {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, credentials: "same-origin" });
    if (!answer.ok) {
      return part;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.getElementById(part.dataset.refresh);
    if (!next) {
      return part;
    }
    if (!part.contains(document.activeElement)) {
      part.replaceWith(next);
      return next;
    }
    return part;
  }

  async function follow(part) {
    while (part.dataset.refresh) {
      await new Promise((done) => setTimeout(done, pause(part)));
      part = await renew(part).catch(() => part);
    }
  }

  document.querySelectorAll("[data-refresh]").forEach(follow);
})();
