/* What desks need besides the scripts of PrimeFaces; each act of a desk has a way without any of it. */
(() => {
  "use strict";

  const widget = (name) => window.PrimeFaces?.widgets?.[name];

  /* data-filters="table": a choice in the head of a column filters at once. */
  document.addEventListener("change", (event) => {
    const choice = event.target.closest("[data-filters]");
    if (choice) {
      widget(choice.dataset.filters)?.filter();
    }
  });
  /* Keys in a filter are the filter's own, as the head around it would sort; those on a link or a button of a row are as well,
     as the row would swallow them. */
  document.addEventListener("keydown", (event) => {
    if (event.target.matches("[data-filters], .ui-datatable-data :is(a[href], button)")) {
      event.stopPropagation();
    }
  }, true);

  /* data-chosen-of="table": how many rows are chosen, on all pages. */
  const count = () => {
    for (const place of document.querySelectorAll("[data-chosen-of]")) {
      const chosen = widget(place.dataset.chosenOf)?.selection?.length ?? 0;
      const text = chosen > 1 ? place.dataset.many : chosen === 1 ? place.dataset.one : "";
      const told = text.replace("{0}", chosen);
      if (place.textContent !== told) {
        place.textContent = told;
      }
    }
  };
  /* On the way down, as PrimeFaces lets no click on a box come up again. */
  for (const event of ["click", "keydown"]) {
    document.addEventListener(event, () => setTimeout(count), true);
  }

  /* The address bar says what the table shows. */
  const follow = (event, request, settings, answer) => {
    if (answer?.address) {
      history.replaceState(null, "", answer.address);
    }
    count();
  };

  /* The box for all columns at once has a name that nobody sees; its label does what the labels of the others do. */
  const labelAll = (panel, text) => {
    const item = panel.querySelector(".ui-columntoggler-all");
    const box = item?.querySelector("[role=checkbox]");
    if (box && !item.querySelector("label")) {
      const label = document.createElement("label");
      label.id = `${panel.id}-all`;
      label.textContent = text;
      label.addEventListener("click", () => box.click());
      item.append(label);
      box.setAttribute("aria-labelledby", label.id);
    }
  };

  /* Names that PrimeFaces leaves out, and a role that takes its list from the choice of columns. */
  const name = () => {
    const words = document.querySelector(".desk__side")?.dataset ?? {};
    for (const panel of document.querySelectorAll(".ui-columntoggler")) {
      const opener = widget(panel.id)?.trigger?.[0] ?? document.querySelector(".desk__side button");
      panel.setAttribute("aria-label", opener?.textContent.trim() ?? "");
      panel.querySelector("ul")?.removeAttribute("role");
      panel.querySelector(".ui-columntoggler-close")?.setAttribute("aria-label", words.close);
      labelAll(panel, words.allColumns);
    }
  };

  /* The colours of the theme for p:chart, and again when the theme changes. */
  const dress = (config) => {
    const style = getComputedStyle(document.documentElement);
    const token = (key) => style.getPropertyValue(key).trim();
    const axis = { ticks: { color: token("--ink"), precision: 0 }, grid: { color: token("--rule") }, border: { color: token("--ink") } };
    const colours = ["--amber", "--b4", "--info"].map(token);
    config.data.datasets.forEach((set, index) => {
      set.backgroundColor = colours[index % colours.length];
      set.hoverBackgroundColor = index === 0 ? token("--amber-strong") : set.backgroundColor;
    });
    config.options = {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      font: { family: token("--text") },
      plugins: { legend: { display: config.data.datasets.length > 1, labels: { color: token("--ink") } } },
      scales: { x: { ...axis, grid: { display: false } }, y: { ...axis, beginAtZero: true } },
    };
  };
  window.essaimChart = function essaimChart() {
    dress(this.cfg.config);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      dress(this.cfg.config);
      this.chart.options = this.cfg.config.options;
      this.chart.update();
    });
  };

  /* A cell of p:schedule is called by its day alone, and says more. A day that is pressed begins a meeting. One that is
     dragged goes back at once, and its form opens with the other time: nobody is written to before it is saved. */
  window.essaimSchedule = function essaimSchedule() {
    const { options } = this.cfg;
    const { plan, from, until } = document.getElementById(this.id).closest("form").dataset;
    const go = (path, begins, ends) => {
      const times = { jour: begins.slice(0, 10), debut: begins.slice(11, 16), fin: ends.slice(11, 16) };
      const said = Object.entries(times).filter(([, value]) => value);
      location.assign(`${path}?${new URLSearchParams(said)}`);
    };
    const move = ({ event, revert }) => {
      const { url, startStr, endStr } = event;
      revert();
      go(`${url}/modifier`, startStr, endStr);
    };
    options.firstDay = 1;
    options.validRange = { start: from, end: until };
    options.dayCellDidMount = ({ el }) => el.removeAttribute("aria-labelledby");
    options.dateClick = ({ dateStr }) => go(plan, dateStr, "");
    options.eventDrop = move;
    options.eventResize = move;
  };

  document.addEventListener("DOMContentLoaded", () => {
    window.jQuery(() => {
      window.jQuery(document).on("pfAjaxComplete", follow);
      /* Refused, such as after the session ended: the page itself says why, and asks to sign in again. */
      window.jQuery(document).on("pfAjaxError", () => location.reload());
      name();
      count();
    });
  });
})();
