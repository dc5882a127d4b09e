// The few things that all scripts need of a page: finding, describing and drawing elements.

const SVG = "http://www.w3.org/2000/svg";

/**
 * The elements inside another one that a selector finds, as an array.
 * @template {Element} [E=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {E[]}
 */
export function all(root, selector) {
  /** @type {NodeListOf<E>} */
  const found = root.querySelectorAll(selector);
  return [...found];
}

/**
 * The first element that a selector finds and that the templates promise: without it the page was put together wrongly.
 * @template {Element} [E=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {E}
 */
export function find(root, selector) {
  /** @type {E | null} */
  const found = root.querySelector(selector);
  if (!found) throw new Error(`Body map: nothing here matches ${selector}`);
  return found;
}

/**
 * Sets attributes of an element and gives it back. One that stays as it is costs nothing: no style is looked up again.
 * @template {Element} E
 * @param {E} element
 * @param {Record<string, string | number | boolean>} attributes
 * @returns {E}
 */
export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
  }
  return element;
}

/**
 * A new SVG element with attributes, put on top of what its parent holds.
 * @template {keyof SVGElementTagNameMap} Name
 * @param {Element} parent
 * @param {Name} name
 * @param {Record<string, string | number | boolean>} attributes
 * @returns {SVGElementTagNameMap[Name]}
 */
export function draw(parent, name, attributes) {
  return parent.appendChild(set(document.createElementNS(SVG, name), attributes));
}

/**
 * The .bodymap around an element: there the parts of a map tell each other what happened.
 * @param {Element} element
 * @returns {HTMLElement}
 */
export function roomOf(element) {
  /** @type {HTMLElement | null} */
  const room = element.closest(".bodymap");
  if (!room) throw new Error("Body map: this stands in no .bodymap");
  return room;
}

/**
 * Tells the other parts of the map what happened.
 * @param {EventTarget} room the .bodymap around both
 * @param {string} name without "bodymap:"
 * @param {unknown} detail
 */
export function tell(room, name, detail) {
  room.dispatchEvent(new CustomEvent(`bodymap:${name}`, { detail }));
}

/**
 * Makes one of some elements the stop of the Tab key (roving tabindex): what it was told to be, else what it was before, else the
 * first; or none.
 * @template {HTMLElement | SVGElement} E
 * @param {E[]} stops
 * @param {(stop: E) => boolean} is
 * @param {boolean} [none]
 */
export function rove(stops, is, none = false) {
  const stop = stops.find(is) || stops.find((each) => !each.tabIndex) || stops[0];
  for (const each of stops) set(each, { tabindex: each === stop && !none ? 0 : -1 });
}

/**
 * The region and, where it names one, the side of an area's id.
 * @param {string} id
 * @returns {[region: string, side: "left" | "right" | undefined]}
 */
export function split(id) {
  const side = /-(left|right)$/.exec(id)?.[1];
  if (side !== "left" && side !== "right") return [id, undefined];
  return [id.slice(0, -side.length - 1), side];
}

/**
 * What a selector finds at the target of an event or around it.
 * @template {Element} [E=HTMLElement]
 * @param {Event} event
 * @param {string} selector
 * @returns {E | null}
 */
export function around(event, selector) {
  return event.target instanceof Element ? event.target.closest(selector) : null;
}
