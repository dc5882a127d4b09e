// Makes a drawn body map something a person can choose on: by mouse, finger, keyboard and list. Knows no host: neither Dash nor
// the address. Works on the server's HTML; the state stands in ARIA attributes, and the looks follow them.
import { find, tell } from "../../shared/dom.js";
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
import { createNames, nameWhatIsPointedAt } from "./names.js";
import { lightAreas, paintChoice } from "./paint.js";
import { listenToPresses } from "./pointer.js";
import { takeRoles } from "./roles.js";
import { createSelection } from "./selection.js";
import { createShowPoint } from "./show-point.js";
import { createViews, listenToSwitch } from "./views.js";

const KEY_PAUSE = 300; // ms without a key before an arrow's choice is announced
const PHONE = "(max-width: 44.99rem)"; // one view at a time; there the picture moves in by itself

/** @typedef {import("./types.js").How} How */
/** @typedef {ReturnType<typeof createDiagram>} Diagram what drives a map, and what it knows */

/**
 * @param {HTMLElement} root the map as the server made it: pictures, switch, list, bar of the choice
 * @param {object} [options]
 * @param {(ids: string[], how: How) => void} [options.onSelect]
 * @param {boolean} [options.several] whether several areas can be chosen
 * @param {AbortSignal} [options.signal]
 */
export function createDiagram(root, { onSelect = () => {}, several = false, signal } = {}) {
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
  const showPoint = createShowPoint({ choice, lit, selection, points, zoom });

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
   * Shows the choice everywhere. What changes much of the page comes first and what has to measure it last, so that the page is laid
   * out once.
   * @param {boolean} closer whether the picture moves in by itself
   */
  function paint(closer) {
    paintChoice(elements, choice);
    if (points.any() && (closer || zoom.isIn())) zoom.moveIn();
    else moveOut();
  }

  /** @param {How} how */
  function settle(how) {
    onSelect([...choice.ids()], how);
    paint(how === "press" && matchMedia(PHONE).matches);
    const name = choice.label(choice.ids());
    const text = choice.isEmpty() ? labels.announceClear : labels.announce.replace("{region}", name);
    say(text, how === "key" ? KEY_PAUSE : 0);
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
  paint(false);
  listenToPresses(elements, { choice, selection, points, signal });
  listenToKeys(elements, { choice, selection, points, several, signal });
  listenToList(elements, { choice, selection, several, signal });
  listenToSwitch(elements, turnTo, signal);
  listenToZoom(elements, { zoom, moveOut, focus, dress, signal });
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
