// The list beside the picture: everything that can be marked there can be marked here, by native controls.
(function (bodymap) {
  "use strict";
  if (bodymap.boardPlaces) return;

  /**
   * @param {HTMLElement} root the board
   * @param {{data: object, words: object, state: object, toggle: (area: string) => void, zoomTo: (areas: string[]) => void, signal?: AbortSignal}} options
   */
  bodymap.boardPlaces = function (root, { data, words, state, toggle, zoomTo, signal }) {
    const list = root.querySelector("[data-places]"), template = root.querySelector("template[data-place]"), none = root.querySelector("[data-none]"), some = root.querySelector("[data-some]");
    const add = root.querySelector("[data-add]"), select = add.querySelector("select"), { said } = data;
    const rows = new Map();
    const on = (target, type, listener) => target.addEventListener(type, listener, { signal });

    function setPain(area, value) {
      state.mark({ pain: { ...state.get().pain, [area]: value } }, "pain " + area);
    }

    /** The buttons of a place's trigger points: each hatches where its pain is often felt. */
    function pointButtons(row, area) {
      const [region, side] = bodymap.split(area);
      const here = Object.entries(data.points).filter(([, point]) => point.region === region);
      row.querySelector("[data-points-of]").hidden = !here.length;
      row.querySelector(".bm-point-list").replaceChildren(...here.map(([id], index) => {
        const item = document.createElement("li"), button = document.createElement("button"), told = document.createElement("small");
        bodymap.set(button, { type: "button", class: "bm-btn bm-sm", "data-point-button": id });
        button.append(`${index + 1}. `, document.createElement("span"));
        on(button, "click", () => {
          const { point: now } = state.get();
          state.set({ point: now && now.id === id && now.area === area ? null : { id, side, area } });
        });
        item.append(button, told);
        return item;
      }));
    }

    function row(area) {
      const made = template.content.firstElementChild.cloneNode(true), slider = made.querySelector("input"), id = "pain-" + area;
      slider.id = id;
      made.querySelector("output").htmlFor = id;
      on(slider, "input", () => setPain(area, +slider.value));
      on(slider, "change", state.pause);
      on(slider, "click", () => { if (!(area in state.get().pain)) setPain(area, +slider.value); }); // a press on 0 changes no value, and is a mark
      on(slider, "keydown", ({ key }) => { if (["Home", "ArrowLeft", "ArrowDown", "PageDown", "0"].includes(key) && !(area in state.get().pain)) setPain(area, 0); });
      on(made.querySelector("[data-zoom]"), "click", () => zoomTo([area]));
      on(made.querySelector("[data-remove]"), "click", () => {
        const next = made.nextElementSibling || made.previousElementSibling;
        toggle(area);
        (next ? next.querySelector("[data-remove]") : select).focus(); // the button that had the focus is gone
      });
      pointButtons(made, area);
      return made;
    }

    function paintRow(made, area, { pain, point }) {
      const name = words.area(area), slider = made.querySelector("input"), marked = area in pain;
      made.querySelector("[data-name]").textContent = name;
      made.querySelector("output").textContent = marked ? pain[area] : said.no_pain_mark;
      if (+slider.value !== (pain[area] || 0)) slider.value = pain[area] || 0;
      bodymap.set(slider, { "aria-label": said.pain_of.replace("{place}", name), "aria-valuetext": marked ? String(pain[area]) : said.no_pain_mark });
      bodymap.set(made.querySelector("[data-zoom]"), { "aria-label": said.zoom_to.replace("{place}", name), title: said.zoom_to.replace("{place}", name) });
      bodymap.set(made.querySelector("[data-remove]"), { "aria-label": said.remove.replace("{place}", name), title: said.remove.replace("{place}", name) });
      bodymap.all(made, "[data-point-button]").forEach((button) => {
        const id = button.dataset.pointButton, pressed = !!point && point.id === id && point.area === area;
        button.querySelector("span").textContent = words.point(id);
        bodymap.set(button, { "aria-pressed": pressed, "aria-label": said.show_felt.replace("{muscle}", words.point(id)) });
        const told = button.nextElementSibling, { where, refers } = data.points[id];
        told.hidden = !pressed;
        told.textContent = `${where}. ${said.point_shown.replace("{name}", words.point(id)).replace("{regions}", refers.map(words.region).join(", "))}`;
      });
    }

    function paint(now) {
      none.hidden = now.areas.length > 0;
      some.hidden = !none.hidden;
      rows.forEach((made, area) => { if (!now.areas.includes(area)) { made.remove(); rows.delete(area); } });
      now.areas.forEach((area, index) => {
        if (!rows.has(area)) rows.set(area, row(area));
        const made = rows.get(area);
        if (list.children[index] !== made) list.insertBefore(made, list.children[index] || null);
        paintRow(made, area, now);
      });
      bodymap.all(select, "option[value]").forEach((option) => {
        if (!option.value) return;
        option.textContent = words.area(option.value);
        option.disabled = now.areas.includes(option.value);
      });
    }

    on(add, "submit", (event) => {
      event.preventDefault();
      if (!select.value || state.get().areas.includes(select.value)) return;
      toggle(select.value);
      select.value = "";
    });
    state.on(paint);
  };
})(window.bodymap = window.bodymap || {});
