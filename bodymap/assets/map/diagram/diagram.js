// Makes a drawn body map something a person can choose on: by mouse, finger, keyboard and list. Knows no host: neither Dash nor
// the address. Works on the server's HTML; the state stands in ARIA attributes, and the looks follow them.
import { all, find, tell } from "../../shared/dom.js";
import { createPoints } from "../points/points.js";
import { listenToZoom } from "../zoom/buttons.js";
import { createZoom } from "../zoom/zoom.js";
import { createAnnouncer } from "./announcer.js";
import { createChoice } from "./choice.js";
import { listenToClear } from "./clear.js";
import { elementsOf, namesById } from "./elements.js";
import { drawFocusRing } from "./focus-ring.js";
import { listenToKeys } from "./keyboard.js";
import { listenToList } from "./list.js";
import { afterFrame } from "./frame.js";
import { createNames, nameWhatIsPointedAt } from "./names.js";
import { lightAreas, paintChoice } from "./paint.js";
import { listenToPresses } from "./pointer.js";
import { takeRoles } from "./roles.js";
import { createScroll } from "./scroll.js";
import { createSelection } from "./selection.js";
import { createShowPoint } from "./show-point.js";
import { createViews, listenToSwitch } from "./views.js";

const KEY_PAUSE = 300; // ms without a key before an arrow's choice is announced
const ONE_COLUMN = "(max-width: 65.99rem)"; // the answer stands below the picture, which makes room for it
const PHONE = "(max-width: 44.99rem)"; // one view at a time; without an answer the picture moves in by itself

/** @typedef {import("./types.js").How} How */
/** @typedef {ReturnType<typeof createDiagram>} Diagram what drives a map, and what it knows */

/**
 * @param {HTMLElement} root the map as the server made it: pictures, switch, list
 * @param {object} [options]
 * @param {(ids: string[], how: How) => void} [options.onSelect]
 * @param {(ids: readonly string[]) => string} [options.summary] what is said of a choice after its name
 * @param {boolean} [options.several] whether several areas can be chosen
 * @param {AbortSignal} [options.signal]
 */
