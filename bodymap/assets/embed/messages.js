// The messages between the page in a frame and the page around it (docs/behaviour.md). Nobody is trusted: what is malformed is no
// message. Knows no page.

export const VERSION = 1;

/**
 * From the page around to the frame.
 * @typedef {object} Command
 * @property {string} type "hello", "select", "clear", "view" or "theme"
 * @property {string} id of the frame, which every answer carries
 * @property {unknown} [area] of "select": ids as in an address
 * @property {unknown} [view]
 * @property {unknown} [theme]
 */

/**
 * From the frame to the page around.
 * @typedef {object} Report
 * @property {string} type "ready", "height", "select" or "view"
 * @property {string} id
 */

/**
 * @param {unknown} data of a message
 * @returns {Command | null} the command to a frame that it holds
 */
export function commandOf(data) {
  if (!isRecord(data) || data.target !== "bodymap" || data.version !== VERSION) return null;
  const { type, id, area, view, theme } = data;
  return typeof type === "string" && typeof id === "string" ? { type, id, area, view, theme } : null;
}

/**
 * @param {unknown} data of a message
 * @returns {{ report: Report, detail: Record<string, unknown> } | null} the report of a frame that it holds, and what it tells
 */
export function reportOf(data) {
  if (!isRecord(data) || data.source !== "bodymap" || data.version !== VERSION) return null;
  const { source, version, type, id, ...detail } = data;
  return typeof type === "string" && typeof id === "string" ? { report: { type, id }, detail } : null;
}

/**
 * The ids of a command's `area`; none where it is malformed.
 * @param {unknown} area
 */
export function idsOfArea(area) {
  return typeof area === "string" && area ? area.split("+") : [];
}

/**
 * @param {unknown} data
 * @returns {data is Record<string, unknown>}
 */
function isRecord(data) {
  return typeof data === "object" && data !== null;
}
