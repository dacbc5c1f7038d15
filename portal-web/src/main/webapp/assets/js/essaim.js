/* What pages do a little better with a script; each of them works without. */
(() => {
  "use strict";

  const texts = document.documentElement.lang === "en"
    ? { back: "What you typed before is here again.", confirm: "Confirm", cancel: "Cancel", copied: "Copied", sending: "Sending…", left: (n) => (n === 1 ? "1 character left." : `${n} characters left.`), over: (n) => (n === 1 ? "1 character too many." : `${n} characters too many.`) }
    : { back: "Ce que vous aviez saisi est revenu.", confirm: "Confirmer", cancel: "Annuler", copied: "Copié", sending: "Envoi en cours…", left: (n) => (n > 1 ? `Encore ${n} caractères.` : `Encore ${n} caractère.`), over: (n) => (n > 1 ? `${n} caractères de trop.` : `${n} caractère de trop.`) };

  /* The error summary is read out and reached at once. */
  const focusErrors = (root) => root.querySelector("[data-errors]")?.focus();

  /* A link of the summary to a group leads to its first choice. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".errors a[href^='#']");
    const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const field = target && (target.matches("input, select, textarea, button") ? target : (target.closest("fieldset") || target).querySelector("input"));
    if (field) {
      event.preventDefault();
      field.focus();
      field.scrollIntoView({ block: "center" });
    }
  });

  /* data-confirm="question": asks before a button acts. */
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-confirm]");
    if (!button || button.dataset.confirmed || typeof HTMLDialogElement !== "function") {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const dialog = document.createElement("dialog");
    dialog.className = "dialog";
    const form = document.createElement("form");
    form.method = "dialog";
    form.className = "stack";
    const question = document.createElement("p");
    question.id = "dialog-question";
    question.textContent = button.dataset.confirm;
    dialog.setAttribute("aria-labelledby", question.id);
    const actions = document.createElement("p");
    actions.className = "actions";
    for (const [value, style, text] of [["yes", "btn btn--danger", button.dataset.confirmLabel || texts.confirm], ["no", "btn", texts.cancel]]) {
      const choice = document.createElement("button");
      choice.value = value;
      choice.className = style;
      choice.textContent = text;
      choice.autofocus = value === "no";
      actions.append(choice);
    }
    form.append(question, actions);
    dialog.append(form);
    dialog.addEventListener("close", () => {
      dialog.remove();
      button.focus();
      if (dialog.returnValue === "yes") {
        button.dataset.confirmed = "yes";
        button.click();
        delete button.dataset.confirmed;
      }
    });
    document.body.append(dialog);
    dialog.showModal();
  }, true);

  /* data-ajax="ids to render": the button's form is sent without a new page. Needs faces.js on the page. */
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-ajax], input[data-ajax]");
    if (!button || !window.faces?.ajax) {
      return;
    }
    event.preventDefault();
    faces.ajax.request(button, null, { execute: button.dataset.execute || "@form", render: button.dataset.ajax || "@form" });
  });
  const watchAjax = () => window.faces?.ajax?.addOnEvent((data) => {
    if (data.source) {
      data.source.toggleAttribute?.("aria-busy", data.status === "begin");
    }
    if (data.status === "success") {
      focusErrors(document);
      document.dispatchEvent(new CustomEvent("essaim:rendered"));
    }
  });

  /* data-copy="id": copies the text of an element. */
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    const source = button && document.getElementById(button.dataset.copy);
    if (!source) {
      return;
    }
    await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
    const before = button.textContent;
    button.textContent = texts.copied;
    button.setAttribute("aria-live", "polite");
    setTimeout(() => { button.textContent = before; }, 2000);
  });

  /* data-limit: a text that comes near its end tells how much room is left, and what is too much; nothing is cut. */
  const tellRoom = (field) => {
    const limit = Number(field.dataset.limit);
    const left = limit - [...field.value].length;
    let line = field.nextElementSibling?.matches(".field__room") ? field.nextElementSibling : null;
    if (left > limit / 10) {
      line?.remove();
      return;
    }
    if (!line) {
      line = document.createElement("p");
      line.className = "field__hint field__room";
      line.setAttribute("role", "status");
      field.after(line);
    }
    line.classList.toggle("field__room--over", left < 0);
    line.textContent = left < 0 ? texts.over(-left) : texts.left(left);
  };
  const LIMITED = "input[data-limit]:not([type=password]), textarea[data-limit]";
  const tellAllRoom = () => document.querySelectorAll(LIMITED).forEach(tellRoom);
  document.addEventListener("input", (event) => {
    if (event.target.matches(LIMITED)) {
      tellRoom(event.target);
    }
  });
  document.addEventListener("essaim:rendered", tellAllRoom);
  tellAllRoom();

  /* data-video="address": the frame of a video in place of the consent that the link asks for. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-video], button[data-video]");
    if (!link) {
      return;
    }
    event.preventDefault();
    const frame = document.createElement("iframe");
    frame.src = link.dataset.video;
    frame.title = link.dataset.videoTitle || link.textContent.trim();
    frame.className = "video";
    frame.allow = "fullscreen; picture-in-picture";
    frame.allowFullscreen = true;
    frame.referrerPolicy = "no-referrer";
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-presentation allow-popups");
    link.closest(".consent").replaceWith(frame);
    frame.focus();
  });

  /* data-submit: a choice that sends its form by itself; the form's own button goes. */
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-submit]")) {
      event.target.form.requestSubmit();
    }
  });

  /* data-keep="name": what is typed comes back with the page in this window, until it was sent for this data-keep-version
     of what the form is about. */
  const keeper = document.querySelector("form[data-keep]");
  const typedFields = () => [...keeper.elements].filter((field) => field.matches("textarea, input:not([type=hidden], [type=submit])"));
  const isChoice = (field) => field.matches("[type=checkbox], [type=radio]");
  const keepTyped = (sent) => {
    const fields = typedFields().filter((field) => !isChoice(field) || field.checked).map((field) => [field.name, field.value]);
    try {
      sessionStorage.setItem(`essaim.${keeper.dataset.keep}`, JSON.stringify({ sent, version: keeper.dataset.keepVersion, fields }));
    } catch { /* No right to keep anything: the form itself still has it. */ }
  };
  const bringBack = (kept) => {
    for (const field of typedFields()) {
      const text = kept.fields.find(([name, value]) => name === field.name && (!isChoice(field) || value === field.value))?.[1];
      if (!text) {
        continue;
      }
      if (isChoice(field)) {
        field.checked ||= !typedFields().some((other) => other.name === field.name && other.checked);
      } else if (!field.value) {
        field.value = text;
        const line = document.createElement("p");
        line.className = "field__hint";
        line.setAttribute("role", "status");
        line.textContent = texts.back;
        field.after(line);
      }
    }
  };
  if (keeper) {
    try {
      const kept = JSON.parse(sessionStorage.getItem(`essaim.${keeper.dataset.keep}`));
      if (kept && !(kept.sent && kept.version !== keeper.dataset.keepVersion)) {
        bringBack(kept);
      }
    } catch { /* Nothing is kept. */ }
    keeper.addEventListener("input", () => keepTyped(false));
    keeper.addEventListener("submit", () => keepTyped(true));
  }

  /* Open menus close when one goes elsewhere. */
  document.addEventListener("click", (event) => closeMenus(event.target));
  document.addEventListener("focusin", (event) => closeMenus(event.target));
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && event.target.closest("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  function closeMenus(target) {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(target)) {
        menu.open = false;
      }
    }
  }

  /* data-go: a form that only hands something over needs no press. */
  document.querySelector("form[data-go]")?.submit();

  document.documentElement.classList.add("js");
  focusErrors(document);
  watchAjax();

  /* Back shows the fields of a list as its address says them, not as they were left. */
  window.addEventListener("pageshow", (event) => {
    const [visit] = performance.getEntriesByType("navigation");
    if (event.persisted || visit?.type === "back_forward") {
      document.querySelectorAll('form:not([method="post"])').forEach((form) => form.reset());
    }
  });
})();
