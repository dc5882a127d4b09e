// Small bodies that say where one is while the picture is moved in, with what is chosen and hatched on all.
import { all, set } from "../../shared/dom.js";
import { outlineOf } from "../diagram/outline.js";

/** @typedef {import("../diagram/elements.js").Elements} Elements */
/** @typedef {import("./box.js").Box} Box */

/**
 * @param {Elements} elements
 * @param {(picture: SVGSVGElement) => Box} shownOf the part of a picture that is shown; nothing (0) where it is not moved in
 */
export function paintMinis({ root, pictures }, shownOf) {
  all(root, ".bm-minis svg").forEach((mini, index) => {
    const picture = pictures[index];
    const [x, y, width, height] = shownOf(picture);
    const [, marks, frame] = mini.children;
    const marked = all(picture, ".bm-area[aria-checked=true], .bm-area[data-referred]");
    marks.replaceChildren(
      ...marked.map((area) => outlineOf(area, "referred" in area.dataset ? "bm-mini-felt" : "bm-mini-lit")),
    );
    set(frame, { x, y, width, height });
  });
}
