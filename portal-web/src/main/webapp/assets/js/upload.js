// A file that is too large is told before it is sent; the server checks it again.
(() => {
  "use strict";
  document.addEventListener("change", (event) => {
    const field = event.target;
    if (!field.matches("input[type=file][data-max]")) return;
    const tooLarge = [...field.files].some((file) => file.size > Number(field.dataset.max));
    field.setCustomValidity(tooLarge ? field.dataset.tooLarge : "");
    field.toggleAttribute("aria-invalid", false);
    if (tooLarge) field.setAttribute("aria-invalid", "true");
    let line = document.getElementById(field.id + "-e");
    if (!line) {
      line = document.createElement("p");
      line.className = "field__error";
      line.id = field.id + "-e";
      field.after(line);
      field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby") || ""} ${line.id}`.trim());
    }
    line.setAttribute("role", "alert");
    line.textContent = tooLarge ? field.dataset.tooLarge : "";
  });
})();
