// Which part of the figure the board shows: a box in units of the pictures, all views beside each other. The still and plotly's
// axes follow it. The proportions of the box never change, so that nothing moves around the picture.
(function (bodymap) {
  "use strict";
  if (bodymap.boardCamera) return;
  const CLOSEST = 8, // times
    ROOM = 1.35; // the choice and what is around it

  /**
   * @param {HTMLElement} canvas what shows the figure
   * @param {{views: () => object[], one: () => string | null, mirrored: () => boolean, onMove: (box: object) => void}} options
   *   views: id, left, width, height of each; one: the view that is shown alone, on a phone
   */
  bodymap.boardCamera = function (canvas, { views, one, mirrored, onMove }) {
    let box = null;

    /** The box that shows everything. */
    function home() {
      const shown = views().filter((view) => !one() || view.id === one());
      const x = shown[0].left, last = shown[shown.length - 1];
      return { x, y: 0, width: last.left + last.width - x, height: Math.max(...shown.map((view) => view.height)) };
    }

    /** Shows a box, or everything; never more than everything. */
    function go(wanted) {
      const all = home();
      if (!wanted) box = all;
      else {
        const width = Math.min(all.width, Math.max(all.width / CLOSEST, wanted.width)), height = width * all.height / all.width;
        box = {
          width, height,
          x: Math.min(all.x + all.width - width, Math.max(all.x, wanted.x + (wanted.width - width) / 2)),
          y: Math.min(all.height - height, Math.max(0, wanted.y + (wanted.height - height) / 2)),
        };
      }
      onMove(box);
    }

    /** The place on the figure under a place on the screen. */
    function at(clientX, clientY) {
      const { left, top, width, height } = canvas.getBoundingClientRect();
      const across = (clientX - left) / width;
      return [box.x + (mirrored() ? 1 - across : across) * box.width, box.y + (clientY - top) / height * box.height];
    }

    /** Moves closer (more than 1) or further, around a place that stays where it is; around the middle when left out. */
    function zoom(times, [x, y] = [box.x + box.width / 2, box.y + box.height / 2]) {
      const all = home(), width = Math.min(all.width, Math.max(all.width / CLOSEST, box.width / times)), by = width / box.width;
      go({ x: x - (x - box.x) * by, y: y - (y - box.y) * by, width, height: box.height * by });
    }

    /** Moves the figure by CSS pixels, as a hand would. */
    function pan(right, down) {
      const { width } = canvas.getBoundingClientRect(), unit = box.width / width;
      go({ ...box, x: box.x - (mirrored() ? -right : right) * unit, y: box.y - down * unit });
    }

    /** Shows some points with room around them. */
    function fit(points) {
      if (!points.length) return go(null);
      const xs = points.map(([x]) => x), ys = points.map(([, y]) => y), all = home();
      const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      const width = Math.max(right - left, (bottom - top) * all.width / all.height) * ROOM, height = width * all.height / all.width;
      return go({ x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height });
    }

    return { go, at, zoom, pan, fit, box: () => box, isIn: () => box.width < home().width - 0.5, unit: () => box.width / canvas.clientWidth };
  };
})(window.bodymap = window.bodymap || {});
