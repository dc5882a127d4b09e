// What the parts of the diagram tell each other, as types alone: nothing here runs.

/**
 * An area of a picture that can be chosen. One region may be drawn in both views, and then is two areas with one id.
 * @typedef {object} Area
 * @property {SVGGraphicsElement} element its link on the picture
 * @property {string} id such as "shoulder-left"
 * @property {string} name with its side
 * @property {SVGSVGElement} svg the picture that it is on
 * @property {string} view the picture's name
 * @property {number} x its middle, in units of the picture
 * @property {number} y
 * @property {number[]} box its left, top, right and bottom
 */

/**
 * How a choice came about: by a press, by an arrow key (more may follow at once), by clearing, or by a program's call.
 * @typedef {"press" | "key" | "clear" | "call"} How
 */

/**
 * What the diagram says (`data-words`).
 * @typedef {object} Labels
 * @property {string} announce a choice, with {region}
 * @property {string} announceClear
 * @property {string} oftenFelt
 * @property {string} pointChosen with {name} and {regions}
 * @property {string} pointName with {muscle} and {side}
 * @property {string} left
 * @property {string} right
 */

/**
 * What can be done to a choice.
 * @typedef {object} Selection
 * @property {(ids: string[], how?: How, later?: boolean) => void} select
 * @property {(id: string) => void} press
 * @property {() => void} clear
 */

export {};
