// Where the page is scrolled to while its answer stands below the picture: a press brings the strip to the top of the screen, and
// who goes back finds the whole body scrolled as it was.
import { find, roomOf, tell } from "../../shared/dom.js";

/** @param {HTMLElement} root the map */
export function createScroll(root) {
  const stage = find(root, ".bm-stage");
  let before = 0; // CSS px from the top of the page, when nothing was chosen

  /** A frame as high as itself cannot scroll: the page around it does. */
  function showStage() {
    stage.scrollIntoView();
    tell(roomOf(root), "read", stage);
  }

  return {
    /**
     * To be called before anything changes.
     * @param {boolean} wasBelow whether an answer stood below the picture
     */
    remember(wasBelow) {
      if (!wasBelow) before = scrollY;
    },
    /**
     * To be called once everything has changed.
     * @param {{ wasBelow: boolean, isStrip: boolean, isAsked: boolean }} options isAsked: whether a person chose
     */
    follow({ wasBelow, isStrip, isAsked }) {
      if (isStrip && isAsked) showStage();
      else if (wasBelow && !isStrip) scrollTo(0, before);
    },
  };
}
