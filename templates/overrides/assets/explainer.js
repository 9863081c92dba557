// What style sheets cannot do: the page is whole without it.
(() => {
  // The menu and search buttons are labels, which the keyboard cannot reach.
  for (const label of document.querySelectorAll("label.md-header__button[for='__drawer'], label.md-header__button[for='__search']")) {
    const toggle = document.getElementById(label.htmlFor);
    const tell = () => label.setAttribute("aria-expanded", String(toggle.checked));
    label.tabIndex = 0;
    label.setAttribute("role", "button");
    label.setAttribute("aria-label", label.htmlFor === "__drawer" ? "Menu" : "Search");
    label.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      label.click();
    });
    toggle.addEventListener("change", tell);
    tell();
  }

  // Escape puts away the reading of a date without moving the focus.
  const dismissed = "timex--dismissed";
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const shown of document.querySelectorAll(".timex:hover, .timex:focus")) shown.classList.add(dismissed);
  });
  for (const leaving of ["mouseout", "focusout"]) {
    document.addEventListener(leaving, (event) => event.target.closest?.(".timex")?.classList.remove(dismissed));
  }
})();
