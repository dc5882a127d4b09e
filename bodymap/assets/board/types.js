// What the board's parts tell each other, as types alone: nothing here runs.

/**
 * A place on the figure, in units of its pictures, or on the screen, in CSS pixels.
 * @typedef {[x: number, y: number]} Point
 */

/**
 * A part of the figure, in units of its pictures.
 * @typedef {{ x: number, y: number, width: number, height: number }} Box
 */

/**
 * One side of the body, and where it stands beside the others.
 * @typedef {{ id: string, left: number, width: number, height: number }} View
 */

/**
 * An area as a view draws it; a region may be drawn in both.
 * @typedef {{ id: string, view: string, anchor: Point, polygon: Point[] }} Area
 */

/** @typedef {{ views: View[], areas: Area[] }} Figure */

/**
 * What was drawn by hand, in units of its view.
 * @typedef {{ view: string, tool: string, colour: string, points: Point[] }} Stroke
 */

/**
 * The trigger point whose pain is hatched, and for which place.
 * @typedef {{ id: string, side: string | undefined, area: string | undefined }} ShownPoint
 */

/**
 * What can be undone.
 * @typedef {object} Marks
 * @property {string[]} areas in the order in which they were chosen
 * @property {Record<string, number>} pain 0 to 10, by area
 * @property {Stroke[]} strokes
 */

/**
 * How the board is shown.
 * @typedef {object} Shown
 * @property {string} figure
 * @property {string} view the side that is shown where there is room for one
 * @property {string} tool
 * @property {string} colour of what is drawn next
 * @property {boolean} clinical
 * @property {boolean} mirrored
 * @property {boolean} big
 */

/** @typedef {Marks & Shown & { notes: string, point: ShownPoint | null }} State */

/** @typedef {{ name: string, clinical: string }} Named a thing's name in simple and in clinical words */

/** @typedef {Named & { where: string, region: string, refers: string[] }} TriggerPoint */

/**
 * What the page holds for the board (`board_data` in Python).
 * @typedef {object} BoardData
 * @property {Record<string, string>} said the words of `board.yaml`
 * @property {Record<string, Named & { region: string }>} areas
 * @property {Record<string, TriggerPoint>} points
 * @property {Record<string, Named>} regions
 * @property {Record<string, Figure>} figures
 */

/**
 * How things are called in the wording that is chosen now.
 * @typedef {object} Names
 * @property {(id: string) => string} area
 * @property {(id: string) => string} point
 * @property {(id: string) => string} region
 */

/**
 * What the board tells the handout, window to window.
 * @typedef {object} Consultation
 * @property {"bodymap-board"} source
 * @property {1} version
 * @property {"consultation"} type
 * @property {string} figure
 * @property {string[]} areas
 * @property {Record<string, number>} pain
 * @property {Stroke[]} strokes
 * @property {string} notes
 * @property {boolean} clinical
 */

export {};
