// What stands above the results where the words of an emergency are typed: the signs, what to do, and the line to call.
import { all, find } from "../../shared/dom.js";

/** @typedef {import("./things.js").Sign} Sign */

/**
 * @param {HTMLElement} root the search box
 * @returns {(signs: Sign[]) => void} shows signs, or none
 */
export function createAlarm(root) {
  const box = find(root, "[data-alarm]"); // a live region: what is put into it is read aloud at once
  /** @type {HTMLTemplateElement[]} */
  const templates = all(root, "[data-alarm-of]"); // one for each level, the more urgent ones first
  let shown = "";

  return (signs) => {
    const key = JSON.stringify(signs);
    if (key === shown) return; // it holds while somebody types on: nothing is read twice
    shown = key;
    const sections = templates.flatMap(({ content, dataset }) => {
      const own = signs.filter(({ level }) => level === dataset.alarmOf);
      return own.length ? filled(content, own) : [];
    });
    box.replaceChildren(...sections);
  };
}

/**
 * @param {DocumentFragment} content of a template
 * @param {Sign[]} signs
 */
function filled(content, signs) {
  const section = /** @type {DocumentFragment} */ (content.cloneNode(true));
  for (const { text } of signs) {
    const item = document.createElement("li");
    item.textContent = text;
    section.querySelector("ul")?.append(item);
  }
  return section;
}
