// Codes to scan, which lead back to the places on the map, and their short addresses.
import { draw, find } from "../shared/dom.js";
import { QUIET, codePath } from "./code-path.js";

/** @typedef {import("./types.js").Codes} Codes */
/** @typedef {import("./types.js").Said} Said */

const MOST = 3; // as many as have room

/**
 * @param {HTMLElement} root the page
 * @param {{ said: Said, codes: Codes }} options
 * @returns {(areas: string[]) => void} shows the codes of the first places; none where the site has no address
 */
export function createCodes(root, { said, codes }) {
  const box = find(root, "[data-qrs]");
  const { address = "" } = root.dataset;

  /**
   * @param {Element} parent
   * @param {string} id
   * @param {string} name
   */
  function drawCode(parent, id, name) {
    const side = codes.size + 2 * QUIET;
    const look = { viewBox: `0 0 ${side} ${side}`, "shape-rendering": "crispEdges" };
    const svg = draw(parent, "svg", { ...look, role: "img", "aria-label": name });
    draw(svg, "path", { d: codePath(codes.bits[id], codes.size) });
  }

  /** @param {string} id */
  function createCode(id) {
    const part = document.createElement("div");
    const words = document.createElement("p");
    const short = document.createElement("strong");
    const more = document.createElement("span");
    part.className = "bm-qr";
    more.className = "bm-quiet";
    short.append(address.replace(/^https?:\/\//, ""), document.createElement("wbr"), `#${id}`);
    more.textContent = said.read_more;
    words.append(short, document.createElement("br"), more);
    drawCode(
      part,
      id,
      said.code.replace("{address}", () => short.textContent ?? ""),
    );
    part.append(words);
    return part;
  }

  return function show(areas) {
    box.hidden = !address;
    box.replaceChildren(...(address ? areas.slice(0, MOST).map(createCode) : []));
  };
}
