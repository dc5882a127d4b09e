// Starts the page of the map.
import { startFrame } from "../embed/frame.js";
import { applyOptions } from "../shared/options.js";
import { publish } from "../shared/surface.js";
import { startPage } from "./page.js";
import { unfoldForPrint } from "./print.js";
import { findable } from "./search/findable.js";
import { finder } from "./search/finder.js";
import { foldSources } from "./sources.js";

/** @type {HTMLElement | null} */
const main = document.querySelector("[data-bodymap-page]");

applyOptions();
if (main) {
  const page = startPage(main);
  publish({ page, findable, finder });
  foldSources();
  startFrame(page);
}
unfoldForPrint();
