// Shows the words of what is chosen. All words stand in the page already: nothing is fetched. Knows no host.
(function (bodymap) {
  "use strict";

  /**
   * @param {HTMLElement} root the words as the server made them
   * @param {{signal?: AbortSignal}} options
   * @returns what drives them: show(ids), showElsewhere(id), openCondition(id), read(), and what they know: conditions(region)
   */
  bodymap.words = function (root, { signal } = {}) {
    const { tell, set, split } = bodymap, all = (selector) => bodymap.all(root, selector), find = (selector) => root.querySelector(selector);
    const start = find("[data-start]"), flags = find(".bm-words > .bm-flags"), sections = all(".bm-region"), more = find("[data-more]");
    const elsewhere = all("[data-elsewhere]"), pointsHere = all("[data-point]"), ofRegions = all("[data-regions]"), parts = all("[data-part]");
    const room = root.closest(".bodymap");
    let shown;

    /** Shows the words of some areas or regions; of none, how to use the map. */
    function show(ids) {
      if (ids.join() === shown) return; // told twice, as by Dash when it starts: what a person has opened stays open
      shown = ids.join();
      const sides = new Map(ids.map(split));
      start.hidden = !!shown;
      flags.hidden = !shown;
      answer();
      sections.forEach((section) => {
        const { region } = section.dataset, heading = section.querySelector("h2");
        section.hidden = !sides.has(region);
        heading.textContent = heading.dataset[sides.get(region) || "either"];
      });
      ofRegions.forEach((one) => { one.hidden = !one.dataset.regions.split(" ").some((region) => sides.has(region)); });
      parts.forEach((part) => { part.hidden = !part.querySelector("[data-regions]:not([hidden])"); });
      openPoint();
      foldPoints(true);
    }

    /** Shows one of the honest answers about what is not on the map, or none. */
    const answer = (id) => elsewhere.forEach((section) => { section.hidden = section.dataset.elsewhere !== id; });

    /** Shows core points only, or all of them, also where none is a core point; says how many more there are. */
    function foldPoints(fold) {
      const here = pointsHere.filter((card) => !card.hidden), rest = here.filter((card) => !("core" in card.dataset));
      if (rest.length === here.length) fold = !rest.length;
      const folded = rest.filter((card) => card.classList.toggle("bm-folded", fold && !card.open)).length;
      more.hidden = !folded;
      more.textContent = more.dataset.more.replace("{count}", folded);
      tell(room, "more-points", !fold);
    }

    /** Opens a point and closes the others. */
    function openPoint(id) {
      pointsHere.forEach((card) => {
        card.open = card.dataset.point === id;
        if (card.open) {
          card.hidden = card.closest("[data-points]").hidden = false;
          card.classList.remove("bm-folded");
        }
      });
    }

    /** Opens a point, and has the map turn to it. */
    function turnTo(point) {
      tell(room, "point", point);
      openPoint(point);
    }

    /**
     * Opens a card, or a section, and goes there: brings it into view and moves the focus to its summary or heading. In a frame as high
     * as itself only the page around can bring it into view.
     */
    function arrive(element, block = "start") {
      element.open = true;
      element.scrollIntoView({ block });
      tell(room, "read", element);
      element.querySelector("summary, h2").focus({ preventScroll: true });
    }

    /** Turns to an honest answer about what is not on the map. */
    function showElsewhere(id) {
      show([]);
      start.hidden = true;
      answer(id);
      arrive(elsewhere.find((section) => !section.hidden), "nearest");
    }

    /** Opens a condition's card and goes there. */
    const openCondition = (id) => arrive(find(`[data-condition="${id}"]`));

    /** Goes to the first place that is shown. */
    function read() {
      const section = sections.find((one) => !one.hidden);
      if (section) arrive(section);
    }

    room.addEventListener("bodymap:pointed", ({ detail }) => openPoint(detail), { signal });
    root.addEventListener("click", (event) => {
      const { target } = event, summary = target.closest("[data-point] > summary"), link = target.closest(".bm-chips a");
      if (target === more) {
        const first = find(".bm-folded summary");
        foldPoints();
        first.focus();
      } else if (summary) turnTo(!summary.parentNode.open && summary.parentNode.dataset.point); // opened here: the map answers before the browser would
      else if (link) {
        turnTo(link.hash.slice(root.id.length - 4)); // "words" stands after the same prefix in the id of these words
        arrive(find("[data-point][open]"), "nearest");
      } else return;
      event.preventDefault();
    });
    document.addEventListener("click", (event) => {
      if (event.target.closest("[data-read]")?.hash !== "#" + root.id) return;
      event.preventDefault();
      read();
    }, { signal });
    setTimeout(() => all(".bm-src a").forEach((link) => { // once the page can be used
      const source = document.getElementById(link.hash.slice(1)); // a number alone says little where it is read out of its line
      if (source) set(link, { "aria-label": root.dataset.source.replace("{number}", link.textContent).replace("{citation}", source.firstChild.textContent.trim()) });
    }));
    root.classList.add("bm-live");
    show([]);

    /** The ids of a region's conditions, in the order of the page. */
    const conditions = (region) => all(`[data-condition][data-regions~="${region}"]`).map((card) => card.dataset.condition);

    return { show, showElsewhere, openCondition, read, root, conditions };
  };
})(window.bodymap = window.bodymap || {});
