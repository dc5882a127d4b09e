// Names on the picture: of what is chosen, and of the area that the mouse or the focus is on.
import { all, around, draw } from "../../shared/dom.js";

const BELOW = 15; // units of the picture between the middle of an area and the line of its name
const ANCHORS = ["start", "middle", "end"];

/** @typedef {import("./choice.js").Choice} Choice */
/** @typedef {import("./elements.js").Elements} Elements */
/** @typedef {import("./types.js").Area} Area */
/** @typedef {ReturnType<typeof createNames>} Names */

/**
 * @param {Elements} elements
 * @param {Choice} choice
 */
export function createNames({ root, areasByPicture }, choice) {
  /**
   * Writes the names of some areas, in the place of those written before for the same reason.
   * @param {"chosen" | "pointed"} why
   * @param {Area[]} areas
   */
  function write(why, areas) {
    for (const tag of all(root, `.bm-tag-${why}`)) tag.remove();
    for (const area of areas) writeName(area, choice.nameAsChosen(area.id), why);
  }

  return {
    /** Names what is chosen, once on each picture. */
    markChosen() {
      const first = areasByPicture.map((areas) => areas.find(({ id }) => choice.covers(id)));
      write(
        "chosen",
        first.filter((area) => area !== undefined),
      );
    },
    /**
     * Names an area, or none; a chosen one has its name already.
     * @param {Area | undefined} area
     */
    markPointed(area) {
      write("pointed", area && !choice.covers(area.id) ? [area] : []);
    },
  };
}

/**
 * @param {Area} area
 * @param {string} name
 * @param {string} why
 */
function writeName({ svg, x, y }, name, why) {
  const { width } = svg.viewBox.baseVal;
  const third = Math.floor((3 * x) / width); // starts, is centred or ends halfway to the edge or middle: inside without being measured
  const text = draw(svg, "text", {
    class: `bm-tag bm-tag-${why}`,
    "aria-hidden": true,
    "paint-order": "stroke",
    "text-anchor": ANCHORS[third],
    x: (x + (third * width) / 2) / 2,
    y: y + BELOW,
  });
  text.textContent = name;
}

/**
 * Names the area that the mouse or the focus is on.
 * @param {Elements} elements
 * @param {Names} names
 * @param {AbortSignal} [signal]
 */
export function nameWhatIsPointedAt({ views, areaAt }, names, signal) {
  const none = () => names.markPointed(undefined);
  views.addEventListener(
    "pointerover",
    (event) => {
      if (event.pointerType === "mouse") names.markPointed(areaAt(around(event, ".bm-area")));
    },
    { signal },
  );
  views.addEventListener("focusin", (event) => names.markPointed(areaAt(around(event, ".bm-area:focus-visible"))), {
    signal,
  });
  views.addEventListener("pointerout", none, { signal });
  views.addEventListener("focusout", none, { signal });
}
