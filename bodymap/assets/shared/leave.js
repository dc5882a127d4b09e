// The browser asks before something is lost that a page keeps to itself.

/**
 * @param {() => boolean} isChanged whether there is anything to lose
 * @param {object} [options]
 * @param {string} [options.question] what browsers that show it ask
 * @param {AbortSignal} [options.signal]
 */
export function askBeforeLeaving(isChanged, { question, signal } = {}) {
  /** @param {BeforeUnloadEvent} event */
  function leave(event) {
    if (!isChanged()) return;
    event.preventDefault();
    event.returnValue = question ?? true; // browsers that are a few years old ask only for this
  }

  addEventListener("beforeunload", leave, { signal });
}
