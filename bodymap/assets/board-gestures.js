// Fingers, mouse and pen on the figure, in one place. One finger scrolls the page unless a tool needs it; two move and zoom the
// figure. plotly's own drag is off: with it nobody could scroll past the board on a phone.
(function (bodymap) {
  "use strict";
  if (bodymap.boardGestures) return;
  const SLIP = 6, // CSS px that a press may move
    WHEEL = 0.0025; // zoom for a unit of the wheel

  /**
   * @param {HTMLElement} canvas what shows the figure
   * @param {{state: object, camera: object, pen: object, onPress: (place: number[]) => void, signal?: AbortSignal}} options
   */
  bodymap.boardGestures = function (canvas, { state, camera, pen, onPress, signal }) {
    const on = (type, listener, more) => canvas.addEventListener(type, listener, { signal, ...more });
    const down = new Map();
    let moved = false, drawing = false, spread = null;
    const drawsNow = () => ["pen", "line", "eraser"].includes(state.get().tool);

    function pinch() {
      const [[a, b], [c, d]] = [...down.values()], now = { far: Math.hypot(c - a, d - b), x: (a + c) / 2, y: (b + d) / 2 };
      if (spread) {
        camera.pan(now.x - spread.x, now.y - spread.y);
        camera.zoom(now.far / spread.far, camera.at(now.x, now.y));
      }
      spread = now;
    }

    on("touchstart", (event) => { if (event.touches.length > 1) event.preventDefault(); }, { passive: false }); // two fingers are the board's
    on("pointerdown", (event) => {
      if (event.button) return;
      down.set(event.pointerId, [event.clientX, event.clientY]);
      if (down.size > 1) { spread = null; moved = true; pen.drop(); drawing = false; return; }
      moved = false;
      if (drawsNow()) {
        drawing = true;
        pen.down(camera.at(event.clientX, event.clientY));
        canvas.setPointerCapture(event.pointerId);
      }
    });
    on("pointermove", (event) => {
      const from = down.get(event.pointerId);
      if (!from) return;
      if (down.size > 1) { down.set(event.pointerId, [event.clientX, event.clientY]); pinch(); return; }
      if (drawing) {
        const steps = event.getCoalescedEvents ? event.getCoalescedEvents() : []; // a pen tells more places than the screen shows
        (steps.length ? steps : [event]).forEach((step) => pen.go(camera.at(step.clientX, step.clientY)));
        return;
      }
      const [right, along] = [event.clientX - from[0], event.clientY - from[1]];
      if (!moved && Math.hypot(right, along) < SLIP) return;
      moved = true;
      if (event.pointerType === "mouse" || state.get().tool === "move") {
        camera.pan(right, along);
        down.set(event.pointerId, [event.clientX, event.clientY]);
      }
    });
    const end = (event) => {
      if (!down.delete(event.pointerId)) return;
      spread = null;
      if (drawing) { drawing = false; if (event.type === "pointerup") pen.up(); else pen.drop(); }
      else if (!moved && event.type === "pointerup" && state.get().tool === "choose") onPress(camera.at(event.clientX, event.clientY)); // plotly makes two clicks of one
    };
    addEventListener("pointerup", end, { signal });
    addEventListener("pointercancel", end, { signal });
    on("wheel", (event) => { // with Ctrl, as maps and browsers zoom; two fingers on a touch pad come as this
      if (!event.ctrlKey) return;
      event.preventDefault();
      camera.zoom(Math.exp(-event.deltaY * WHEEL), camera.at(event.clientX, event.clientY));
    }, { passive: false });
  };
})(window.bodymap = window.bodymap || {});
