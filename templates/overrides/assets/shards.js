// Answers the theme's search from an index in many small files, which Pagefind made: a build whose search is Pagefind's puts
// this in the place of the theme's own worker. The theme goes on to show the box and the results.
const root = new URL("../../../", self.location);
const MOST = 20; // pages shown of those that were found
const PLACES = 4; // places shown of a page
const WORDS = 40; // shown of a place, from some words before the first that was found
const BETWEEN = "⁂"; // see generator/search/shards.py

let opened;
const open = () => (opened ??= import(new URL("search/pagefind/pagefind.js", root)));

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

// The places of a page in which something was found, those with most of it first.
const places = (page) => {
  const marks = page.anchors.filter(({ id }) => id.includes("|")).sort((a, b) => a.location - b.location);
  const words = page.raw_content.split(/\s+/);
  const found = new Map();
  for (const { location, balanced_score: score } of page.weighted_locations) {
    const at = marks.findLastIndex((mark) => mark.location <= location);
    if (at < 0) continue;
    const place = found.get(at) ?? { at, score: 0, hits: new Set() };
    place.score += place.hits.has(location) ? 0 : score;
    found.set(at, { ...place, hits: place.hits.add(location) });
  }
  return [...found.values()]
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ at, hits }) => {
      const end = marks[at + 1]?.location ?? words.length;
      const shown = [];
      let part = 0; // title, words, and what nobody sees
      for (let i = marks[at].location; i < end; i++) {
        if (words[i].includes(BETWEEN)) part++;
        else if (part === 1) shown.push(hits.has(i) ? `<mark>${words[i]}</mark>` : words[i]);
      }
      const [anchor, title] = marks[at].id.split("|");
      const from = Math.max(0, Math.min(shown.findIndex((word) => word.startsWith("<mark>")) - WORDS / 4, shown.length - WORDS));
      const cut = shown.slice(from, from + WORDS).join(" ");
      const text = `${from ? "… " : ""}${cut}${from + WORDS < shown.length ? " …" : ""}`;
      return { anchor, title: escaped(decodeURIComponent(title)), text };
    });
};

// A result as the theme shows it: the page, and places on it. Where more pages were found than are listed, their number stands
// where the theme has a score, below zero, for `search.js`.
const result = (page, terms, score) => {
  const found = places(page);
  const url = page.raw_url.replace(/^\.\//, "");
  const on = found.find(({ anchor }) => !anchor);
  const isNamed = terms.some((term) => page.meta.title.toLowerCase().includes(term));
  const all = Object.fromEntries(terms.map((term) => [term, true]));
  const first = { location: url, title: escaped(page.meta.title), text: on?.text ?? "", score, terms: isNamed || on ? all : {} };
  const rest = found.filter(({ anchor }) => anchor).slice(0, PLACES);
  return [first, ...rest.map((place) => ({ location: `${url}#${place.anchor}`, title: place.title, text: place.text, score, terms: all }))];
};

let latest = 0;
const search = async (typed) => {
  const now = ++latest;
  const terms = typed.toLowerCase().replace(/["+*~^:]/g, " ").split(/\s+/).filter(Boolean);
  if (!terms.length) return { items: [] };
  const { results } = await (await open()).search(terms.join(" "));
  if (now !== latest) return undefined;
  const pages = await Promise.all(results.slice(0, MOST).map((one) => one.data()));
  const score = results.length > MOST ? -results.length : 0;
  return now === latest ? { items: pages.map((page) => result(page, terms, score)) } : undefined;
};

addEventListener("message", async ({ data: { type, data } }) => {
  if (type === 0) postMessage({ type: 1 });
  if (type !== 2) return;
  const found = await search(data).catch((error) => (console.warn(error), { items: [] }));
  if (found) postMessage({ type: 3, data: found });
});
