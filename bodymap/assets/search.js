// Finds places, problems and muscles by everyday words: a combobox by the ARIA pattern. Knows no host.
(function (bodymap) {
  "use strict";
  const MOST = 8, // results shown at once
    PAUSE = 300, // ms without a key before the number of results is announced
    ENOUGH = 0.55; // the share of what was typed that has to be found

  /** Words in small letters, without accents, apostrophes and signs. */
  const split = (text) => text.toLowerCase().normalize("NFD").replace(/[\p{M}'’]/gu, "").match(/[\p{L}\p{N}]+/gu) || [];

  /** Whether some slips of the finger make one word of the other: a letter wrong, missing, too many, or two swapped. */
  function alike(one, other, slips) {
    if (one[0] && one[0] === other[0]) return alike(one.slice(1), other.slice(1), slips);
    const after = (here, there) => alike(one.slice(here), other.slice(there), slips - 1);
    return one.length <= slips && other.length <= slips // what is left are letters too many or wrong
      || (slips > 0 && (after(1, 1) || after(1, 0) || after(0, 1) || (one[0] === other[1] && one[1] === other[0] && after(2, 2))));
  }

  /** How well a typed word fits a word: 1 the same, less for its beginning, still less for a slip. */
  function fit(typed, word) {
    if (typed === word) return 1;
    if (typed[1] && word.startsWith(typed)) return 0.8 + 0.15 * typed.length / word.length;
    const slips = Math.min(2, Math.max(typed.length, word.length) >> 2); // none in 3 letters, one in 4 to 7, two in more
    return slips && alike(typed, word, slips) ? 0.7 : 0;
  }

  /**
   * Makes entries searchable.
   * @param {{name: string, words: string[]}[]} entries what can be found; of equals, the first comes first
   * @param {string[]} filler words that say nothing about where it hurts
   * @returns {(text: string) => {entry: object, also: string}[]} gives the best of them, with the word of theirs that was meant
   */
  bodymap.finder = function (entries, filler) {
    const small = filler.flatMap(split), fits = {}; // each word of the map is compared once with each word that is typed
    /** A phrase: as it is written, in small letters, and those of its words that say something. */
    function parse(text) {
      const all = split(text), kept = all.filter((word) => !small.includes(word));
      return { text, words: kept[0] ? kept : all };
    }
    const known = entries.map((entry) => ({ entry, phrases: [entry.name, ...entry.words].map(parse) }));

    return function (asked) {
      const typed = parse(asked), key = typed.words.join();
      /** How well a phrase fits what was typed: the share of it that is found, and how much of the phrase is meant; names come first. */
      function score(entry, { text, words }, index) {
        const best = typed.words.map((one) => Math.max(...words.map((word) => fits[one + " " + word] ??= fit(one, word))));
        const found = best.reduce((sum, each) => sum + each, 0) / best.length, meant = Math.min(1, best.filter(Boolean).length / words.length);
        return { entry, found, also: index && text, points: found * (10 + meant * 2) + (index ? 0 : 0.3) + (words.join() === key ? 2 : 0) };
      }
      const surest = (one, other) => other.points - one.points;
      return known.map(({ entry, phrases }) => phrases.map((phrase, index) => score(entry, phrase, index)).sort(surest)[0])
        .filter(({ found }) => found >= ENOUGH).sort(surest).slice(0, MOST);
    };
  };

  /** What can be found in a page, in its order: what has `data-find` says there its name, what it is, and words for it. */
  bodymap.findable = (room) => bodymap.all(room, "[data-find]").map(({ dataset }) => {
    const [name, note, ...words] = dataset.find.split("|");
    return { dataset, name, note, words };
  });

  /**
   * @param {HTMLElement} root the search box as the server made it
   * @param {(dataset: DOMStringMap) => void} onChoose gets the data of what was found
   */
  bodymap.search = function (root, onChoose) {
    const input = root.querySelector("input"), list = root.querySelector(".bm-hits"), status = root.querySelector("[role=status]");
    const clear = root.querySelector("button"), said = JSON.parse(root.dataset.said), { set } = bodymap;
    let at, waiting, find;

    /** Opens the list with an option marked; closes it with none (-1). */
    function mark(index) {
      at = index;
      list.hidden = at < 0;
      [...list.children].forEach((option, each) => set(option, { "aria-selected": each === at }));
      set(input, { "aria-expanded": at >= 0, "aria-activedescendant": list.children[at]?.id || "" });
    }

    function show() {
      find = find || bodymap.finder(bodymap.findable(root.closest(".bodymap")), said.filler);
      const hits = find(input.value);
      clear.hidden = !input.value;
      list.replaceChildren(...hits.map(({ entry, also }, index) => {
        const option = document.createElement("li"), note = document.createElement("small");
        note.textContent = entry.note + (also ? ", " + said.also.replace("{word}", also) : "");
        option.append(entry.name, note);
        option.onclick = () => choose(entry);
        return set(option, { id: list.id + "-" + index, role: "option" });
      }));
      mark(hits[0] ? 0 : -1);
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        status.textContent = hits[0] ? said.found.replace("{count}", hits.length) : input.value.trim() && said.nothing;
        status.className = hits[0] ? "bm-vh" : ""; // what is not there is said to everybody
      }, PAUSE);
    }

    function empty() {
      input.value = "";
      show();
    }

    function choose({ name, dataset }) {
      input.value = name;
      mark(-1);
      onChoose(dataset);
    }

    input.oninput = show;
    input.onkeydown = (event) => {
      const { key } = event, step = { ArrowDown: 1, ArrowUp: -1 }[key], many = list.children.length;
      if (step && many) {
        mark((Math.max(at, step > 0 ? -1 : 0) + step + many) % many);
        list.children[at].scrollIntoView({ block: "nearest" }); // by keys only: while typing it would lay the page out at each
      } else if (key === "Enter" && at >= 0) list.children[at].click();
      else if (key !== "Escape") return;
      else if (at >= 0) mark(-1);
      else empty();
      event.preventDefault();
    };
    input.onblur = () => mark(-1);
    list.onpointerdown = (event) => event.preventDefault(); // the focus stays in the box
    clear.onclick = () => { empty(); input.focus(); };
  };
})(window.bodymap = window.bodymap || {});
