// What is marked, in words. Knows no page.

/** @typedef {import("./types.js").BoardData} BoardData */
/** @typedef {import("./types.js").Names} Names */
/** @typedef {import("./types.js").State} State */

/**
 * What is said of a trigger point's pain.
 * @param {string} id
 * @param {BoardData} data
 * @param {Names} names
 */
export function sayPoint(id, data, names) {
  const regions = data.points[id].refers.map(names.region).join(", ");
  return data.said.point_shown.replace("{name}", () => names.point(id)).replace("{regions}", () => regions);
}

/**
 * @param {State} state
 * @param {BoardData} data
 * @param {Names} names
 */
function sayPlaces({ areas, pain }, { said }, names) {
  const places = areas.map((area) => {
    const name = names.area(area);
    if (!(area in pain)) return name;
    return said.with_pain.replace("{place}", () => name).replace("{pain}", String(pain[area]));
  });
  return places.join("; ");
}

/**
 * @param {State} state
 * @param {BoardData} data
 * @param {Names} names
 * @returns {{ long: string, brief: string }} long: the picture's description; brief: for eyes, which have the list too
 */
export function describe(state, data, names) {
  const { said } = data;
  const { areas, strokes, point, mirrored } = state;
  const count = areas.length === 1 ? said.one_marked : said.marked.replace("{count}", String(areas.length));
  /** @type {string[]} */
  const rest = [];
  if (strokes.length === 1) rest.push(said.one_stroke);
  if (strokes.length > 1) rest.push(said.strokes.replace("{count}", String(strokes.length)));
  if (point) rest.push(sayPoint(point.id, data, names));
  if (mirrored) rest.push(said.mirrored);
  const join = (/** @type {string} */ first) => [areas.length ? first : said.nothing_marked, ...rest].join(" ");
  return { long: join(`${count}: ${sayPlaces(state, data, names)}.`), brief: join(`${count}.`) };
}
