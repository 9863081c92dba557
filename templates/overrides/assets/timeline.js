// A timeline for those whose browser runs scripts: its drawing by keyboard, a part of it, its links. The page is whole without.
(() => {
  // The marks of a drawing are one stop for the keyboard: the arrows go from mark to mark.
  const OUT = "strip__mark--out";
  const marksOf = (drawing) => [...drawing.querySelectorAll("a")];
  const stop = (drawing, chosen) => {
    for (const mark of marksOf(drawing)) mark.setAttribute("tabindex", mark === chosen ? 0 : -1);
  };
  const left = (drawing) => marksOf(drawing).filter((mark) => !mark.classList.contains(OUT));
  const drawings = document.querySelectorAll(".strip svg");
  for (const drawing of drawings) {
    stop(drawing, left(drawing)[0]);
    drawing.addEventListener("keydown", (event) => {
      const marks = left(drawing);
      const at = marks.indexOf(event.target);
      const steps = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: marks.length - 1 };
      const next = marks[steps[event.key]];
      if (!next) return;
      event.preventDefault();
      stop(drawing, next);
      next.focus();
    });
  }

  // A tap between marks goes to the nearest: a finger is wider than they are.
  const NEAR = 24;
  for (const drawing of drawings) {
    drawing.addEventListener("click", ({ target, clientX, clientY }) => {
      if (target.closest("a")) return;
      const away = (mark) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        return Math.hypot(Math.max(left - clientX, 0, clientX - right), Math.max(top - clientY, 0, clientY - bottom));
      };
      const [nearest] = left(drawing).sort((one, other) => away(one) - away(other));
      if (nearest && away(nearest) < NEAR) location.assign(nearest.href.baseVal);
    });
  }

  // A part of the timeline: what was asked for stands in the address, and the drawing follows.
  const filters = document.querySelector(".filters");
  if (filters) {
    const choices = [...filters.querySelectorAll("select")];
    const entries = [...document.querySelectorAll(".timeline > .entry")];
    const said = filters.querySelector("[role=status]");
    const shown = said.dataset.shown ?? "{count} of {all} shown.";
    const all = filters.querySelector("button");
    const ways = document.querySelectorAll(":is(.parts, .more, .up) a");
    const values = (entry, name) => (entry.dataset[name] ?? entry.parentElement.dataset[name]).split(" ");
    const show = () => {
      const asked = choices.filter((choice) => choice.value);
      const kept = new Set();
      for (const entry of entries) {
        entry.hidden = !asked.every((choice) => values(entry, choice.name).includes(choice.value));
        if (!entry.hidden) kept.add(`#${entry.id}`);
      }
      // A heading without entries goes with them; the lists are read from the last to the first.
      let [ofMonth, ofYear] = [false, false];
      for (const part of [...filters.parentElement.children].reverse()) {
        if (part.matches("ol.timeline")) {
          part.hidden = !part.querySelector(":scope > .entry:not([hidden])");
          ofMonth ||= !part.hidden;
          ofYear ||= !part.hidden;
        } else if (part.matches("h3")) {
          part.hidden = !ofMonth;
          ofMonth = false;
        } else if (part.matches("h2[id^=year-]")) {
          part.hidden = !ofYear;
          [ofMonth, ofYear] = [false, false];
        } else if (part.matches("h2")) [ofMonth, ofYear] = [false, false];
      }
      for (const drawing of drawings) {
        for (const mark of marksOf(drawing)) {
          const out = !kept.has(mark.getAttribute("href"));
          mark.classList.toggle(OUT, out);
          mark.toggleAttribute("aria-hidden", out);
        }
        stop(drawing, left(drawing)[0]);
      }
      // What lies behind the page is seen by the same choice.
      for (const way of ways) way.search = location.search;
      all.hidden = !asked.length;
      said.textContent = asked.length ? shown.replace("{count}", kept.size).replace("{all}", entries.length) : "";
    };
    const read = () => {
      const asked = new URLSearchParams(location.search);
      for (const choice of choices) {
        choice.value = asked.get(choice.name) ?? "";
        if (choice.selectedIndex < 0) choice.value = "";
      }
      show();
      // A link to an entry wins over what it would hide.
      const target = document.getElementById(location.hash.slice(1))?.closest(".entry");
      if (!target?.hidden) return;
      for (const choice of choices) choice.value = "";
      show();
      target.scrollIntoView();
    };
    const write = () => {
      const asked = new URLSearchParams(location.search);
      for (const { name, value } of choices) value ? asked.set(name, value) : asked.delete(name);
      history.pushState(null, "", `${location.pathname}${asked.size ? `?${asked}` : ""}`);
      show();
    };
    filters.addEventListener("change", write);
    filters.addEventListener("reset", () =>
      setTimeout(() => {
        write();
        choices[0].focus(); // the button that had the focus is gone
      }),
    );
    addEventListener("popstate", read);
    read();
  }

  // The link of an entry shares its address where a finger asks and the device can, else copies it.
  const heard = document.createElement("span");
  heard.className = "visually-hidden";
  heard.setAttribute("role", "status");
  document.body.append(heard);
  const say = (element, words) => {
    element.dataset.said = heard.textContent = words;
    setTimeout(() => {
      delete element.dataset.said;
      heard.textContent = "";
    }, 2500);
  };
  const copied = document.querySelector(".sections")?.dataset.copied ?? "Copied";
  const copy = (element, words, instead) =>
    navigator.clipboard.writeText(words).then(() => say(element, copied), instead);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".entry__link");
    if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const url = `${location.origin}${location.pathname}${link.hash}`;
    const follow = () => location.assign(link.hash);
    if (navigator.share && matchMedia("(pointer: coarse)").matches) {
      navigator.share({ title: document.title, url }).catch((fault) => fault.name === "AbortError" || follow());
    } else copy(link, url, follow);
  });
  for (const line of navigator.clipboard ? document.querySelectorAll(".embed__code") : []) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = line.dataset.copy ?? "Copy";
    button.addEventListener("click", () => copy(button, line.textContent, () => line.focus()));
    line.parentElement.after(button);
  }

  // An entry that the timeline has no room for stands on the page of its year: a link to it here leads on.
  const parts = document.querySelector("[data-places]")?.dataset;
  const wanted = location.hash.slice(1);
  if (parts && parts.files > 0 && /^s[0-9a-f]/.test(wanted) && !document.getElementById(wanted)) {
    const part = [...wanted].reduce((found, letter) => (found * 31 + letter.codePointAt(0)) % parts.files, 0);
    fetch(`${parts.places}${part}.json`)
      .then((answer) => (answer.ok ? answer.json() : {}))
      .then((found) => Object.hasOwn(found, wanted) && location.replace(`${found[wanted]}#${wanted}`));
  }
})();
