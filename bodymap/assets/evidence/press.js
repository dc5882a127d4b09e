// Hears which part of a picture the mouse presses. plotly's own click is not enough: it looks up what lies under the
// mouse at most every 50 ms, and where it has just taken its hover back, as at the beginning of a quick press, it tells
// nobody of the click.

const SLIP = 6; // CSS px; a mouse that moved further has drawn, not pressed

/**
 * @param {PlotlyElement} plot
 * @param {{ onPress: (name: string) => void, signal?: AbortSignal }} options onPress: gets the row's name on its axis
 */
export function listenToPresses(plot, { onPress, signal }) {
  let hovered = "";
  /** @type {{ name: string, x: number, y: number } | null} */
  let press = null;

  /** @param {PointerEvent} event */
  function down({ clientX, clientY }) {
    press = hovered ? { name: hovered, x: clientX, y: clientY } : null;
  }

  /** @param {PointerEvent} event */
  function up({ clientX, clientY }) {
    if (press && Math.hypot(clientX - press.x, clientY - press.y) < SLIP) onPress(press.name);
    press = null;
  }

  plot.on("plotly_hover", ({ points }) => {
    hovered = String(points[0].y);
  });
  plot.on("plotly_unhover", () => {
    hovered = "";
  });
  plot.addEventListener("pointerdown", down, { signal, capture: true });
  addEventListener("pointerup", up, { signal, capture: true });
}
