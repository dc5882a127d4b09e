// Paints the state of the board on plotly's figure: which of its traces look how. The figure itself comes from the
// server (board.py).
import { split } from "../../shared/dom.js";

/** @typedef {import("../types.js").BoardData} BoardData */
/** @typedef {import("../types.js").Box} Box */
/** @typedef {import("../types.js").Names} Names */
/** @typedef {import("../types.js").State} State */
/**
 * Every place of every trigger point.
 * @typedef {Pick<PlotlyTrace, "x" | "y" | "text" | "hovertext" | "customdata">} AllPoints
 */
/** @typedef {(name: string) => string} Token the colour of a token of the style sheet */
/**
 * What painting needs besides the state.
 * @typedef {object} Painter
 * @property {PlotlyElement} plot
 * @property {AllPoints} points
 * @property {Token} token
 * @property {Names} names
 * @property {BoardData} data
 * @property {boolean} isNear whether the figure is so close that its points can be told apart
 */

const CLEAR = "rgba(0,0,0,0)";
const POINT = 26; // CSS px: a trigger point
const DOT = 8; // CSS px: a trigger point while the whole body is shown

/**
 * "#rrggbb" with an opacity.
 * @param {string} colour
 * @param {number} share
 */
function faint(colour, share) {
  const opacity = Math.round(share * 255);
  return colour + opacity.toString(16).padStart(2, "0");
}

/**
 * Whether a trigger point's pain is often felt in an area, on its own side.
 * @param {State["point"]} point
 * @param {string} area
 * @param {BoardData} data
 */
export function isFelt(point, area, data) {
  if (!point) return false;
  const [region, side] = split(area);
  const isOnItsSide = !side || !point.side || side === point.side;
  return isOnItsSide && data.points[point.id].refers.includes(region);
}

/**
 * The places of trigger points that belong to the areas that are chosen, by their numbers among all places.
 * @param {AllPoints["customdata"]} places
 * @param {string[]} areas
 */
export function placesOf(places, areas) {
  const belongs = (/** @type {PlotlyPlace} */ [, side, region]) =>
    areas.some((area) => area === region || area === `${region}-${side}`);
  return places.map((place, index) => (belongs(place) ? index : -1)).filter((index) => index >= 0);
}

/**
 * @param {Painter} painter
 * @param {State} state
 */
function paintAreas({ plot, token, names, data }, state) {
  const numbers = plot.data.map((_, index) => index).filter((index) => plot.data[index].meta.kind === "area");
  const ids = numbers.map((index) => plot.data[index].meta.area);
  const [accent, mark, line] = [token("accent"), token("mark"), token("line")];
  const looks = ids.map((id) => ({
    isOn: state.areas.includes(id),
    isHatched: isFelt(state.point, id, data),
  }));
  const change = {
    fillcolor: looks.map(({ isOn, isHatched }) => (isOn ? faint(mark, isHatched ? 0.35 : 0.5) : CLEAR)),
    "fillpattern.shape": looks.map(({ isHatched }) => (isHatched ? "/" : "")),
    "fillpattern.fgcolor": accent,
    "fillpattern.bgcolor": looks.map(({ isOn }) => (isOn ? faint(mark, 0.35) : CLEAR)),
    "fillpattern.size": 9,
    "fillpattern.solidity": 0.35,
    "line.color": looks.map(({ isOn, isHatched }) => (isOn || isHatched ? accent : faint(line, 0.25))),
    "line.width": looks.map(({ isOn, isHatched }) => (isOn ? 3 : isHatched ? 2 : 1)),
    text: ids.map(names.area),
  };
  window.Plotly.restyle(plot, change, numbers);
}

/**
 * @param {Painter} painter
 * @param {State} state
 */
function paintPoints({ plot, points, token, isNear }, { areas, point, clinical }) {
  const numbers = placesOf(points.customdata, areas);
  const places = numbers.map((index) => points.customdata[index]);
  /** @type {<Item>(list: Item[]) => Item[]} */
  const pick = (list) => numbers.map((index) => list[index]);
  const chosen = places.map(([id, side]) => point?.id === id && (!point.side || point.side === side));
  const accent = token("accent");
  const change = {
    x: [pick(points.x)],
    y: [pick(points.y)],
    text: [isNear ? pick(points.text) : []],
    hovertext: [clinical ? places.map(([, , , , label]) => label) : pick(points.hovertext)],
    customdata: [places],
    "marker.size": isNear ? POINT : DOT,
    "marker.color": [chosen.map((is) => (is ? accent : token("card")))],
    "marker.line.color": accent,
    "textfont.color": [chosen.map((is) => (is ? token("on-accent") : accent))],
  };
  window.Plotly.restyle(plot, change, [plot.data.findIndex(({ meta }) => meta.kind === "points")]);
}

/**
 * @param {Painter} painter
 * @param {State} state
 */
function paintPain({ plot, token }, { pain }) {
  const marked = plot.data.map(({ meta }) => meta).filter(({ kind, area }) => kind === "area" && area in pain);
  const change = {
    x: [marked.map(({ anchor }) => anchor[0])],
    y: [marked.map(({ anchor }) => anchor[1])],
    text: [marked.map(({ area }) => String(pain[area]))],
    "marker.color": token("ink"),
    "marker.line.color": token("card"),
    "textfont.color": token("card"),
  };
  window.Plotly.restyle(plot, change, [plot.data.findIndex(({ meta }) => meta.kind === "pain")]);
}

/**
 * @param {Painter} painter
 * @param {State} state
 */
export function paintPlot(painter, state) {
  paintAreas(painter, state);
  paintPoints(painter, state);
  paintPain(painter, state);
}

/**
 * @param {PlotlyElement} plot
 * @param {Box} box the part of the figure to show
 * @param {{ isMirrored: boolean, token: Token }} options
 */
export function movePlot(plot, box, { isMirrored, token }) {
  const across = [box.x, box.x + box.width];
  const ink = token("ink");
  window.Plotly.relayout(plot, {
    "xaxis.range": isMirrored ? across.reverse() : across,
    "yaxis.range": [box.y + box.height, box.y],
    annotations: plot.layout.annotations.map((letter) => ({ ...letter, font: { ...letter.font, color: ink } })),
    hoverlabel: { bgcolor: token("card"), bordercolor: token("edge"), font: { color: ink } },
  });
}
