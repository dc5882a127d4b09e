// Which pages may show the map. Knows no page.

/**
 * Whether pages of an origin may show the map: its own, and those of a list. A map on a disk may be shown by pages on it.
 * @param {string} origin
 * @param {object} options
 * @param {string} options.own the map's own origin
 * @param {boolean} options.isFile whether the map was opened from a disk
 * @param {string[]} options.embedders origins; `https://*.clinic.example` is any part of it
 */
export function mayEmbed(origin, { own, isFile, embedders }) {
  if (origin === own || (origin === "null" && isFile)) return true;
  return embedders.some((embedder) => matches(origin, embedder));
}

/**
 * @param {string} origin
 * @param {string} embedder
 */
function matches(origin, embedder) {
  const [start, end] = embedder.split("*");
  return end ? origin.startsWith(start) && origin.endsWith(end) : embedder === origin;
}

/**
 * Whether pages of an origin may show this page.
 * @param {string} origin
 */
export function mayEmbedThisPage(origin) {
  const embedders = (document.body.dataset.embedders || "").split(" ");
  return mayEmbed(origin, { own: location.origin, isFile: location.protocol === "file:", embedders });
}
