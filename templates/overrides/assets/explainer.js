// What style sheets cannot do: the page is whole without it.
(() => {
  // The menu and the search open by labels, which the keyboard cannot reach: a real button takes the label's place.
  const search = document.querySelector(".md-search")?.getAttribute("aria-label");
  const menu = document.querySelector(".sections")?.dataset.menu;
  for (const [id, name] of [["__drawer", menu ?? "Menu"], ["__search", search ?? "Search"]]) {
    const toggle = document.getElementById(id);
    const label = document.querySelector(`.md-header label[for="${id}"].md-header__button`);
    if (!toggle || !label) continue;
    const button = document.createElement("button");
    const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));
    button.type = "button";
    button.setAttribute("aria-label", name);
    button.append(...label.childNodes);
    button.addEventListener("click", () => toggle.click());
    label.append(button);
    toggle.addEventListener("change", tell);
    tell();
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || id !== "__drawer" || !toggle.checked) return;
      toggle.click();
      button.focus();
    });
  }

  // Escape puts away the reading of a date, and what a status means, without moving the focus.
  const dismissed = "timex--dismissed";
  const told = ".timex, .status, .denied";
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const shown of document.querySelectorAll(`:is(${told}):is(:hover, :focus), :has(> a:focus) > .status`)) shown.classList.add(dismissed);
  });
  for (const leaving of ["mouseout", "focusout"]) {
    document.addEventListener(leaving, ({ target }) => {
      for (const left of [target.closest?.(told), target.parentElement?.querySelector(`:scope > .${dismissed}`)]) left?.classList.remove(dismissed);
    });
  }

  // What a citation rests on is shown beside it: to the pointer, to the focus, and to a first tap; a second one follows it.
  const shown = document.createElement("span");
  shown.className = "cited";
  shown.id = "cited";
  shown.setAttribute("role", "note");
  shown.tabIndex = -1;
  const hide = () => {
    shown.previousElementSibling?.removeAttribute("aria-describedby");
    shown.remove();
  };
  // Beside its citation where there is room for it, else at the foot of the screen, or at its head where the citation is below.
  const place = () => {
    const { left, top, bottom } = shown.previousElementSibling.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) return hide();
    const isWide = matchMedia("(min-width: 60em)").matches;
    const { offsetWidth: width, offsetHeight: height } = shown;
    const below = bottom + 6 + height <= innerHeight;
    shown.style.left = isWide ? `${Math.max(8, Math.min(left, innerWidth - width - 8))}px` : "";
    shown.style.top = isWide ? `${below ? bottom + 6 : top - height - 6}px` : "";
    shown.classList.toggle("cited--above", !isWide && bottom > innerHeight - height);
  };
  for (const citation of document.querySelectorAll("a.citation[title]")) {
    const words = citation.title;
    citation.removeAttribute("title");
    const show = () => {
      hide();
      shown.textContent = words;
      citation.after(shown);
      place();
      citation.setAttribute("aria-describedby", shown.id);
    };
    let tapped = false;
    citation.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show());
    citation.addEventListener("pointerdown", (event) => (tapped = event.pointerType === "touch" && shown.previousElementSibling !== citation));
    citation.addEventListener("focus", () => tapped || show());
    citation.addEventListener("click", (event) => {
      if (!tapped) return;
      event.preventDefault();
      tapped = false;
      show();
    });
    citation.addEventListener("blur", hide);
    citation.parentElement.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && hide());
  }
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("pointerdown", ({ target }) => target.closest(".citation, .cited") || hide());
  document.addEventListener("scroll", () => shown.isConnected && place(), { passive: true });

  // Who came from a page of this site to a sentence of an article finds the way back: a link, and Escape. Steps from
  // sentence to sentence are counted, so that it leads out of them at once.
  const article = document.querySelector(".source-text");
  const before = document.referrer && new URL(document.referrer);
  if (article && location.hash && before && before.origin === location.origin && before.pathname !== location.pathname) {
    let last = -1;
    const step = () => history.state?.step ?? last + 1;
    const count = () => {
      last = step();
      history.replaceState({ ...history.state, step: last }, "");
    };
    count();
    addEventListener("hashchange", count);
    const back = document.createElement("a");
    back.href = document.referrer;
    back.setAttribute("aria-keyshortcuts", "Escape");
    back.append(`← ${article.dataset.back ?? "Back to where you were"} `);
    const key = document.createElement("kbd");
    key.textContent = "Esc";
    back.append(key);
    back.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || history.length < 2) return;
      event.preventDefault();
      history.go(-1 - step());
    });
    const line = document.createElement("p");
    line.className = "back";
    line.append(back);
    article.append(line);
    document.addEventListener("keydown", (event) => {
      const busy = `.timex:is(:hover, :focus):not(.${dismissed}), .md-toggle:checked, input:not([type="checkbox"]):focus`;
      if (event.key === "Escape" && !document.querySelector(busy)) back.click();
    }, true);
  }
})();
