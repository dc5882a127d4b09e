// The buttons and switches of the board, Ctrl+Z, wiping with a way back, and the warning before unsaved marks are lost.
(function (bodymap) {
  "use strict";
  if (bodymap.boardTools) return;
  const BACK = 20; // s in which a wipe can be undone

  /**
   * @param {HTMLElement} root the board
   * @param {{data: object, state: object, actions: object, say: (text: string) => void, signal?: AbortSignal}} options
   *   actions: what the buttons with data-do do, by name
   */
  bodymap.boardTools = function (root, { data: { said }, state, actions, say, signal }) {
    const on = (target, type, listener) => target.addEventListener(type, listener, { signal });
    const find = (name) => root.querySelector(`[data-do="${name}"]`), notes = root.querySelector("#notes"), wiped = root.querySelector("[data-wiped]");
    let before = null, waiting = 0;

    function forget() {
      clearInterval(waiting);
      const had = wiped.contains(document.activeElement);
      before = null;
      wiped.hidden = true;
      if (had) find("wipe").focus();
    }

    function wipe() {
      if (!state.anything()) return;
      before = state.wipe();
      bodymap.tell(root.closest(".bodymap"), "wiped");
      let left = BACK;
      const told = () => { wiped.querySelector("[data-left]").textContent = said.wiped.replace("{seconds}", left); };
      wiped.hidden = false;
      told();
      say(said.wiped.replace("{seconds}", BACK));
      clearInterval(waiting);
      waiting = setInterval(() => { left -= 1; if (left > 0) told(); else forget(); }, 1000);
    }

    function back() {
      if (!before) return;
      state.restore(before);
      forget();
      say(said.brought_back);
    }

    const press = (name, key) => state.set({ [key]: !state.get()[key] });
    const all = {
      ...actions, wipe, back, undo: () => state.undo(),
      mirror: () => press("mirror", "mirrored"),
      big: () => press("big", "big"),
    };
    on(root, "click", (event) => {
      const button = event.target.closest("[data-do]");
      if (button && all[button.dataset.do]) all[button.dataset.do]();
    });
    on(root, "change", ({ target: { name, value } }) => {
      if (["tool", "colour", "view", "figure"].includes(name)) state.set({ [name]: value });
      if (name === "colour" && !["pen", "line"].includes(state.get().tool)) state.set({ tool: "pen" }); // who takes a colour wants to draw
      if (name === "wording") state.set({ clinical: value === "clinical" });
    });
    on(root, "submit", (event) => { if (event.target.matches("[data-switches]")) event.preventDefault(); }); // Enter on a switch sends nothing
    on(notes, "input", () => state.set({ notes: notes.value }));
    on(window, "keydown", (event) => {
      const typing = /^(textarea|select)$/i.test(event.target.localName);
      if (typing || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== "z") return;
      event.preventDefault();
      state.undo();
    });
    on(window, "beforeunload", (event) => {
      if (!state.anything()) return;
      event.preventDefault();
      event.returnValue = said.leave; // browsers that are a few years old ask only for this
    });
    state.on((now) => {
      if (now.areas.length || now.strokes.length || now.notes) { if (before) forget(); } // the next patient has begun
      bodymap.set(find("mirror"), { "aria-pressed": !!now.mirrored });
      bodymap.set(find("big"), { "aria-pressed": !!now.big });
      document.documentElement.classList.toggle("bm-big", !!now.big);
      root.closest(".bodymap").dataset.wording = now.clinical ? "clinical" : "simple";
      root.dataset.tool = now.tool;
      find("undo").disabled = !state.canUndo();
      find("zoom").disabled = !now.areas.length;
      ["tool", "colour", "view", "figure"].forEach((name) => bodymap.all(root, `[name=${name}]`).forEach((input) => { input.checked = input.value === now[name]; }));
      if (notes.value !== now.notes) notes.value = now.notes;
    });
  };
})(window.bodymap = window.bodymap || {});
