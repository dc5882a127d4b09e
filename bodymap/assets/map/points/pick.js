// Which places of trigger points belong to a choice, and how far apart they are. Knows no page.

/**
 * Those of some places that lie in some areas, on their side.
 * @template {{ point: { region: string }, side: string }} Place
 * @param {readonly string[]} areas ids
 * @param {Place[]} places
 * @returns {Place[]}
 */
export function within(areas, places) {
  return places.filter(({ point, side }) => areas.includes(point.region) || areas.includes(`${point.region}-${side}`));
}

/**
 * Those of some places that are shown: core ones, with the rest when asked for or where none is core, and always the chosen one.
 * @template {{ point: { isCore: boolean, isQuiet: boolean } }} Place
 * @param {Place[]} places
 * @param {{ isChosen: (place: Place) => boolean, withRest: boolean }} options
 * @returns {Place[]}
 */
export function shownOf(places, { isChosen, withRest }) {
  const noneIsCore = !places.some(({ point }) => point.isCore && !point.isQuiet);
  return places.filter((place) => {
    const { isCore, isQuiet } = place.point;
    return isChosen(place) || (!isQuiet && (withRest || noneIsCore || isCore));
  });
}

/**
 * How far apart the nearest two of some places on one picture are, in its units; infinite where no picture has two.
 * @param {{ svg: unknown, x: number, y: number }[]} places
 */
export function leastDistance(places) {
  let least = Number.POSITIVE_INFINITY;
  places.forEach((one, index) => {
    for (const other of places.slice(index + 1)) {
      if (one.svg === other.svg) least = Math.min(least, Math.hypot(one.x - other.x, one.y - other.y));
    }
  });
  return least;
}
