// What others write appears without a new page. Nothing moves under the reader's eyes: new answers wait for a button.
(() => {
  "use strict";
  const bar = document.getElementById("direct");
  const list = document.getElementById("reponses");
  if (!bar || !list || typeof EventSource !== "function") return;

  const status = bar.querySelector("[role=status]");
  const refresh = bar.querySelector("a");
  const waiting = new Set();
  const outdated = new Set();
  const article = (id) => document.getElementById(`reponse-${id}`);
  const page = async () => {
    const answer = await fetch(refresh.href, { credentials: "same-origin", headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(answer.status);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };

  const say = () => {
    status.replaceChildren();
    if (waiting.size === 0) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn--small";
    button.textContent = waiting.size === 1 ? bar.dataset.one : bar.dataset.many.replace("{0}", waiting.size);
    button.addEventListener("click", showNew);
    status.append(button);
  };

  const showNew = async () => {
    const [first] = waiting;
    if (bar.dataset.last !== "true") {
      location.assign(`${location.pathname}?reponse=${first}`);
      return;
    }
    try {
      const fresh = await page();
      for (const each of fresh.querySelectorAll("#reponses > article")) {
        if (!document.getElementById(each.id)) list.append(document.adoptNode(each));
      }
    } catch {
      location.reload();
      return;
    }
    if (!article(first)) {
      location.assign(`${location.pathname}?reponse=${first}`);
      return;
    }
    waiting.clear();
    say();
    article(first).focus();
  };

  let soon = null;
  const renew = (id) => {
    if (!article(id)) return;
    outdated.add(id);
    clearTimeout(soon);
    soon = setTimeout(async () => {
      const ids = [...outdated];
      outdated.clear();
      try {
        const fresh = await page();
        for (const each of ids) {
          const now = fresh.getElementById(`reponse-${each}`);
          if (now && !article(each).contains(document.activeElement)) article(each).replaceWith(document.adoptNode(now));
        }
      } catch {
        refresh.hidden = false;
      }
    }, 400);
  };

  const source = new EventSource(bar.dataset.stream);
  source.addEventListener("open", () => { refresh.hidden = true; });
  source.addEventListener("error", () => { refresh.hidden = false; });
  source.addEventListener("new", (event) => {
    if (!article(event.data)) {
      waiting.add(event.data);
      say();
    }
  });
  source.addEventListener("changed", (event) => renew(event.data));
  source.addEventListener("removed", (event) => {
    if (waiting.delete(event.data)) say();
    renew(event.data);
  });
})();
