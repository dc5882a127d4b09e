// Keeps plotly's picture the one of the body that is chosen: Dash draws it, and here it is taken over each time.

/** @typedef {import("../camera/camera.js").Camera} Camera */
/** @typedef {import("../state.js").BoardState} BoardState */
/** @typedef {import("./paint.js").Paint} Paint */

/**
 * Asks Dash, where it has come, to draw a figure.
 * @param {string} figure
 */
export function askForFigure(figure) {
  window.dash_clientside?.set_props?.("board-shows", { data: figure });
}

/**
 * @param {PlotlyElement} plot
 * @param {{ state: BoardState, camera: Camera, paint: Paint }} options
 */
export function followFigure(plot, { state, camera, paint }) {
  const drawn = () => plot.layout.meta.figure;
  let known = drawn();

  function take() {
    if (drawn() !== state.get().figure) return;
    paint.take(plot);
    paint.paint();
    paint.move(camera.box());
  }

  take();
  plot.on("plotly_afterplot", () => {
    if (drawn() === known) return;
    known = drawn();
    take();
  });
  if (known !== state.get().figure) askForFigure(state.get().figure);
}
