// The wheel with Ctrl zooms, as in maps and browsers; two fingers on a touch pad come as this.

/** @typedef {import("../camera/camera.js").Camera} Camera */

const ZOOM = 0.0025; // for a unit of the wheel

/**
 * @param {HTMLElement} canvas what shows the figure
 * @param {{ camera: Camera, signal?: AbortSignal }} options
 */
export function zoomByWheel(canvas, { camera, signal }) {
  canvas.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      camera.zoom(Math.exp(-event.deltaY * ZOOM), camera.at(event.clientX, event.clientY));
    },
    { signal, passive: false },
  );
}
