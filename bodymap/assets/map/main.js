// Starts the page of the map.
import { startFrame } from "../embed/frame.js";
import { applyOptions } from "../shared/options.js";
import { publish } from "../shared/surface.js";
import { startPage } from "./page.js";
import { unfoldForPrint } from "./print.js";
import { foldSources } from "./sources.js";

/** @type {HTMLElement | null} */
const main = document.querySelector("[data-bodymap-page]");

applyOptions();
if (main) {
  const page = startPage(main);
  publish({ page });
  foldSources();
  startFrame(page);
}
unfoldForPrint();
