// Which picture moves in. Knows no page.

/**
 * The picture with most of the places of what is chosen; of equals, the one that is shown. None without an area of it.
 * @template {{ dataset: DOMStringMap }} Picture
 * @param {Picture[]} pictures
 * @param {object} shown
 * @param {{ svg: Picture }[]} shown.areas those that are chosen
 * @param {{ svg: Picture }[]} shown.places of trigger points
 * @param {string} shown.showing the picture's name
 * @returns {Picture | undefined}
 */
export function bestPicture(pictures, { areas, places, showing }) {
  /** @param {Picture} picture */
  function count(picture) {
    const tie = picture.dataset.view === showing ? 0.5 : 0;
    return places.filter(({ svg }) => svg === picture).length + tie;
  }
  const candidates = pictures.filter((picture) => areas.some(({ svg }) => svg === picture));
  return candidates.sort((one, other) => count(other) - count(one))[0];
}
