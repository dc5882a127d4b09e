// The problems of several places in the order of the map. Knows no page.

/**
 * Each problem once: those of the places first, then general ones, then those that were not tested or gained nothing.
 * @param {string[]} regions
 * @param {Record<string, string[][]>} listed the three groups of each region
 * @returns {string[]}
 */
export function inOrder(regions, listed) {
  const groups = [0, 1, 2].flatMap((group) => regions.flatMap((region) => listed[region]?.[group] ?? []));
  return [...new Set(groups)];
}
