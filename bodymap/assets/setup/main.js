// The page for webmasters: builds the lines to paste, shows the map as they make it, and says whether a site may show it.
import { applyOptions } from "../shared/options.js";
import { startBuilder } from "./builder.js";
import { listenToCheck } from "./check.js";
import { listenToCopy } from "./copy.js";

/** @type {import("./labels.js").Labels} */
const labels = JSON.parse(document.body.dataset.said || "");

applyOptions();
startBuilder(labels);
listenToCopy(labels);
listenToCheck(labels);
