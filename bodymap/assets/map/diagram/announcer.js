// Says what happened to people who listen to the page.

/** @typedef {(text: string, pause?: number) => void} Say pause: ms to wait; what is said meanwhile takes its place */

/**
 * @param {HTMLElement} live the live region
 * @returns {Say}
 */
export function createAnnouncer(live) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  return (text, pause = 0) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      live.textContent = text;
    }, pause);
  };
}
