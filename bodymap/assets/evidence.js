// The evidence at a glance: sorts its tables, puts the places of a person first, opens the words of a problem, and paints its
// pictures as the tables stand. The first table is the one source of the order; what is chosen stays in the page.
(function (bodymap) {
  "use strict";
  if (bodymap.evidence) return;

  // Tokens of the style sheet by the colours that the figures come with (evidence_figure.py).
  const TOKENS = {
    "#fdfcfa": "--paper", "#1b2725": "--ink", "#51605c": "--quiet", "#d5dcd8": "--rule", "#8a2a5b": "--accent", "#a35b00": "--care",
    "#e0c2d1": "--sure-3", "#f1e2ea": "--sure-2", "#fefefe": "--card", "#e3eae6": "--sure-0", "#fdfcf9": "--paper",
  };
  const MOVED = 6; // CSS px; a mouse that moved further has drawn, not pressed
  const WAIT = 30000; // ms after which a picture that has not come is given up

  /**
   * Drives one evidence section.
   * @param {HTMLElement} root the element with data-evidence
   * @param {{ signal?: AbortSignal }} options
   */
  function evidence(root, { signal } = {}) {
    const said = JSON.parse(root.dataset.said), table = root.querySelector("[data-sortable]"), words = root.querySelector("[data-evidence-words]");
    const select = root.querySelector("[data-region-first]"), live = root.querySelector("[data-evidence-said]");
    const tables = bodymap.all(root, ".bm-ev").map((one) => ({ body: one.tBodies[0], rest: document.createElement("tbody"), columns: one.tHead.rows[0].cells.length, lines: [...one.tBodies[0].rows] }));
    const [{ body, lines: rows }] = tables, room = root.closest(".bodymap");
    const listen = (target, kind, act) => target.addEventListener(kind, act, { signal });
    let shown = rows, sorted = { by: "", down: false }, marked = [];

    // Sorting ------------------------------------------------------------------------------------------------------

    const heads = bodymap.all(table, "thead th");
    heads.forEach((head, column) => {
      const button = bodymap.set(document.createElement("button"), { type: "button" });
      button.append(...head.childNodes);
      bodymap.set(head, { "aria-sort": "none" }).append(button);
      listen(button, "click", () => sort(head, column));
    });

    const compare = (one, other, column) => column
      ? one.cells[column].dataset.rank - other.cells[column].dataset.rank
      : one.cells[0].firstElementChild.textContent.localeCompare(other.cells[0].firstElementChild.textContent, document.documentElement.lang);

    function sort(head, column) {
      const again = sorted.by === head.dataset.by && !sorted.down;
      sorted = { by: head.dataset.by, down: again };
      // Certainty falls from its first order on, names and guidelines rise.
      const falling = column > 0 && head.dataset.by !== "guideline" ? !again : again;
      heads.forEach((each) => bodymap.set(each, { "aria-sort": each !== head ? "none" : falling ? "descending" : "ascending" }));
      shown = [...rows].sort((one, other) => (again ? -1 : 1) * compare(one, other, column));
      arrange();
      const [first, last] = !column ? [said.forward, said.backward] : head.dataset.by === "guideline" ? [said.care_first, said.care_last] : [said.surest_first, said.least_sure_first];
      live.textContent = said.sorted.replace("{column}", head.textContent).replace("{direction}", again ? last : first);
    }

    // The places of a person first ---------------------------------------------------------------------------------

    const named = (region) => select.querySelector(`option[value="${CSS.escape(region)}"]`);

    /** The regions that come first: those marked on the board, or the one that was chosen from the list. */
    const chosen = () => (select.value === "marked" ? [...new Set(marked)].filter(named) : select.value ? [select.value] : []);
    const names = (regions) => regions.map((region) => named(region).textContent).join(", ");

    /** A row that names the problems under it. */
    function heading(text, columns) {
      const row = document.createElement("tr"), head = bodymap.set(document.createElement("th"), { scope: "rowgroup", colspan: columns });
      row.className = "bm-here";
      head.textContent = text;
      row.append(head);
      return row;
    }

    /** Puts the lines of every table in the order of `shown`, those of the chosen regions first; gives the number of these problems. */
    function arrange() {
      const regions = chosen(), at = document.activeElement, order = shown.map((row) => row.dataset.condition);
      const here = (row) => row.dataset.regions.split(" ").some((region) => regions.includes(region));
      tables.forEach(({ body: top, rest, columns, lines }) => {
        const ordered = [...lines].sort((one, other) => order.indexOf(one.dataset.condition) - order.indexOf(other.dataset.condition)); // courses of a problem keep theirs
        if (regions.length) {
          top.replaceChildren(heading((regions.length > 1 ? said.first_several : said.first).replace("{region}", names(regions)), columns), ...ordered.filter(here));
          rest.replaceChildren(heading(said.others, columns), ...ordered.filter((row) => !here(row)));
          top.after(rest);
        } else {
          top.replaceChildren(...ordered);
          rest.remove();
        }
      });
      if (root.contains(at)) at.focus({ preventScroll: true }); // a row that is moved loses it
      repaint();
      return rows.filter(here).length;
    }

    listen(select, "change", () => {
      const count = arrange(), regions = chosen();
      live.textContent = regions.length ? said.sorted_region.replace("{count}", count).replace("{region}", names(regions)) : "";
    });
    listen(room, "bodymap:marked", ({ detail }) => { marked = detail; if (select.value === "marked") arrange(); });
    listen(room, "bodymap:wiped", () => { // the place of the patient before
      select.value = "marked";
      words.close();
      arrange();
    });

    // The words of a problem ---------------------------------------------------------------------------------------

    function open(id) {
      const card = words.querySelector(`[data-condition="${CSS.escape(id)}"]`);
      if (!card) return;
      bodymap.all(words, "[data-chosen]").forEach((each) => each.removeAttribute("data-chosen"));
      card.dataset.chosen = "";
      card.open = true;
      if (!words.open) words.showModal();
      words.scrollTop = 0;
      bodymap.set(words, { "aria-label": card.dataset.name || card.querySelector("h4").textContent });
    }

    words.dataset.driven = "";
    words.querySelector("[data-closing]").hidden = false;
    listen(words, "click", (event) => { if (event.target === words) words.close(); }); // beside the box
    listen(words, "click", (event) => { if (event.target.closest('a[href^="#"]')) words.close(); }); // a source stands in the page below
    listen(root, "click", (event) => {
      const link = event.target.closest("[data-about]"), cell = event.target.closest("td[data-rank]");
      if (link) event.preventDefault();
      if (link) open(link.dataset.about);
      else if (cell && !getSelection().toString()) open(cell.parentNode.dataset.condition);
    });

    // The pictures -------------------------------------------------------------------------------------------------

    const tools = root.querySelector("[data-evidence-tools]"), how = root.querySelector("[data-how]");
    const wanted = () => tools.elements["evidence-show"].value === "picture";
    let giveUp = 0, ready = false, times = 0;
    tools.hidden = false;
    listen(tools, "submit", (event) => event.preventDefault());
    bodymap.all(tools, "[type=radio]").forEach((input) => listen(input, "change", () => {
      how.hidden = wanted();
      clearTimeout(giveUp);
      if (wanted()) giveUp = setTimeout(() => drawn(false), WAIT);
      repaint();
    }));
    listen(matchMedia("(prefers-color-scheme: dark)"), "change", () => repaint());

    /** Asks Dash, where it has come, to put the figures in anew. */
    function repaint() {
      if (ready && wanted()) window.dash_clientside.set_props("evidence-shows", { data: times += 1 });
    }

    /** Says whether the pictures are there. */
    function drawn(there) {
      clearTimeout(giveUp);
      bodymap.all(root, "[data-picture-coming]").forEach((each) => { each.hidden = true; });
      bodymap.all(root, "[data-picture-failed]").forEach((each) => { each.hidden = there; });
    }

    /** The figures in the colours of the page, and in the order of the table; nothing new while the table is shown. */
    function painted({ matrix, timeline }) {
      ready = true;
      if (!wanted()) return [window.dash_clientside.no_update, window.dash_clientside.no_update];
      const style = getComputedStyle(root);
      const [first, second] = JSON.parse(JSON.stringify([matrix, timeline]).replace(/"(#[0-9a-f]{6})"/g, (text, colour) => {
        const found = TOKENS[colour] && style.getPropertyValue(TOKENS[colour]).trim();
        return found ? `"${found}"` : text;
      }));
      const conditionsIn = (part) => bodymap.all(part, "tr[data-condition]").map((row) => row.dataset.condition);
      const order = conditionsIn(table), here = conditionsIn(body), of = (name) => order.indexOf(conditionOf(name));
      first.data.forEach((trace) => { // the rows themselves: of rows that plotly sorts, it shows the hover text of others
        const places = order.map((id) => trace.y.indexOf(id));
        ["y", "z", "text", "customdata"].forEach((part) => { trace[part] = places.map((place) => trace[part][place]); });
      });
      [first, second].forEach(({ layout }) => {
        const names = [...layout.yaxis.tickvals].sort((one, other) => of(one) - of(other)), at = names.filter((name) => of(name) < here.length).length - 0.5;
        const line = { type: "line", xref: "paper", x0: 0, x1: 1, yref: "y", y0: at, y1: at, line: { color: style.getPropertyValue("--accent").trim(), width: 2 } };
        layout.yaxis.categoryarray = names;
        layout.shapes = chosen().length ? [line] : [];
      });
      bodymap.all(root, ".bm-ev-plot").forEach((place, at) => { place.style.blockSize = [first, second][at].layout.height + "px"; }); // plotly forgets it when it fits the width
      drawn(true);
      return [first, second];
    }

    /**
     * Opens the words of what the mouse presses. plotly's own click is not enough: it looks up what lies under the mouse at most every
     * 50 ms, and where it has just taken its hover back, as at the beginning of a quick press, it tells nobody of the click.
     */
    function watch(plot) {
      let under = "", press = null;
      plot.on("plotly_hover", ({ points }) => { under = String(points[0].y); });
      plot.on("plotly_unhover", () => { under = ""; });
      plot.addEventListener("pointerdown", ({ clientX, clientY }) => { press = under && { under, clientX, clientY }; }, { signal, capture: true });
      addEventListener("pointerup", ({ clientX, clientY }) => {
        if (press && Math.hypot(clientX - press.clientX, clientY - press.clientY) < MOVED) openCourse(press.under);
        press = null;
      }, { signal, capture: true });
    }

    bodymap.all(root, ".bm-ev-plot").forEach((place) => listen(place, "bodymap:plot", ({ detail }) => watch(detail)));

    const conditionOf = (name) => name.split("/")[0]; // a condition's second course is called ID/2
    const openCourse = (name) => open(conditionOf(name));

    /** Opens the words of what was pressed in a picture, and forgets the press, so that the same part can be pressed again. */
    function pressed(press) {
      if (!press) return window.dash_clientside.no_update;
      openCourse(String(press.points[0].y));
      return null;
    }

    return { open, painted, pressed };
  }

  const found = document.querySelector("[data-evidence]");
  bodymap.evidence = found ? evidence(found) : null;
})(window.bodymap = window.bodymap || {});
