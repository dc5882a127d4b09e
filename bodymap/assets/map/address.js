// The choice stands after the # of the address, which browsers never send to a server.

/** @typedef {import("./diagram/types.js").How} How */

/**
 * The ids that a text of an address names.
 * @param {string} text without the "#"
 */
export function idsOf(text) {
  return text.split("+").filter(Boolean);
}

/**
 * What stands in the address for a choice.
 * @param {readonly string[]} ids
 */
export function hashOf(ids) {
  return ids.length ? `#${ids.join("+")}` : "";
}

/**
 * Whether a choice takes the place of the last one in the history. A press adds one entry; arrows replace it, and a frame always
 * does: its host's Back button stays its own.
 * @param {How} how
 * @param {boolean} isFramed
 */
export function replaces(how, isFramed) {
  return how === "key" || isFramed;
}

/**
 * @param {readonly string[]} ids
 * @param {How} how
 */
export function writeAddress(ids, how) {
  const hash = hashOf(ids);
  if (location.hash === hash) return;
  const address = location.href.split("#")[0] + hash;
  const isFramed = parent !== window;
  try {
    if (replaces(how, isFramed)) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  } catch {
    // a sandboxed page may not change its address; the map goes on without
  }
}
