/** What the board tells the parts of its page, on the .bodymap around them; a plot is told to its place. */
interface HTMLElementEventMap {
  /** Other places are marked: their regions. */
  "bodymap:marked": CustomEvent<string[]>;
  /** Everything is wiped: the next patient may come. */
  "bodymap:wiped": CustomEvent<null>;
  /** Plotly has drawn a picture of the evidence in its place. */
  "bodymap:plot": CustomEvent<PlotlyElement>;
}

interface Bodymap {
  /** The board as it is now, for tests and for people at the console. */
  board?: {
    state: import("./state.js").BoardState;
    camera: import("./camera/camera.js").Camera;
    plot: () => PlotlyElement | null;
  };
}

interface Window {
  /** Dash's own way to set a property of a component, once it has come. */
  dash_clientside?: {
    set_props?(id: string, props: Record<string, unknown>): void;
    no_update: unknown;
  };
}
