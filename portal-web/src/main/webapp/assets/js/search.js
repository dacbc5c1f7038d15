// Completion while typing: the combobox pattern of WAI-ARIA 1.2 on every search field of the page, and on the
// words of a list that names the type of its things. Without this script
// the form works all the same.
(() => {
  "use strict";
  const texts = document.currentScript.dataset;
  const PAUSE = 140;
  const SHORTEST = 2;

  const element = (name, className, text = "") => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };

  /** The server escapes its HTML; still, nothing but <mark> is taken from it. */
  const marked = (option, html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html").body;
    for (const node of parsed.childNodes) {
      if (node.nodeName === "MARK") {
        option.append(element("mark", "", node.textContent));
      } else {
        option.append(node.textContent);
      }
    }
  };

  const enhance = (input, index) => {
    const form = input.form;
    const list = element("div", "suggest");
    const status = element("span", "vh");
    let options = [];
    let active = -1;
    let timer = 0;
    let asked = null;
    let shown = "";
    let typed = input.value;

    list.id = `suggestions-${index}`;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", texts.label);
    list.hidden = true;
    status.setAttribute("role", "status");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("autocomplete", "off");
    input.after(list, status);

    const close = () => {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };

    const activate = (position) => {
      options[active]?.setAttribute("aria-selected", "false");
      active = position;
      const option = options[active];
      if (option) {
        option.setAttribute("aria-selected", "true");
        option.scrollIntoView({ block: "nearest" });
        input.setAttribute("aria-activedescendant", option.id);
        input.value = option.dataset.text;
      } else {
        input.removeAttribute("aria-activedescendant");
        input.value = typed;
      }
    };

    const optionOf = (suggestion, position) => {
      const option = element("div", "suggest__option");
      option.id = `${list.id}-${position}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.text = suggestion.text;
      option.dataset.type = suggestion.type;
      option.dataset.url = suggestion.url;
      marked(option, suggestion.html);
      return option;
    };

    /** One group for each row of suggestions of a kind; its name is read with its first option. */
    const groups = (suggestions) => {
      const all = [];
      suggestions.forEach((suggestion, position) => {
        let group = all[all.length - 1];
        if (group?.dataset.type !== suggestion.type) {
          const name = element("p", "suggest__name", suggestion.group);
          name.id = `${list.id}-group-${all.length}`;
          name.setAttribute("role", "presentation");
          group = element("div", "suggest__group");
          group.setAttribute("role", "group");
          group.setAttribute("aria-labelledby", name.id);
          group.dataset.type = suggestion.type;
          group.append(name);
          all.push(group);
        }
        const option = optionOf(suggestion, position);
        options.push(option);
        group.append(option);
      });
      return all;
    };

    /** The same again is left as it is, so that nothing flickers. */
    const show = (suggestions) => {
      const what = JSON.stringify(suggestions);
      if (what !== shown) {
        shown = what;
        options = [];
        list.replaceChildren(...groups(suggestions));
      } else {
        options[active]?.setAttribute("aria-selected", "false");
      }
      active = -1;
      input.removeAttribute("aria-activedescendant");
      list.hidden = options.length === 0;
      list.scrollTop = 0;
      input.setAttribute("aria-expanded", String(options.length > 0));
      status.textContent =
        options.length === 0 ? texts.none : options.length === 1 ? texts.one : texts.many.replace("{0}", options.length);
    };

    const ask = async () => {
      asked?.abort();
      const text = input.value.trim();
      if (text.length < SHORTEST) {
        status.textContent = "";
        close();
        return;
      }
      const mine = (asked = new AbortController());
      try {
        const question = new URLSearchParams({ q: text.slice(0, 200) });
        if (input.dataset.suggests) {
          question.set("type", input.dataset.suggests);
        }
        const answer = await fetch(`${texts.suggest}?${question}`, {
          headers: { Accept: "application/json" },
          signal: mine.signal,
        });
        if (answer.ok && document.activeElement === input) {
          const suggestions = await answer.json();
          if (mine === asked) {
            show(suggestions);
          }
        }
      } catch {
        // Aborted, or no network: the field stays a plain field.
      }
    };

    /** Words are sent with the form, everything else has a page of its own. */
    const choose = (option) => {
      close();
      if (option.dataset.type === "words") {
        input.value = option.dataset.text;
        form.requestSubmit();
      } else {
        input.value = typed;
        location.assign((texts.base ?? "") + option.dataset.url);
      }
    };

    input.addEventListener("input", () => {
      typed = input.value;
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });

    input.addEventListener("keydown", (event) => {
      const open = !list.hidden;
      if (event.key === "ArrowDown" && open) {
        activate(active + 1 >= options.length ? -1 : active + 1);
      } else if (event.key === "ArrowUp" && open) {
        activate(active < 0 ? options.length - 1 : active - 1);
      } else if (event.key === "ArrowDown" && !open) {
        typed = input.value;
        ask();
      } else if (event.key === "Escape" && open) {
        input.value = typed;
        close();
      } else if (event.key === "Enter" && open && active >= 0) {
        choose(options[active]);
      } else {
        return;
      }
      event.preventDefault();
    });

    input.addEventListener("blur", () => {
      clearTimeout(timer);
      asked?.abort();
      close();
    });

    // Before the field loses the focus to it.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        choose(option);
      }
    });
  };

  document.querySelectorAll("form.searchbox input[type=search], input[data-suggests]").forEach(enhance);
})();
