// Trigger points on the picture: a teaching aid, never a needle target. Shows the points of what is chosen, lets a person choose
// one, and hatches the regions where its pain is often felt.
import { all } from "../../shared/dom.js";
import { paintFelt } from "./felt.js";
import { paintPlaces } from "./paint.js";
import { shownOf, within } from "./pick.js";
import { drawPlaces } from "./places.js";

/** @typedef {import("./places.js").Place} Place */
/** @typedef {import("../diagram/announcer.js").Say} Say */
/** @typedef {import("../diagram/choice.js").Choice} Choice */
/** @typedef {import("../diagram/elements.js").Elements} Elements */
/** @typedef {import("../diagram/types.js").Area} Area */
/** @typedef {ReturnType<typeof createPoints>} Points */

/**
 * @param {Elements} elements
 * @param {object} options
 * @param {Choice} options.choice
 * @param {() => Area[]} options.lit the areas that are chosen
 * @param {Say} options.say
 * @param {(id: string | false) => void} options.onPoint hears of a point that is chosen, or of none
 */
export function createPoints(elements, { choice, lit, say, onPoint }) {
  const { root, labels } = elements;
  /** @type {SVGGElement[]} */
  const groups = all(root, ".bm-points");
  const places = drawPlaces(root, labels);
  /** @type {Place | undefined} */
  let chosen; // one of the places of the chosen point and side
  let withRest = false; // whether those that are not core are wanted too

  /** @param {Place} place */
  function isChosen(place) {
    return chosen !== undefined && place.point.id === chosen.point.id && place.side === chosen.side;
  }

  /** The places that lie in what is chosen. */
  function here() {
    const ids = lit().map(({ id }) => id);
    return within(ids, places);
  }

  function shown() {
    return shownOf(here(), { isChosen, withRest });
  }

  function paint() {
    const onPicture = shown();
    root.classList.toggle("bm-with-points", onPicture.length > 0);
    paintPlaces(groups, places, { shown: onPicture, isChosen, movedIn: root.dataset.movedIn });
    paintFelt(elements, choice, chosen);
    root.classList.toggle("bm-pointed", chosen !== undefined);
  }

  /**
   * Chooses a place, or none; its point is marked on both views where it is drawn in both.
   * @param {Place | undefined} place
   */
  function choose(place) {
    if (place ? isChosen(place) : !chosen) return;
    chosen = place;
    paint();
    if (place) {
      const regions = choice.label(place.point.refers);
      say(labels.pointChosen.replace("{name}", place.name).replace("{regions}", regions));
    }
    onPoint(place ? place.point.id : false);
  }

  /**
   * Shows those that are not core too, or no longer.
   * @param {boolean} rest
   */
  function showRest(rest) {
    if (withRest === rest) return;
    withRest = rest;
    paint();
  }

  /** Forgets what was chosen: it is painted with the choice that follows. */
  function reset() {
    chosen = undefined;
    withRest = false;
  }

  return {
    paint,
    choose,
    showRest,
    reset,
    shown,
    isPointed: () => chosen !== undefined,
    /**
     * Chooses a place, or gives it up.
     * @param {Place} place
     */
    press: (place) => choose(isChosen(place) ? undefined : place),
    /** Whether what is chosen has points to show. */
    any: () => here().some(({ point }) => !point.isQuiet),
    /**
     * The place of an element on the picture.
     * @param {Element | null | undefined} element
     */
    placeAt: (element) => places.find((place) => place.element === element),
    /**
     * A point's first place, on a side where one is named.
     * @param {string} id
     * @param {string} [side]
     */
    find: (id, side) => places.find((place) => place.point.id === id && (!side || place.side === side)),
    /** The places that arrow keys reach: those on the picture that is moved in. */
    reachable: () => shown().filter(({ svg }) => svg.dataset.view === root.dataset.movedIn),
  };
}
