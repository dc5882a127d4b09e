// The one global name of the map's own pages. What stands there: the globals.d.ts of each part.

/**
 * Puts names on `window.bodymap`, beside those that stand there.
 * @param {Partial<Bodymap>} names
 */
export function publish(names) {
  window.bodymap = Object.assign(window.bodymap || {}, names);
}
