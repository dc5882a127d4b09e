// Moves the picture in on what is chosen, until its trigger points are far enough apart for a finger, and out again.
import { set } from "../../shared/dom.js";
import { leastDistance, within } from "../points/pick.js";
import { bestPicture } from "./best-picture.js";
import { boxFor, scaled } from "./box.js";
import { paintMinis } from "./minis.js";
import { stripBox } from "./strip.js";

const APART = 26; // CSS px between two points once the picture has moved in; 24 is the least target
const STEP = 1.5; // how much closer or further one press goes
const WIDEST = 1.5; // times the whole picture
const TIME = 240; // ms; at once where a person asked for less motion

/** @typedef {import("./box.js").Box} Box */
/** @typedef {import("../diagram/elements.js").Elements} Elements */
/** @typedef {import("../diagram/types.js").Area} Area */
/** @typedef {import("../diagram/views.js").Views} Views */
/** @typedef {import("../points/points.js").Points} Points */
/** @typedef {ReturnType<typeof createZoom>} Zoom */

/**
 * @param {Elements} elements
 * @param {object} options
 * @param {Points} options.points
 * @param {Views} options.views
 * @param {() => Area[]} options.lit the areas that are chosen
 * @param {() => void} options.dress draws points and names on the picture as it is shown now
 */
export function createZoom(elements, { points, views, lit, dress }) {
  const { root, pictures } = elements;
  const stage = elements.views.parentElement;
  const whole = new Map(pictures.map((picture) => [picture, boxOf(picture)]));

  /** The picture that is moved in. */
  function current() {
    return pictures.find((picture) => picture.dataset.view === root.dataset.movedIn);
  }

  /**
   * Shows a part of a picture. It is drawn once, and the browser moves it there from where it was.
   * @param {SVGSVGElement} picture
   * @param {Box} to
   */
  function turn(picture, to) {
    const start = transformFrom(picture, boxOf(picture), to); // measured before any change
    set(picture, { viewBox: to.join(" ") });
    dress();
    refresh();
    const duration = matchMedia("(prefers-reduced-motion)").matches ? 0 : TIME;
    picture.animate([{ transform: start }, {}], { duration, easing: "ease-out" });
  }

  /** Shows on the small bodies what is chosen and shown now. */
  function refresh() {
    paintMinis(elements, (picture) => (picture === current() ? boxOf(picture) : [0, 0, 0, 0]));
  }

  function moveIn() {
    const picture = bestPicture(pictures, { areas: lit(), places: points.shown(), showing: views.showing() });
    if (!picture) return;
    if (current() !== picture) out();
    root.classList.remove("bm-strip");
    if (!current()) {
      const isLarge = root.classList.contains("bm-large"); // the style sheet says how high it is
      if (stage && !isLarge) stage.style.blockSize = `${stage.offsetHeight}px`; // it keeps its height: nothing below it moves
      root.dataset.movedIn = picture.dataset.view;
      views.show(picture.dataset.view);
    }
    const area = lit().find(({ svg }) => svg === picture);
    if (area) turn(picture, partAround(area, points));
  }

  /** Shows what is chosen in a strip: written only, nothing is measured. */
  function toStrip() {
    const shown = lit().filter(({ view }) => view === views.showing());
    const [first] = shown;
    if (!first) return;
    if (current() !== first.svg) out();
    root.dataset.movedIn = first.view;
    root.classList.add("bm-strip");
    if (stage) stage.style.blockSize = "";
    set(first.svg, { viewBox: stripBox(shown).join(" ") });
  }

  function out() {
    const picture = current();
    root.classList.remove("bm-strip");
    if (!picture) return;
    delete root.dataset.movedIn;
    if (stage) stage.style.blockSize = "";
    set(picture, { viewBox: wholeOf(picture).join(" ") });
  }

  /** @param {SVGSVGElement} picture */
  function wholeOf(picture) {
    return whole.get(picture) || boxOf(picture);
  }

  /**
   * Moves closer or further by one step.
   * @param {number} factor
   */
  function scale(factor) {
    const picture = current();
    if (!picture) return;
    const [, , widest] = wholeOf(picture);
    turn(picture, scaled(boxOf(picture), factor, widest * WIDEST));
  }

  return {
    moveIn,
    toStrip,
    out,
    refresh,
    closer: () => scale(1 / STEP),
    further: () => scale(STEP),
    /** Whether the picture is moved in, and no strip. */
    isIn: () => current() !== undefined && !root.classList.contains("bm-strip"),
  };
}

/**
 * @param {SVGSVGElement} picture
 * @returns {Box}
 */
function boxOf(picture) {
  const [x, y, width, height] = (picture.getAttribute("viewBox") || "").split(" ").map(Number);
  return [x, y, width, height];
}

/**
 * The part of the picture around a chosen area, in the proportions of the screen's room for it.
 * @param {Area} area
 * @param {Points} points
 */
function partAround({ element, id, svg }, points) {
  const here = within([id], points.shown()).filter((place) => place.svg === svg);
  const ratio = svg.clientHeight / svg.clientWidth;
  const widest = (leastDistance(here) * svg.clientWidth) / APART; // units across at which the nearest two are APART
  return boxFor(element.getBBox(), here, { ratio, widest });
}

/**
 * The transform that shows one part of a picture where another one was.
 * @param {SVGSVGElement} picture
 * @param {Box} from
 * @param {Box} to
 */
function transformFrom({ clientWidth, clientHeight }, from, to) {
  const unit = Math.min(clientWidth / from[2], clientHeight / from[3]); // CSS px of a unit as it was
  const right = (to[0] + to[2] / 2 - from[0] - from[2] / 2) * unit;
  const down = (to[1] + to[3] / 2 - from[1] - from[3] / 2) * unit;
  return `translate(${right}px,${down}px) scale(${(unit * to[2]) / clientWidth})`;
}
