// Wiping for the next patient, with a way back for a while.
import { find, roomOf, tell } from "../../shared/dom.js";

/** @typedef {import("../state.js").BoardState} BoardState */

const SECOND = 1000; // ms

/**
 * @param {HTMLElement} root the board
 * @param {object} options
 * @param {Record<string, string>} options.said
 * @param {BoardState} options.state
 * @param {(text: string) => void} options.say
 * @param {AbortSignal} [options.signal]
 */
export function createWipe(root, { said, state, say, signal }) {
  const bar = find(root, "[data-wiped]");
  const count = find(bar, "[data-left]");
  let timer = 0;

  /**
   * Follows the clock, not its own ticks: a page that is out of sight, or a computer that sleeps, is late with them.
   */
  function follow() {
    const seconds = Math.ceil(state.timeToRestore() / SECOND);
    if (seconds) count.textContent = said.wiped.replace("{seconds}", String(seconds));
    else close();
  }

  function close() {
    clearInterval(timer);
    state.forget();
    const hadFocus = bar.contains(document.activeElement);
    bar.hidden = true;
    if (hadFocus) find(root, '[data-do="wipe"]').focus();
  }

  function wipe() {
    const hadAnything = state.wipe();
    tell(roomOf(root), "wiped", null);
    if (!hadAnything) return;
    bar.hidden = false;
    follow();
    say(count.textContent ?? "");
    clearInterval(timer);
    timer = window.setInterval(follow, SECOND);
  }

  function bringBack() {
    const isBack = state.restore();
    close();
    if (isBack) say(said.brought_back);
  }

  /** Where the next patient has begun, or the time is over, the bar goes at once. */
  function keepUp() {
    if (!bar.hidden) follow();
  }

  document.addEventListener("visibilitychange", keepUp, { signal });
  signal?.addEventListener("abort", () => clearInterval(timer));
  state.on(keepUp);
  return { wipe, bringBack };
}
