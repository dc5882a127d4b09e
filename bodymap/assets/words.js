// Shows the words of what is chosen. All words stand in the page already: nothing is fetched. Knows no host.
(function (bodymap) {
  "use strict";
  if (bodymap.words) return;

  /**
   * @param {HTMLElement} root the words as the server made them
   * @param {{signal?: AbortSignal}} options
   * @returns what drives them: show(ids), read(), and what they know: conditions(region)
   */
  bodymap.words = function (root, { signal } = {}) {
    const { tell } = bodymap, all = (selector) => bodymap.all(root, selector);
    const start = root.querySelector("[data-start]"), flags = root.querySelector(":scope > .bm-flags"), sections = all(".bm-region");
    const elsewhere = all("[data-elsewhere]"), points = root.querySelector("[data-points]"), more = points.querySelector("[data-more]");
    const pointsHere = all("[data-point]"), ofRegions = all("[data-regions]"), parts = all("[data-part]");
    const room = root.closest(".bodymap");
    let shown = null;

    /** Brings an element into view; in a frame as high as itself only the page around can. */
    function bring(element, block) {
      element.scrollIntoView({ block });
      tell(room, "read", element);
    }

    /** Shows the words of some areas or regions; of none, how to use the map. */
    function show(ids) {
      if (ids.join() === shown) return; // told twice, as by Dash when it starts: what a person has opened stays open
      shown = ids.join();
      const sides = new Map(ids.map(bodymap.split).map(({ region, side }) => [region, side]));
      start.hidden = sides.size > 0;
      elsewhere.forEach((section) => { section.hidden = true; });
      sections.forEach((section) => {
        const heading = section.querySelector("h2"), names = heading.dataset;
        section.hidden = !sides.has(section.dataset.region);
        heading.textContent = names[sides.get(section.dataset.region)] || names.either;
      });
      flags.hidden = !sides.size;
      ofRegions.forEach((one) => { one.hidden = "quiet" in one.dataset || !one.dataset.regions.split(" ").some((region) => sides.has(region)); });
      parts.forEach((part) => { part.hidden = !part.querySelector("[data-regions]:not([hidden])"); });
      pointsHere.forEach((card) => { card.open = false; });
      foldPoints(false);
    }

    /** Shows core points only, or all of them, also where none is a core point; says how many more there are. */
    function foldPoints(all) {
      const here = pointsHere.filter((card) => !card.hidden), rest = here.filter((card) => card.dataset.core === undefined);
      all = all || (here.length && rest.length === here.length);
      rest.forEach((card) => card.classList.toggle("bm-folded", !all && !card.open));
      const folded = rest.filter((card) => card.classList.contains("bm-folded")).length;
      more.hidden = !folded;
      more.textContent = more.dataset.more.replace("{count}", folded);
      tell(room, "more-points", !!all);
    }

    /** Opens a point and closes the others. */
    function openPoint(id) {
      pointsHere.forEach((card) => {
        const is = card.dataset.point === id;
        if (is) { card.hidden = points.hidden = false; card.classList.remove("bm-folded"); }
        card.open = is;
      });
    }

    /** Opens a point, and has the map turn to it. */
    function turnTo(point) {
      tell(room, "point", { point, by: "words" });
      openPoint(point);
    }

    /** Brings a card or a section into view and moves the focus to its summary or heading. */
    function arrive(element, block) {
      bring(element, block);
      element.querySelector("summary, h2").focus({ preventScroll: true });
    }

    /** Shows an honest answer about what is not on the map. */
    function showElsewhere(id) {
      show([]);
      start.hidden = true;
      elsewhere.forEach((section) => { section.hidden = section.dataset.elsewhere !== id; });
      arrive(elsewhere.find((section) => !section.hidden), "nearest");
    }

    /** Opens a condition's card, brings it into view and moves the focus to it. */
    function openCondition(id) {
      const card = root.querySelector(`[data-condition="${id}"]`);
      card.open = true;
      arrive(card, "start");
    }

    /** Brings the first shown heading into view and moves the focus to it. */
    function read() {
      const section = sections.find((one) => !one.hidden), heading = section ? section.querySelector("h2") : root;
      bring(heading, "start");
      heading.focus({ preventScroll: true });
    }

    room.addEventListener("bodymap:point", ({ detail }) => { if (detail.by === "map") openPoint(detail.point); }, { signal });
    more.addEventListener("click", () => {
      const first = pointsHere.find((card) => card.classList.contains("bm-folded"));
      foldPoints(true);
      first.querySelector("summary").focus();
    }, { signal });
    points.addEventListener("click", (event) => {
      const summary = event.target.closest("summary");
      if (!summary) return;
      event.preventDefault(); // opened here: the map answers before the browser would
      turnTo(summary.parentNode.open ? null : summary.parentNode.dataset.point);
    }, { signal });
    root.addEventListener("click", (event) => {
      const link = event.target.closest(".bm-chips a");
      if (!link) return;
      event.preventDefault();
      turnTo(link.hash.slice(root.id.length - 4)); // "words" stands after the same prefix in the id of these words
      arrive(pointsHere.find((card) => card.open), "nearest");
    }, { signal });
    document.addEventListener("click", (event) => {
      const link = event.target.closest("[data-read]");
      if (link && link.hash === "#" + root.id) { event.preventDefault(); read(); }
    }, { signal });
    setTimeout(() => all(".bm-src a").forEach((link) => { // once the page can be used
      const source = document.getElementById(link.hash.slice(1)); // a number alone says little where it is read out of its line
      if (source) bodymap.set(link, { "aria-label": root.dataset.source.replace("{number}", link.textContent).replace("{citation}", source.firstChild.textContent.trim()) });
    }));
    root.classList.add("bm-live");
    show([]);
    /** The ids of a region's conditions, in the order of the page. */
    const conditionsOf = (region) => all(`[data-condition][data-regions~="${region}"]`).map((card) => card.dataset.condition);

    return { show, showElsewhere, openCondition, read, root, conditions: conditionsOf };
  };
})(window.bodymap = window.bodymap || {});
