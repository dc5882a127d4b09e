// What a press on the figure chooses: a trigger point once the figure is close, else an area.
import { areaAt, closeUp, outlines } from "./figure.js";

/** @typedef {import("./camera/camera.js").Camera} Camera */
/** @typedef {import("./picture/paint.js").Paint} Paint */
/** @typedef {import("./state.js").BoardState} BoardState */
/** @typedef {import("./types.js").BoardData} BoardData */
/** @typedef {import("./types.js").Figure} Figure */
/** @typedef {import("./types.js").Point} Point */

const NEAR_AREA = 12; // CSS px around an area that still hit it
const NEAR_POINT = 14; // CSS px around a trigger point that hit it

/**
 * @param {object} options
 * @param {BoardData} options.data
 * @param {BoardState} options.state
 * @param {Camera} options.camera
 * @param {Paint} options.paint
 * @param {() => Figure} options.figure
 * @param {() => boolean} options.isOneView whether one view is shown at a time, as on a phone
 */
export function createChoice({ data, state, camera, paint, figure, isOneView }) {
  /** @param {string} area */
  function add(area) {
    state.mark({ areas: [...state.get().areas, area] });
    const views = outlines(figure(), area).map(({ view }) => view);
    if (isOneView() && !views.includes(state.get().view)) state.set({ view: views[0] });
  }

  /** @param {string} area */
  function remove(area) {
    const { areas, pain } = state.get();
    const { [area]: _, ...rest } = pain;
    state.mark({ areas: areas.filter((one) => one !== area), pain: rest });
  }

  /** @param {string} area */
  function toggle(area) {
    if (state.get().areas.includes(area)) remove(area);
    else add(area);
  }

  /** @param {{ id: string, side: string }} pressed a trigger point */
  function togglePoint({ id, side }) {
    const { areas, point } = state.get();
    const { region } = data.points[id];
    const area = areas.find((one) => one === region || one === `${region}-${side}`);
    const isShown = point?.id === id && point.side === side;
    state.set({ point: isShown ? null : { id, side, area } });
  }

  /** @param {Point} place */
  function press(place) {
    const unit = camera.unit();
    const isHit = (/** @type {{ at: Point }} */ { at: [x, y] }) =>
      Math.hypot(x - place[0], y - place[1]) < NEAR_POINT * unit;
    const point = camera.isIn() ? paint.points().find(isHit) : undefined;
    if (point) {
      togglePoint(point);
      return;
    }
    const area = areaAt(figure(), place, { reach: NEAR_AREA, unit });
    if (area) toggle(area);
  }

  /**
   * Shows areas closely; where one view is shown at a time, turns to the one that shows most of them.
   * @param {string[]} areas
   */
  function zoomTo(areas) {
    const { view, points } = closeUp(figure(), areas, { alone: isOneView() });
    if (isOneView()) state.set({ view });
    camera.fit(points);
  }

  return { toggle, press, zoomTo };
}
