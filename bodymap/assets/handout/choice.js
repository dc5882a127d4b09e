// What a handout is about, from the address or from the consultation that opened the page: what is believed, and of
// whom. Anything that is not as it must be is ignored as a whole. Knows no page.

/** @typedef {import("../board/types.js").Consultation} Consultation */
/** @typedef {import("./places.js").Places} Places */
/** @typedef {import("./types.js").Choice} Choice */

/** The most that is read; more was not made by a person. */
export const MOST = { areas: 60, strokes: 5000, points: 20000, notes: 4000, pain: 10, coordinate: 1e5 };

const COLOURS = ["dark", "blue", "orange"];
const TOOLS = ["pen", "line"];

/**
 * The places after the # of an address; none where one of them is unknown.
 * @param {string} hash
 * @param {Places["isKnown"]} isKnown
 */
export function addressed(hash, isKnown) {
  const ids = [...new Set(hash.slice(1).split("+").filter(Boolean))];
  return ids.length <= MOST.areas && ids.every(isKnown) ? ids : [];
}

/**
 * Whether a message comes from the window that opened this one, and from a page of the same origin.
 * @param {{ source: unknown, origin: string }} message
 * @param {{ opener: unknown, origin: string }} own
 */
export function isFromOpener(message, { opener, origin }) {
  return Boolean(opener) && message.source === opener && message.origin === origin;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === "object" && value !== null;
}

/**
 * @param {unknown} value
 * @param {number} most
 * @returns {value is unknown[]}
 */
function isList(value, most) {
  return Array.isArray(value) && value.length <= most;
}

/** @param {unknown} point */
function isPoint(point) {
  if (!isList(point, 2) || point.length !== 2) return false;
  return point.every((number) => Number.isFinite(number) && Math.abs(Number(number)) < MOST.coordinate);
}

/** @param {unknown} stroke */
function isStroke(stroke) {
  if (!isRecord(stroke)) return false;
  const { view, tool, colour, points } = stroke;
  if (typeof view !== "string") return false;
  if (!TOOLS.some((known) => known === tool)) return false;
  if (!COLOURS.some((known) => known === colour)) return false;
  return isList(points, MOST.points) && points.length > 1 && points.every(isPoint);
}

/**
 * @param {unknown} pain
 * @param {Places["isKnown"]} isKnown
 */
function isPain(pain, isKnown) {
  if (!isRecord(pain)) return false;
  const isMark = (/** @type {unknown} */ number) =>
    Number.isInteger(number) && Number(number) >= 0 && Number(number) <= MOST.pain;
  return Object.entries(pain).every(([id, number]) => isKnown(id) && isMark(number));
}

/**
 * Whether a message is a consultation as the board sends it.
 * @param {unknown} data
 * @param {{ isKnown: Places["isKnown"], figures: string[] }} options figures: those that the page can show
 * @returns {data is Consultation}
 */
export function isConsultation(data, { isKnown, figures }) {
  if (!isRecord(data)) return false;
  const { source, version, type, figure, areas, pain, strokes, notes, clinical } = data;
  if (source !== "bodymap-board" || version !== 1 || type !== "consultation") return false;
  if (!figures.some((known) => known === figure)) return false;
  if (!isList(areas, MOST.areas) || !areas.every(isKnown)) return false;
  if (!isPain(pain, isKnown)) return false;
  if (!isList(strokes, MOST.strokes) || !strokes.every(isStroke)) return false;
  if (typeof notes !== "string" || notes.length > MOST.notes) return false;
  return typeof clinical === "boolean";
}

/**
 * @param {Consultation} consultation
 * @returns {Choice}
 */
export function choiceOf({ figure, areas, pain, strokes, notes, clinical }) {
  return { figure, areas: [...new Set(areas)], pain: new Map(Object.entries(pain)), strokes, notes, clinical };
}

/**
 * A choice of places and nothing else.
 * @param {string[]} areas
 * @param {string} figure
 * @returns {Choice}
 */
export function placesAlone(areas, figure) {
  return { figure, areas, pain: new Map(), strokes: [], notes: null, clinical: false };
}
