// Whether a file is the one that was issued: its fingerprint is made here and compared, and the file is sent nowhere.
(() => {
  "use strict";
  const box = document.getElementById("empreinte");
  const field = box?.querySelector("input[type=file]");
  const status = box?.querySelector("[role=status]");

  const hexadecimal = (digest) => [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  const compare = async () => {
    const [file] = field.files;
    if (!file) {
      status.textContent = "";
      return;
    }
    try {
      const found = hexadecimal(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
      status.textContent = found === box.dataset.fingerprint ? box.dataset.same : box.dataset.other;
    } catch {
      status.textContent = box.dataset.failed;
    }
  };

  if (field && globalThis.crypto?.subtle) {
    field.addEventListener("change", compare);
  } else if (field) {
    field.closest(".field").hidden = true;
  }
})();
