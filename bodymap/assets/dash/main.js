// Dash's side of the map, complete in itself: two components, for the map's own page and for anybody's Dash app.
import { unfoldForPrint } from "../map/print.js";
import { publish } from "../shared/surface.js";
import { BodyDiagram } from "./body-diagram.js";
import { BodyExplanation } from "./body-explanation.js";

if (!window.bodymap?.page) unfoldForPrint(); // the map's own page does so already
publish({ BodyDiagram, BodyExplanation });