export function createDiagram(root, { onSelect = () => {}, summary = () => "", several = false, signal } = {}) {
  const elements = elementsOf(root);
  const { areas, labels, room } = elements;
  const choice = createChoice(namesById(elements));
  const say = createAnnouncer(elements.live);
  const views = createViews(elements);
  const names = createNames(elements, choice);
  const lit = () => areas.filter(({ id }) => choice.covers(id));
  const points = createPoints(elements, { choice, lit, say, onPoint });
  const zoom = createZoom(elements, { points, views, lit, dress });
  const selection = createSelection(choice, { several, mark, settle });
  const showPoint = createShowPoint({ choice, lit, selection, points, zoom, canStay: isOneColumn });
  const scroll = createScroll(root);
  const isNarrow = matchMedia(ONE_COLUMN);
  const isPhone = matchMedia(PHONE);

  /** Whether the answer stands below the picture. Who chooses several places needs the whole picture for the next one. */
  function isOneColumn() {
    return "hasAnswers" in root.dataset && !several && isNarrow.matches;
  }

  /** @param {string | false} point */
  function onPoint(point) {
    zoom.refresh();
    tell(room, "pointed", point); // the words follow
  }

  /** Draws points and names on the picture as it is shown now. */
  function dress() {
    points.paint();
    names.markChosen();
  }

  function moveOut() {
    zoom.out();
    dress();
  }

  /** Lights what is chosen, on a picture that is shown. */
  function mark() {
    points.reset();
    const seen = lit().map(({ view }) => view);
    if (!seen.includes(views.showing())) views.show(seen[0]);
    lightAreas(elements, choice);
  }

  /**
   * Puts the picture where it belongs on this screen: a strip, moved in, or whole.
   * @param {{ closer?: boolean }} [options] closer: whether it moves in although nobody asked for that
   */
  function place({ closer = false } = {}) {
    if (!isOneColumn()) setLarge(false);
    const isLarge = root.classList.contains("bm-large");
    const isIn = (closer || zoom.isIn()) && points.any();
    if (isLarge || (isIn && !isOneColumn())) {
      zoom.moveIn(); // draws points and names itself
      return;
    }
    if (isOneColumn() && !choice.isEmpty()) zoom.toStrip();
    else zoom.out();
    afterFrame(dressAll);
  }

  /** Draws what has to be measured, once the words are drawn. */
  function dressAll() {
    dress();
    zoom.refresh();
  }

  /**
   * Whether the picture of a phone is large, or a strip.
   * @param {boolean} isLarge
   */
  function setLarge(isLarge) {
    if (root.classList.contains("bm-large") === isLarge) return; // the buttons say so already: writing lays out again
    root.classList.toggle("bm-large", isLarge);
    for (const button of all(root, "[data-zoom=size]")) {
      button.textContent = (isLarge ? button.dataset.smaller : button.dataset.larger) || "";
    }
  }

  /** The picture of a phone becomes larger, or a strip again. */
  function resize() {
    setLarge(!root.classList.contains("bm-large"));
    place();
  }

  /**
   * Shows the choice everywhere: words first, then the picture in its place; names and points follow once both are drawn.
   * @param {How} how
   */
  function settle(how) {
    const wasBelow = root.matches(".bm-strip, .bm-large"); // the answer before this one
    scroll.remember(wasBelow);
    setLarge(false);
    onSelect([...choice.ids()], how);
    paintChoice(elements, choice);
    place({ closer: how === "press" && isPhone.matches });
    scroll.follow({ wasBelow, isStrip: root.classList.contains("bm-strip"), isAsked: how !== "call" });
    tellWhatIsChosen(how);
  }

  /** @param {How} how */
  function tellWhatIsChosen(how) {
    const ids = choice.ids();
    const name = choice.label(ids);
    const answer = summary(ids);
    const chosen = answer ? `${name}: ${answer}` : labels.announce.replace("{region}", name);
    say(choice.isEmpty() ? labels.announceClear : chosen, how === "key" ? KEY_PAUSE : 0);
  }

  /** Moves the focus to the area that Tab would reach. */
  function focus() {
    find(root, `[data-view="${views.showing()}"] .bm-area[tabindex="0"]`).focus({ preventScroll: true });
  }

  function clearAndFocus() {
    selection.clear();
    focus();
  }

  /**
   * Turns to a view, as a person does: it is told, and the picture moves out.
   * @param {string} view
   */
  function turnTo(view) {
    if (!views.has(view)) return;
    moveOut();
    tell(room, "view", view);
    views.show(view);
  }

  takeRoles(elements, several);
  views.show(views.showing());
  lightAreas(elements, choice);
  paintChoice(elements, choice);
  listenToPresses(elements, { choice, selection, points, signal });
  listenToKeys(elements, { choice, selection, points, several, signal });
  listenToList(elements, { choice, selection, several, signal });
  listenToSwitch(elements, turnTo, signal);
  listenToZoom(elements, { zoom, resize, place, moveOut, focus, signal });
  listenToPrint({ before: moveOut, after: () => place(), signal });
  listenToClear(elements, clearAndFocus, signal);
  listenToWords(elements, { points, showPoint, signal });
  nameWhatIsPointedAt(elements, names, signal);
  drawFocusRing(elements, signal);

  return {
    root,
    showPoint,
    turnTo,
    show: views.show,
    select: selection.select,
    selected: () => [...choice.ids()],
    known: choice.known,
    label: choice.label,
    /**
     * The name of a region on a side; empty where it has none.
     * @param {string} region
     * @param {"left" | "right" | undefined} side
     */
    nameOf: (region, side) => (side ? choice.nameOf(`${region}-${side}`) : ""),
  };
}

/**
 * The words turn to a point, and show those that are not core.
 * @param {import("./elements.js").Elements} elements
 * @param {object} options
 * @param {import("../points/points.js").Points} options.points
 * @param {(id: string) => void} options.showPoint
 * @param {AbortSignal} [options.signal]
 */
function listenToWords({ room }, { points, showPoint, signal }) {
  /** @param {string | false} id */
  function turnTo(id) {
    if (id) showPoint(id);
    else points.choose(undefined);
  }

  room.addEventListener("bodymap:point", ({ detail }) => turnTo(detail), { signal });
  room.addEventListener("bodymap:more-points", ({ detail }) => points.showRest(detail), { signal });
}

/**
 * On paper the body is whole.
 * @param {{ before: () => void, after: () => void, signal?: AbortSignal }} options
 */
function listenToPrint({ before, after, signal }) {
  addEventListener("beforeprint", before, { signal });
  addEventListener("afterprint", after, { signal });
}
