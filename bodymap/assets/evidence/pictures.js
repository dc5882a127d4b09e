// The pictures of the evidence: shown when a person asks for them, in the order of the table and the colours of the
// page. Dash holds plotly's figures and asks here how they look now.
import { all, find } from "../shared/dom.js";
import { inColours } from "./colours.js";
import { arranged, conditionOf } from "./figures.js";
import { listenToPresses } from "./press.js";

/** @typedef {import("./figures.js").Arrangement} Arrangement */
/** @typedef {import("./figures.js").Figures} Figures */

const WAIT = 30_000; // ms after which a picture that has not come is given up

/**
 * @param {HTMLElement} root the evidence
 * @param {object} options
 * @param {() => Arrangement} options.arrangement how the table stands
 * @param {(condition: string) => void} options.open opens the words of a problem
 * @param {AbortSignal} [options.signal]
 */
export function createPictures(root, { arrangement, open, signal }) {
  const isWanted = listenToSwitch(root, { onSwitch: showOther, signal });
  const places = all(root, ".bm-ev-plot");
  let giveUp = 0;
  let hasDash = false;
  let times = 0;

  function showOther() {
    clearTimeout(giveUp);
    if (isWanted()) giveUp = window.setTimeout(() => settle(false), WAIT);
    repaint();
  }

  /** Asks Dash, where it has come, to put the figures in anew. */
  function repaint() {
    if (!hasDash || !isWanted()) return;
    times += 1;
    window.dash_clientside?.set_props?.("evidence-shows", { data: times });
  }

  /** @param {boolean} isThere whether the pictures have come */
  function settle(isThere) {
    clearTimeout(giveUp);
    for (const coming of all(root, "[data-picture-coming]")) coming.hidden = true;
    for (const failed of all(root, "[data-picture-failed]")) failed.hidden = isThere;
  }

  /**
   * The figures as they look now; nothing new while the table is shown.
   * @param {Figures} figures
   */
  function painted(figures) {
    hasDash = true;
    const unchanged = window.dash_clientside?.no_update;
    if (!isWanted()) return [unchanged, unchanged];
    const style = getComputedStyle(root);
    const colourOf = (/** @type {string} */ token) => style.getPropertyValue(token).trim();
    const { matrix, timeline } = arranged(inColours(figures, colourOf), arrangement(), colourOf("--accent"));
    [matrix, timeline].forEach(({ layout }, index) => {
      places[index].style.blockSize = `${layout.height}px`; // plotly forgets it when it fits the width
    });
    settle(true);
    return [matrix, timeline];
  }

  /**
   * Opens the words of what was pressed, as plotly tells it, and forgets the press, so that the same part can be
   * pressed again.
   * @param {{ points: PlotlyPoint[] } | null} press
   */
  function pressed(press) {
    if (!press) return window.dash_clientside?.no_update;
    openNamed(String(press.points[0].y));
    return null;
  }

  /** @param {string} name on an axis */
  function openNamed(name) {
    open(conditionOf(name));
  }

  for (const place of places) {
    place.addEventListener("bodymap:plot", ({ detail }) => listenToPresses(detail, { onPress: openNamed, signal }), {
      signal,
    });
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint, { signal });
  return { painted, pressed, repaint };
}

/**
 * Shows the switch between table and picture.
 * @param {HTMLElement} root the evidence
 * @param {{ onSwitch: () => void, signal?: AbortSignal }} options
 * @returns {() => boolean} whether the picture is chosen
 */
function listenToSwitch(root, { onSwitch, signal }) {
  const tools = find(root, "[data-evidence-tools]");
  const howToSort = find(root, "[data-how]");
  const isPicture = () => tools.querySelector('[value="picture"]:checked') !== null;

  function change() {
    howToSort.hidden = isPicture();
    onSwitch();
  }

  tools.hidden = false;
  tools.addEventListener("submit", (event) => event.preventDefault(), { signal });
  for (const input of all(tools, "[type=radio]")) input.addEventListener("change", change, { signal });
  return isPicture;
}
