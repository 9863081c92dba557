// What the theme's search leaves open.
(() => {
  // In a large story a passage is found: who comes from there is led to its sentence that has all that was typed.
  const wanted = new URLSearchParams(location.search).get("h")?.toLowerCase().split(" ") ?? [];
  const place = document.getElementById(location.hash.slice(1));
  if (wanted.length && place?.matches(".unit")) {
    const words = (unit) => unit.querySelector(".unit__text")?.textContent.toLowerCase() ?? "";
    const count = (unit) => wanted.filter((word) => words(unit).includes(word)).length;
    const units = [...document.querySelectorAll(".unit")];
    const whole = units.slice(units.indexOf(place)).find((unit) => count(unit) === wanted.length);
    if (whole && !count(place)) location.replace(`#${whole.id}`);
  }

  // A typed word that no word of the site begins with is taken for the nearest one, and the reader is told so.
  const input = document.querySelector("[data-md-component=search-query]");
  const results = document.querySelector("[data-md-component=search-result]");
  const settings = document.getElementById("__config");
  if (!input || !results || !settings) return;
  const meta = results.firstElementChild;
  const base = new URL(JSON.parse(settings.textContent).base, location);
  const isWord = /^\p{L}{4,}$/u;

  // The words of the site, with how often each stands there, and how they are told apart; read when first needed.
  let reading;
  const read = async () => {
    const { config, docs } = await (await fetch(new URL("search/search_index.json", base))).json();
    const separator = new RegExp(config.separator);
    const split = (text) => text.toLowerCase().split(separator);
    const words = new Map();
    if (!docs.length) {
      const counted = await (await fetch(new URL("search/words.json", base))).json(); // see generator/search/shards.py
      return { split, words: new Map(Object.entries(counted)) };
    }
    for (const doc of docs)
      for (const text of [doc.title, doc.text, doc.also ?? ""])
        for (const word of split(text.replace(/<[^>]*>|&\w+;/g, " ")))
          if (isWord.test(word)) words.set(word, (words.get(word) ?? 0) + 1);
    return { split, words };
  };

  // How many letters are wrong, missing, too many, or in the place of the next one; Infinity for more than `most`.
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return Infinity;
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, i) => i);
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        const wrong = one[i - 1] === other[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + wrong);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
          row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return Infinity;
      [before, last] = [last, row];
    }
    return last[other.length] > most ? Infinity : last[other.length];
  };

  // The word with the fewest letters wrong, which begins alike, which stands there most often.
  const nearest = (typed, words) => {
    let best;
    for (const [word, count] of words) {
      const wrong = distance(typed, word, typed.length < 8 ? 1 : 2);
      const rank = wrong + (word[0] === typed[0] ? 0 : 0.5) - count / 1e9;
      if (wrong < Infinity && !(best?.rank <= rank)) best = { word, rank };
    }
    return best?.word;
  };

  // What is looked for in place of what is typed.
  let asked;
  const isEmpty = () => !results.querySelector(".md-search-result__item");
  const misses = () => isEmpty() || results.querySelector(".md-search-result__item del");

  const correct = async () => {
    const typed = input.value;
    if (typed.trim().length < 5 || !misses()) return;
    const { split, words } = await (reading ??= read());
    const all = [...words.keys()];
    const changed = [];
    let query = typed.toLowerCase();
    for (const word of new Set(query.split(/\s+/).flatMap(split))) {
      if (word.length < 5 || !isWord.test(word) || all.some((each) => each.startsWith(word))) continue;
      const found = nearest(word, words);
      if (found) changed.push([word, found]);
    }
    for (const [word, found] of changed) query = query.replace(word, found);
    if (!changed.length || input.value !== typed) return;
    asked = { typed, changed };
    const [start, end] = [input.selectionStart, input.selectionEnd];
    input.value = query;
    input.dispatchEvent(new Event("keyup")); // at which the theme reads the value
    input.value = typed;
    input.setSelectionRange(start, end);
  };

  const tell = () => {
    if (meta.querySelector(".search-note")) return;
    const note = document.createElement("p");
    note.className = "search-note";
    note.setAttribute("role", "status");
    const words = input.closest("[data-instead]")?.dataset.instead ?? "Nothing here has “{typed}”: these have “{found}”.";
    const told = ([typed, found]) => words.replace("{typed}", () => typed).replace("{found}", () => found);
    note.textContent = asked.changed.map(told).join(" ");
    meta.append(note);
  };

  // A page that is found only for what stands on it opens at its first hit.
  const lead = () => {
    for (const found of results.querySelectorAll(".md-search-result__item")) {
      const [page, hit] = found.querySelectorAll("a");
      if (hit && !new URL(page.href).searchParams.get("h")) page.href = hit.href;
    }
  };

  // Where Pagefind found more pages than are listed, the score of each is their number, below zero; see `shards.js`.
  const count = () => {
    const pages = -Number(results.querySelector("[data-md-score]")?.dataset.mdScore);
    const told = input.closest("[data-listed]")?.dataset.listed;
    if (!told || !(pages > 0)) return;
    const words = told.replace("{count}", pages.toLocaleString(document.documentElement.lang));
    if (meta.firstChild?.nodeValue !== words) meta.textContent = words;
  };

  new MutationObserver(() => {
    lead();
    count();
    if (asked?.typed === input.value && !isEmpty()) tell();
    else correct().catch(() => {}); // without the index there is nothing to correct by
  }).observe(results, { childList: true, subtree: true });
})();
