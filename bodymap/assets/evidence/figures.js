// Plotly's figures of the evidence, put in the order of the table. Knows no page.

/**
 * @typedef {object} HeatTrace a column of cells, or several
 * @property {string[]} y problems
 * @property {unknown[]} z
 * @property {unknown[]} text
 * @property {unknown[]} customdata
 */

/** @typedef {{ tickvals: string[], categoryarray: string[] }} NameAxis problems, and courses of a problem */
/** @typedef {{ height: number, yaxis: NameAxis, shapes: object[] }} Layout */
/** @typedef {{ data: HeatTrace[], layout: Layout }} Matrix how sure each benefit is */
/** @typedef {{ data: object[], layout: Layout }} Timeline what trials used */
/** @typedef {{ matrix: Matrix, timeline: Timeline }} Figures */

/**
 * How the table stands: its problems, and how many come first.
 * @typedef {{ order: string[], first: number, isParted: boolean }} Arrangement
 */

/**
 * The problem of a name on an axis: a problem's second course is called ID/2.
 * @param {string} name
 */
export function conditionOf(name) {
  return name.split("/")[0];
}

/**
 * The rows of a trace themselves: of rows that plotly sorts, it shows the hover text of others.
 * @param {HeatTrace} trace
 * @param {string[]} order
 * @returns {HeatTrace}
 */
function sortedTrace(trace, order) {
  const places = order.map((condition) => trace.y.indexOf(condition));
  /** @type {<Item>(list: Item[]) => Item[]} */
  const pick = (list) => places.map((place) => list[place]);
  const { y, z, text, customdata } = trace;
  return { ...trace, y: pick(y), z: pick(z), text: pick(text), customdata: pick(customdata) };
}

/**
 * @param {number} at
 * @param {string} color
 */
function ruleAt(at, color) {
  return { type: "line", xref: "paper", x0: 0, x1: 1, yref: "y", y0: at, y1: at, line: { color, width: 2 } };
}

/**
 * @param {Layout} layout
 * @param {Arrangement} arrangement
 * @param {string} accent
 * @returns {Layout}
 */
function arrangedLayout(layout, { order, first, isParted }, accent) {
  const placeOf = (/** @type {string} */ name) => order.indexOf(conditionOf(name));
  const names = [...layout.yaxis.tickvals].sort((one, other) => placeOf(one) - placeOf(other));
  const above = names.filter((name) => placeOf(name) < first).length;
  return {
    ...layout,
    yaxis: { ...layout.yaxis, categoryarray: names },
    shapes: isParted ? [ruleAt(above - 0.5, accent)] : [],
  };
}

/**
 * @param {Figures} figures
 * @param {Arrangement} arrangement
 * @param {string} accent the colour of the line under what comes first
 * @returns {Figures}
 */
export function arranged({ matrix, timeline }, arrangement, accent) {
  return {
    matrix: {
      ...matrix,
      data: matrix.data.map((trace) => sortedTrace(trace, arrangement.order)),
      layout: arrangedLayout(matrix.layout, arrangement, accent),
    },
    timeline: { ...timeline, layout: arrangedLayout(timeline.layout, arrangement, accent) },
  };
}
