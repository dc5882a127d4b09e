interface Bodymap {
  /** What Dash calls in the browser for the pictures of the evidence (evidence_graphs.py). */
  evidence?: {
    painted(figures: import("./figures.js").Figures): unknown[];
    pressed(press: { points: PlotlyPoint[] } | null): unknown;
  };
}
