// The académie nearest to where somebody is, when they ask: computed here from the chief towns that the map carries, and
// sent nowhere.
(() => {
  "use strict";
  const FAR = 400;
  const DEGREE = Math.PI / 180;
  const EARTH = 6371;

  /** Kilometres along the surface. */
  const distance = (here, [latitude, longitude]) => {
    const north = Math.sin(((latitude - here.latitude) * DEGREE) / 2);
    const east = Math.sin(((longitude - here.longitude) * DEGREE) / 2);
    const arc = north ** 2 + Math.cos(here.latitude * DEGREE) * Math.cos(latitude * DEGREE) * east ** 2;
    return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(arc)));
  };

  const nearest = (here) =>
    [...document.querySelectorAll("[data-seats]")]
      .flatMap((tile) =>
        tile.dataset.seats.split(" ").map((seat) => ({ tile, away: distance(here, seat.split(",").map(Number)) })),
      )
      .reduce((one, other) => (other.away < one.away ? other : one));

  const box = document.getElementById("position");
  const button = box?.querySelector("button");
  const status = box?.querySelector("[role=status]");

  const show = ({ tile, away }) => {
    const link = document.createElement("a");
    link.href = tile.getAttribute("href");
    link.textContent = tile.querySelector("title").textContent;
    status.replaceChildren(`${box.dataset.near.replace("{0}", Math.max(1, Math.round(away)))} `, link);
  };

  const locate = () => {
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        button.disabled = false;
        const found = nearest(coords);
        if (found.away > FAR) {
          status.textContent = box.dataset.far;
        } else {
          show(found);
        }
      },
      (error) => {
        button.disabled = false;
        status.textContent = error.code === error.PERMISSION_DENIED ? box.dataset.refused : box.dataset.failed;
      },
      { maximumAge: 600_000, timeout: 15_000 },
    );
  };

  if (box && navigator.geolocation) {
    box.hidden = false;
    button.addEventListener("click", locate);
  }
})();
