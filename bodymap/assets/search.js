// Finds places, problems and muscles by everyday words: a combobox by the ARIA pattern. Knows no host.
(function (bodymap) {
  "use strict";
  if (bodymap.search) return;
  const MOST = 8, // results shown at once
    PAUSE = 300; // ms without a key before the number of results is announced
  const ENOUGH = 0.55; // the share of what was typed that has to be found
  const KINDS = ["region", "condition", "point", "elsewhere"];

  /** Words in small letters, without accents, apostrophes and signs. */
  const split = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f'’]/g, "").split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  /** Whether some slips of the finger make one word of the other: a letter wrong, missing, too many, or two swapped. */
  function alike(one, other, slips) {
    let same = 0;
    while (same < one.length && one[same] === other[same]) same += 1;
    if (same >= Math.max(one.length, other.length) - slips) return true; // what is left are letters too many or wrong
    if (!slips) return false;
    const [a, b] = [one.slice(same), other.slice(same)];
    return [[1, 1], [1, 0], [0, 1]].some(([i, j]) => alike(a.slice(i), b.slice(j), slips - 1))
      || (a[0] === b[1] && a[1] === b[0] && alike(a.slice(2), b.slice(2), slips - 1));
  }

  /** How well a typed word fits a word: 1 the same, less for its beginning, still less for a slip. */
  function fit(typed, word) {
    if (typed === word) return 1;
    if (typed.length > 1 && word.startsWith(typed)) return 0.8 + 0.15 * typed.length / word.length;
    const long = Math.max(typed.length, word.length), slips = long < 4 ? 0 : long < 8 ? 1 : 2;
    return slips && Math.abs(typed.length - word.length) <= slips && alike(typed, word, slips) ? 0.7 : 0;
  }

  /**
   * Makes entries searchable: `find(text)` gives the best of them.
   * @param {{kind: string, id: string, name: string, note: string, words: string[]}[]} entries
   * @param {string[]} filler words that say nothing about where it hurts
   */
  bodymap.finder = function (entries, filler) {
    const small = new Set(filler.flatMap(split));
    /** A phrase: as it is written, in small letters, and those of its words that say something. */
    function parse(text, index) {
      const all = split(text), kept = all.filter((word) => !small.has(word));
      return { text, index, whole: all.join(), words: kept.length ? kept : all };
    }
    const fits = {}; // each word of the map is compared once with each word that is typed
    const known = entries.map((entry) => ({ entry, phrases: [entry.name, ...entry.words].map(parse) }));

    /** How well a phrase fits what was typed: the share of it that is found, and how much of the phrase is meant; names come first. */
    function score(typed, { text, index, whole, words }) {
      const best = typed.words.map((one) => Math.max(...words.map((word) => fits[one + " " + word] ??= fit(one, word))));
      const found = best.reduce((sum, each) => sum + each) / best.length;
      const meant = Math.min(1, best.filter(Boolean).length / words.length);
      return { found, also: index && text, points: found * (10 + meant * 2) + (index ? 0 : 0.3) + (whole === typed.whole ? 2 : 0) };
    }

    function find(text) {
      const typed = parse(text);
      return (typed.whole ? known : [])
        .map(({ entry, phrases }) => ({ entry, ...phrases.map((phrase) => score(typed, phrase)).reduce((best, one) => (one.points > best.points ? one : best)) }))
        .filter(({ found }) => found >= ENOUGH)
        .sort((one, other) => other.points - one.points || KINDS.indexOf(one.entry.kind) - KINDS.indexOf(other.entry.kind))
        .slice(0, MOST);
    }
    return { find };
  };

  /**
   * What can be found: the places, problems, muscles and honest answers of the page, read where they stand. `data-find` holds
   * everyday words for each.
   * @param {Element} room the .bodymap that holds map and words
   * @param {object} said the words of the search box
   */
  bodymap.findable = function (room, said) {
    const views = bodymap.all(room, ".bm-view");
    const nameOf = (element) => {
      const heading = element.querySelector("h2, h4");
      return heading.dataset.either || element.dataset.name || heading.textContent;
    };
    const notes = {
      region({ id }) {
        const on = views.filter((view) => bodymap.all(view, ".bm-area").some((shape) => bodymap.names(id, shape.dataset.area)));
        return on.length === 1 ? said.regionInView.replace("{view}", on[0].querySelector("figcaption").textContent.toLowerCase()) : said.region;
      },
      condition: () => said.condition,
      point: ({ regions }) => said.point + ", " + nameOf(room.querySelector(`.bm-region[data-region="${regions}"]`)),
      elsewhere: () => said.elsewhere,
    };
    return bodymap.all(room, "[data-find]").map((element) => {
      const words = element.dataset.find.split("|"), kind = KINDS.find((each) => each in element.dataset);
      const entry = { kind, id: element.dataset[kind], name: nameOf(element), words, regions: (element.dataset.regions || "").split(" ") };
      if (kind !== "elsewhere") words.unshift((element.querySelector(".bm-clin span") || element.querySelector(".bm-clin")).textContent);
      return { ...entry, note: notes[kind](entry) };
    });
  };

  /**
   * @param {HTMLElement} root the search box as the server made it
   * @param {{onChoose: (entry: object) => void, signal?: AbortSignal}} options
   */
  bodymap.search = function (root, { onChoose, signal }) {
    const input = root.querySelector("input"), list = root.querySelector(".bm-hits"), status = root.querySelector("[role=status]");
    const clear = root.querySelector("button"), said = JSON.parse(root.dataset.said);
    const on = (target, type, listener) => target.addEventListener(type, listener, { signal });
    let hits = [], at = -1, waiting = 0, finder = null;

    function mark(index) {
      at = index;
      [...list.children].forEach((option, each) => bodymap.set(option, { "aria-selected": each === at }));
      bodymap.set(input, { "aria-activedescendant": at < 0 ? "" : list.children[at].id });
    }

    /** Marks an option and brings it into view, by arrow keys only: while typing it would lay the page out at each key. */
    function move(index) {
      mark(index);
      list.children[at].scrollIntoView({ block: "nearest" });
    }

    function open(shown) {
      list.hidden = !shown;
      bodymap.set(input, { "aria-expanded": shown });
      if (!shown) mark(-1);
    }

    function show() {
      finder = finder || bodymap.finder(bodymap.findable(root.closest(".bodymap"), said), said.filler);
      hits = finder.find(input.value);
      clear.hidden = !input.value;
      list.replaceChildren(...hits.map(({ entry, also }, index) => {
        const option = document.createElement("li"), name = document.createElement("span"), note = document.createElement("small");
        bodymap.set(option, { id: list.id + "-" + index, role: "option" });
        name.textContent = entry.name;
        note.textContent = entry.note + (also ? ", " + said.also.replace("{word}", also) : "");
        option.append(name, note);
        return option;
      }));
      open(hits.length > 0);
      mark(hits.length ? 0 : -1);
      const typed = input.value.trim();
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        status.textContent = !typed ? "" : hits.length ? said.found.replace("{count}", hits.length) : said.nothing;
        status.classList.toggle("bm-vh", !typed || hits.length > 0); // what is not there is said to everybody
      }, PAUSE);
    }

    function choose(index) {
      const { entry } = hits[index];
      input.value = entry.name;
      clear.hidden = false;
      open(false);
      onChoose(entry);
    }

    on(input, "input", show);
    on(input, "keydown", (event) => {
      const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (steps) {
        event.preventDefault();
        if (list.hidden) { if (hits.length) { open(true); move(steps > 0 ? 0 : hits.length - 1); } return; }
        move((at + steps + hits.length) % hits.length);
      } else if (event.key === "Enter" && !list.hidden && at >= 0) {
        event.preventDefault();
        choose(at);
      } else if (event.key === "Escape") {
        event.stopPropagation();
        if (!list.hidden) open(false);
        else { input.value = ""; show(); }
      }
    });
    on(input, "blur", () => open(false));
    on(list, "pointerdown", (event) => event.preventDefault()); // the focus stays in the box
    on(list, "click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) choose([...list.children].indexOf(option));
    });
    on(clear, "click", () => { input.value = ""; show(); input.focus(); });
  };
})(window.bodymap = window.bodymap || {});
