// Turns map and words to what was found.
import { roomOf, tell } from "../../shared/dom.js";

/** @typedef {import("./search.js").Chosen} Chosen */
/** @typedef {import("../diagram/diagram.js").Diagram} Diagram */
/** @typedef {Chosen & { ids: string[] }} TurnTo what the words hear, by `bodymap:turn-to`, with the choice that goes with it */

/**
 * @param {Diagram} diagram
 * @param {Chosen} chosen
 */
export function turnTo(diagram, chosen) {
  const { kind, id, region, side } = chosen;
  if (kind === "point") {
    diagram.showPoint(id, side);
    return;
  }
  const sided = `${region}-${side}`;
  const area = diagram.known(sided) ? sided : region;
  if (kind === "region" || kind === "condition") diagram.select([area], "press");
  else if (kind === "elsewhere" || kind === "benefit") diagram.select([], "clear");
  if (kind !== "region") tell(roomOf(diagram.root), "turn-to", { ...chosen, ids: diagram.selected() });
}
