// Opens the handout and tells it what was marked, window to window: nothing of it goes to a server.

/** @typedef {import("./state.js").BoardState} BoardState */
/** @typedef {import("./types.js").Consultation} Consultation */

const ADDRESS = "../handout/";
const VERSION = 1;

/**
 * Whether a message is the handout's question for what was marked.
 * @param {unknown} data
 */
export function isHello(data) {
  if (typeof data !== "object" || data === null) return false;
  const { source, version, type } = /** @type {Record<string, unknown>} */ (data);
  return source === "bodymap-handout" && version === VERSION && type === "hello";
}

/**
 * @param {BoardState} state
 * @returns {Consultation}
 */
function consultation(state) {
  const { figure, areas, pain, strokes, notes, clinical } = state.get();
  const head = /** @type {const} */ ({ source: "bodymap-board", version: VERSION, type: "consultation" });
  return { ...head, figure, areas, pain, strokes, notes, clinical };
}

/**
 * @param {{ state: BoardState, signal?: AbortSignal }} options
 * @returns {() => boolean} opens the handout; whether the browser let it
 */
export function createHandout({ state, signal }) {
  /** @type {Window | null} */
  let opened = null;

  function tellHandout() {
    opened?.postMessage(consultation(state), location.origin);
  }

  /**
   * Answers a window that this page opened, of its own origin, and nobody else.
   * @param {MessageEvent<unknown>} event
   */
  function answer({ data, origin, source }) {
    const isOurs = opened && source === opened && origin === location.origin;
    if (isOurs && isHello(data)) tellHandout();
  }

  function open() {
    const { areas } = state.get();
    const stands = opened && !opened.closed; // then only what follows the # changes, and it says no hello
    opened = window.open(ADDRESS + (areas.length ? `#${areas.join("+")}` : ""), "bodymap-handout");
    if (!opened) return false;
    if (stands) tellHandout();
    opened.focus();
    return true;
  }

  addEventListener("message", answer, { signal });
  return open;
}
