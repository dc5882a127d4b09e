// Puts a handout together on this device: places from the address or from the consultation that opened the page, marks, notes. All words
// stand in the page already. Nothing of it is sent or stored, but the names of the places when a person asks for a picture.
(function (bodymap) {
  "use strict";
  const root = document.querySelector("[data-handout]");
  if (!root) return;
  const said = JSON.parse(root.dataset.said), codes = JSON.parse(root.dataset.codes), names = said.names;
  const find = (selector) => root.querySelector(selector), all = (selector) => bodymap.all(root, selector);
  const sheet = find("[data-sheet]"), tray = find("[data-tray]"), notes = find("#notes"), plan = find("[data-plan]");
  const language = document.documentElement.lang, COLOURS = ["dark", "blue", "orange"];
  const MOST = { areas: 60, strokes: 5000, points: 20000, notes: 4000, codes: 3, beside: 240, lines_beside: 8 };
  const ROOM = { at_ease: 8800, at_all: 11100 }, LINE = 55;
  let state = empty();

  function empty() {
    return { figure: said.figure, areas: [], pain: {}, strokes: [], notes: null, clinical: false };
  }

  // What is chosen ------------------------------------------------------------------------------------------------------------

  const known = (id) => typeof id === "string" && Object.hasOwn(names, id);
  const region = (id) => (Object.hasOwn(names, id.replace(/-(left|right)$/, "")) ? id.replace(/-(left|right)$/, "") : id);

  /** The places of the address; none where one of them is unknown. */
  function addressed() {
    const ids = [...new Set(location.hash.slice(1).split("+").filter(Boolean))];
    return ids.length <= MOST.areas && ids.every(known) ? ids : [];
  }

  const isPoint = (point) => Array.isArray(point) && point.length === 2 && point.every((number) => Number.isFinite(number) && Math.abs(number) < 1e5);
  const isStroke = (stroke) => stroke && typeof stroke.view === "string" && ["pen", "line"].includes(stroke.tool) && COLOURS.includes(stroke.colour)
    && Array.isArray(stroke.points) && stroke.points.length > 1 && stroke.points.length <= MOST.points && stroke.points.every(isPoint);
  const isPain = (pain) => pain && typeof pain === "object" && Object.entries(pain).every(([id, number]) => known(id) && Number.isInteger(number) && number >= 0 && number <= 10);

  /** Whether a message is a consultation as the board sends it; anything else is ignored as a whole. */
  function isConsultation(data) {
    return data && data.source === "bodymap-board" && data.version === 1 && data.type === "consultation"
      && typeof data.figure === "string" && all("[data-figure]").some((plate) => plate.dataset.figure === data.figure)
      && Array.isArray(data.areas) && data.areas.length <= MOST.areas && data.areas.every(known) && isPain(data.pain)
      && Array.isArray(data.strokes) && data.strokes.length <= MOST.strokes && data.strokes.every(isStroke)
      && typeof data.notes === "string" && data.notes.length <= MOST.notes && typeof data.clinical === "boolean";
  }

  // Showing it -----------------------------------------------------------------------------------------------------------------

  const list = (texts) => new Intl.ListFormat(language, { type: "conjunction" }).format(texts);
  const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);

  function show() {
    const regions = new Set(state.areas.map(region)), some = state.areas.length > 0;
    find("[data-empty]").hidden = some;
    sheet.hidden = tray.hidden = !some;
    if (!some) { document.title = said.title; return; }
    const title = said.heading.replace("{places}", () => list(state.areas.map((id) => lower(names[id]))));
    find("[data-title]").textContent = title;
    document.title = title;
    sheet.toggleAttribute("data-many", regions.size > 1); // more to say on the same two pages: smaller letters
    all("[data-regions]").forEach((one) => { one.hidden = !one.dataset.regions.split(" ").some((id) => regions.has(id)); });
    all("[data-clinical]").forEach((name) => { name.hidden = !state.clinical; });
    const field = find("[data-areas-field]");
    if (field) field.value = state.areas.join("+");
    all("[data-home]").forEach((link) => { link.hash = state.areas.join("+"); });
    drawPlates();
    drawCodes();
    showProblems();
  }

  /** Ticks the surest problems of the places. */
  function tick() {
    const listed = all("[data-tick]:not([hidden])").sort((one, other) => one.dataset.rank - other.dataset.rank);
    all("[data-tick] input").forEach((box) => { box.checked = false; });
    listed.slice(0, new Set(state.areas.map(region)).size < said.many ? said.ticked : said.ticked_of_many).forEach((label) => { label.firstChild.checked = true; });
    showProblems();
  }

  /** Shows the problems that are ticked, and the sources of what is shown. */
  function showProblems() {
    const listed = all("[data-tick]:not([hidden])"), ticked = listed.filter((label) => label.firstChild.checked).map((label) => label.dataset.tick);
    const cited = new Set();
    all("[data-condition]").forEach((section) => {
      section.hidden = !ticked.includes(section.dataset.condition);
      if (!section.hidden) section.dataset.cites.split(" ").forEach((number) => cited.add(number));
    });
    find("[data-problems-note]").hidden = !listed.length;
    find("[data-no-problem]").hidden = listed.length > 0;
    const some = find("[data-some]");
    some.textContent = some.dataset.some.replace("{shown}", ticked.length).replace("{all}", listed.length);
    all("[data-source]").forEach((source) => { source.hidden = source.dataset.always === undefined && !cited.has(source.dataset.source); });
    all("[data-part]").forEach((part) => {
      const own = bodymap.all(part, part.querySelector("[data-condition]") ? "[data-condition]" : "li");
      part.hidden = own.every((one) => one.hidden);
    });
    measure();
  }

  function drawPlates() {
    const wanted = (id) => state.areas.includes(id) || state.areas.includes(region(id));
    all("[data-view]").forEach((plate) => {
      const mine = plate.dataset.figure === state.figure, svg = plate.querySelector("svg"), layer = plate.querySelector("[data-marks]");
      const lit = bodymap.all(plate, "[data-area]").filter((shape) => shape.toggleAttribute("data-lit", wanted(shape.dataset.area)));
      const strokes = state.strokes.filter((stroke) => stroke.view === plate.dataset.view);
      plate.hidden = !mine || !(lit.length || strokes.length);
      layer.replaceChildren();
      if (plate.hidden) return;
      const image = plate.querySelector("image[data-href]");
      if (image) image.setAttribute("href", image.dataset.href); // a raster picture comes only when it is needed
      strokes.forEach(({ colour, points }) => bodymap.draw(layer, "polyline", { "data-colour": colour, points: points.map((point) => point.join()).join(" ") }));
      const places = [...new Set(lit.map((shape) => shape.dataset.area))].map((id) => placed(plate, id, layer));
      bodymap.set(svg, { "aria-label": plate.dataset.label.replace("{places}", () => list(places)) + (strokes.length ? " " + said.drawn : "") });
    });
    const line = find("[data-pain]"), told = [...new Set([...state.areas, ...Object.keys(state.pain)])]
      .filter((id) => Object.hasOwn(state.pain, id) && wanted(id)).map((id) => painOf(id, id));
    line.hidden = !told.length;
    line.textContent = said.pain.replace("{marks}", () => told.join(", "));
  }

  const painOf = (id, from) => said.pain_one.replace("{place}", () => lower(names[id])).replace("{pain}", state.pain[from]);

  /** Draws the pain of an area on it and gives its name, with the pain. A region whose side is not said carries it on both. */
  function placed(plate, id, layer) {
    const from = Object.hasOwn(state.pain, id) ? id : region(id);
    if (!Object.hasOwn(state.pain, from)) return lower(names[id]);
    const shape = plate.querySelector(`[data-area="${id}"]`), { x, y } = shape.dataset;
    bodymap.draw(layer, "circle", { cx: x, cy: y, r: 46 });
    bodymap.draw(layer, "text", { x, y }).textContent = state.pain[from];
    return painOf(id, from);
  }

  /** One code for each place, as many as have room. */
  function drawCodes() {
    const box = find("[data-qrs]"), address = root.dataset.address;
    box.hidden = !address;
    box.replaceChildren();
    if (!address) return;
    state.areas.slice(0, MOST.codes).forEach((id) => {
      const part = document.createElement("div"), words = document.createElement("p"), strong = document.createElement("strong"), more = document.createElement("span");
      part.className = "bm-qr";
      strong.append(address.replace(/^https?:\/\//, ""), document.createElement("wbr"), `#${id}`);
      more.className = "bm-quiet";
      more.textContent = said.read_more;
      words.append(strong, document.createElement("br"), more);
      drawCode(part, id, said.code.replace("{address}", () => strong.textContent));
      part.append(words);
      box.append(part);
    });
  }

  /** Draws the bits of a code: row by row, 1 is black; around it 4 empty modules, which scanners need. */
  function drawCode(parent, id, name) {
    const bytes = atob(codes.bits[id]), size = codes.size;
    const black = (x, y) => bytes.charCodeAt((y * size + x) >> 3) >> (7 - ((y * size + x) & 7)) & 1;
    let path = "";
    for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) if (black(x, y)) path += `M${x + 4} ${y + 4}h1v1h-1z`;
    const svg = bodymap.draw(parent, "svg", { viewBox: `0 0 ${size + 8} ${size + 8}`, role: "img", "aria-label": name, "shape-rendering": "crispEdges" });
    bodymap.draw(svg, "path", { d: path });
  }

  function showNotes() {
    const text = notes.value.trim();
    plan.hidden = !text;
    find("[data-plan-words]").textContent = text;
    if (text.length > MOST.beside || text.split("\n").length > MOST.lines_beside) find(".bm-warned").after(plan); // it would be a tall, narrow column
    else find(".bm-side-column").append(plan);
    measure();
  }

  /** On paper, more words have smaller letters; how many two pages hold was measured with the widest of the paper's fonts. */
  function measure() {
    const letters = sheet.innerText.length + LINE * notes.value.trim().split("\n").length;
    sheet.toggleAttribute("data-full", letters > ROOM.at_ease);
    find("[data-too-long]").hidden = letters <= ROOM.at_all;
  }

  /** Starts with other places; what a person ticked for the same places stays. */
  function start(next) {
    const same = next.areas.join() === state.areas.join() && state.areas.length;
    state = next;
    if (state.notes !== null) notes.value = state.notes;
    show();
    showNotes();
    if (!same) tick();
  }

  /** Asks the own server for the picture and saves it; what goes wrong is said here, so that the page and its notes stay. */
  async function savePicture(form) {
    const line = find("[data-picture-said]"), tell = (text) => { line.textContent = text; };
    tell(said.picture_making);
    let answer;
    try {
      answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    } catch {
      return tell(said.picture_no_answer);
    }
    if (!answer.ok) return tell(said.picture_failed.replace("{reason}", await answer.text()));
    const link = document.createElement("a"), [, name] = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition"));
    link.href = URL.createObjectURL(await answer.blob());
    link.download = name;
    link.click();
    tell(said.picture_saved);
  }

  // Listening ------------------------------------------------------------------------------------------------------------------

  find("[data-date]").textContent = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date());
  find("[data-print]").addEventListener("click", () => print());
  notes.addEventListener("input", showNotes);
  find(".bm-ticks").addEventListener("change", showProblems);
  all("form").forEach((form) => form.addEventListener("submit", (event) => { event.preventDefault(); savePicture(form); }));
  addEventListener("hashchange", () => { // the board writes the address and tells the rest: whichever comes last, the marks stay
    if (addressed().join() !== state.areas.join()) start({ ...empty(), areas: addressed() });
  });
  addEventListener("message", (event) => {
    if (!window.opener || event.source !== window.opener || event.origin !== location.origin || !isConsultation(event.data)) return;
    const { figure, areas, pain, strokes, notes: typed, clinical } = event.data;
    start({ figure, areas: [...new Set(areas)], pain, strokes, notes: typed, clinical });
  });
  start({ ...empty(), areas: addressed() });
  if (window.opener && /^https?:/.test(location.origin)) window.opener.postMessage({ source: "bodymap-handout", version: 1, type: "hello" }, location.origin);
})(window.bodymap = window.bodymap || {});
