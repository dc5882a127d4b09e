// Places of the body by their ids. Knows no page.

/** @param {Record<string, string>} names of places, by id: those of areas and of regions whose side is not said */
export function createPlaces(names) {
  const ids = new Set(Object.keys(names));

  /**
   * @param {unknown} id
   * @returns {id is string}
   */
  function isKnown(id) {
    return typeof id === "string" && ids.has(id);
  }

  /**
   * The region of a place.
   * @param {string} id
   */
  function regionOf(id) {
    const withoutSide = id.replace(/-(left|right)$/, "");
    return ids.has(withoutSide) ? withoutSide : id;
  }

  /**
   * A place's name within a sentence.
   * @param {string} id
   */
  function nameOf(id) {
    const name = names[id];
    return name.charAt(0).toLowerCase() + name.slice(1);
  }

  return { isKnown, regionOf, nameOf };
}

/** @typedef {ReturnType<typeof createPlaces>} Places */
