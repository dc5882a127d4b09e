// As much of plotly.js as the board and the evidence use.

type PlotlyPoint = { y: string | number };

interface PlotlyTrace {
  /** Our own: "area", "points" or "pain" (board.py). */
  meta: { kind: string; area: string; view: string; anchor: [number, number] };
  x: number[];
  y: number[];
  text: string[];
  hovertext: string[];
  customdata: PlotlyPlace[];
}

/** What a marker of the board's points carries. */
type PlotlyPlace = [point: string, side: string, region: string, view: string, label: string];

interface PlotlyAnnotation {
  font: { size?: number; weight?: number; color?: string };
}

interface PlotlyElement extends HTMLElement {
  data: PlotlyTrace[];
  layout: { meta: { figure: string }; annotations: PlotlyAnnotation[] };
  on(event: "plotly_hover", listener: (event: { points: PlotlyPoint[] }) => void): void;
  on(event: "plotly_unhover" | "plotly_afterplot", listener: () => void): void;
}

interface Window {
  Plotly: {
    restyle(plot: PlotlyElement, change: Record<string, unknown>, traces: number[]): void;
    relayout(plot: PlotlyElement, change: Record<string, unknown>): void;
  };
}
