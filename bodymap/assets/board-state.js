// What a consultation holds: chosen areas, pain, strokes, notes, and how they are shown. It lives in this page and nowhere else.
(function (bodymap) {
  "use strict";
  if (bodymap.boardState) return;
  const MOST = 200; // steps that can be undone

  /**
   * @param {object} first how the board is shown at the start
   * @returns get, set (how it is shown, notes), mark (what can be undone), undo, wipe, restore, on
   */
  bodymap.boardState = function (first) {
    const empty = { areas: [], pain: {}, strokes: [] };
    let state = { ...empty, notes: "", point: null, ...first };
    let past = [];
    const listeners = [];
    const marks = () => ({ areas: state.areas, pain: state.pain, strokes: state.strokes });
    const anything = () => !!(state.areas.length || state.strokes.length || state.notes.trim());

    function set(change) {
      state = { ...state, ...change };
      const at = state.point && !state.areas.some((area) => area === state.point.area) ? null : state.point;
      if (at !== state.point) state = { ...state, point: at };
      listeners.forEach((listen) => listen(state));
    }

    /** Changes marks. A slider moves through many values: `same` names what goes on, so that one undo takes it all back. */
    function mark(change, same = "") {
      const last = past[past.length - 1];
      if (!same || !last || last.same !== same) past = [...past.slice(-MOST), { marks: marks(), same }];
      set(change);
    }

    /** Ends what `same` holds together. */
    function pause() {
      if (past.length) past[past.length - 1].same = "";
    }

    function undo() {
      const last = past.pop();
      if (last) set(last.marks);
    }

    /** Takes everything away and gives back what was there, for `restore`. */
    function wipe() {
      const before = { state, past };
      past = [];
      set({ ...empty, notes: "", point: null });
      return before;
    }

    function restore(before) {
      past = before.past;
      set({ ...before.state, tool: state.tool });
    }

    return { get: () => state, set, mark, pause, undo, wipe, restore, anything, canUndo: () => past.length > 0, on: (listener) => { listeners.push(listener); } };
  };
})(window.bodymap = window.bodymap || {});
