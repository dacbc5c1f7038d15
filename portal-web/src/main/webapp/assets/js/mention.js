// Behind an @, names of the network are offered: arrows choose, Enter or Tab takes, Escape closes.
(() => {
  "use strict";
  const MOST = 6;
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const names = new Map();
  const load = (address) => {
    if (!names.has(address)) {
      names.set(address, fetch(address, { credentials: "same-origin" })
        .then((answer) => (answer.ok ? answer.json() : []))
        .catch(() => []));
    }
    return names.get(address);
  };

  const begun = (field) => {
    const before = field.value.slice(0, field.selectionStart);
    const found = before.match(/(?:^|[^\p{L}\p{N}])@([\p{L}\p{M}'’ -]{0,40})$/u);
    return found ? found[1] : null;
  };

  for (const field of document.querySelectorAll("textarea[data-mention]")) {
    const list = document.createElement("ul");
    list.id = `${field.id}-noms`;
    list.className = "mentions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "@");
    list.hidden = true;
    field.after(list);
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list.id);
    let chosen = -1;

    const close = () => {
      list.hidden = true;
      chosen = -1;
      field.removeAttribute("aria-activedescendant");
    };
    const choose = (index) => {
      chosen = (index + list.children.length) % list.children.length;
      [...list.children].forEach((each, i) => each.setAttribute("aria-selected", String(i === chosen)));
      field.setAttribute("aria-activedescendant", list.children[chosen].id);
    };
    const take = (name) => {
      const end = field.selectionStart;
      const start = end - begun(field).length;
      field.setRangeText(`${name} `, start, end, "end");
      close();
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    };
    const offer = async () => {
      const typed = begun(field);
      if (typed === null) {
        close();
        return;
      }
      const all = await load(field.dataset.mention);
      if (begun(field) !== typed) return;
      const found = all.filter((name) => folded(name) !== folded(typed.trimEnd()) && folded(name).split(" ").some((_, i, words) => words.slice(i).join(" ").startsWith(folded(typed)))).slice(0, MOST);
      list.replaceChildren(...found.map((name, i) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${i}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = name;
        option.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          take(name);
        });
        return option;
      }));
      chosen = -1;
      field.removeAttribute("aria-activedescendant");
      list.hidden = found.length === 0;
    };

    field.addEventListener("input", offer);
    field.addEventListener("blur", close);
    field.addEventListener("keydown", (event) => {
      if (list.hidden) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        choose(event.key === "ArrowDown" ? chosen + 1 : Math.max(chosen, 0) - 1);
      } else if ((event.key === "Enter" || event.key === "Tab") && chosen >= 0) {
        event.preventDefault();
        take(list.children[chosen].textContent);
      } else if (event.key === "Escape") {
        close();
      }
    });
  }
})();
