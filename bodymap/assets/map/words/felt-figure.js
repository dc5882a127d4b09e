// Two small bodies beside the words of a trigger point: its place filled, and hatched where its pain is often felt.
import { all, split } from "../../shared/dom.js";
import { outlineOf } from "../diagram/outline.js";

/**
 * Draws them once, where a map stands beside the words.
 * @param {HTMLElement} room the .bodymap around words and map
 * @param {HTMLElement} row of the point
 */
export function drawFelt(room, row) {
  const place = row.querySelector(".bm-felt");
  if (!place || place.classList.contains("bm-drawn")) return;
  const { refers = "" } = row.dataset;
  /** @type {HTMLElement | null} */
  const answer = row.closest("[data-region]");
  const region = answer?.dataset.region || "";
  /** @type {SVGElement[]} */
  const pictures = all(room, ".bm-views .bm-body");
  const bodies = all(room, ".bm-minis svg").map((mini, index) => {
    const body = /** @type {SVGElement} */ (mini.cloneNode(true));
    const [, marks, frame] = body.children;
    frame.remove();
    marks.replaceChildren(...marksOf(pictures[index], region, refers.split(" ")));
    return body;
  });
  place.prepend(...bodies);
  place.classList.add("bm-drawn");
}

/**
 * @param {SVGElement} picture
 * @param {string} region
 * @param {string[]} refers
 */
function marksOf(picture, region, refers) {
  return all(picture, ".bm-area").flatMap((area) => {
    const [here] = split(area.dataset.area || "");
    const isFelt = refers.includes(here) ? [outlineOf(area, "bm-mini-felt")] : [];
    return here === region ? [outlineOf(area, "bm-mini-lit"), ...isFelt] : isFelt;
  });
}
