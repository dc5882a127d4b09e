// The place of a component on the page, and what drives the nodes in it.

/**
 * The id of an element: Dash allows objects, whose keys it sorts.
 * @param {string | Record<string, unknown> | undefined} id
 */
export function domId(id) {
  return typeof id === "object" ? JSON.stringify(id, Object.keys(id).sort()) : id;
}

/**
 * The ids of a choice as Dash passes it on.
 * @param {string} text
 */
export function idsOf(text) {
  return text ? text.split("+") : [];
}

/**
 * Fills the component's place with the server's HTML and drives it; or, where the page has the nodes already, listens to those and
 * stays empty. It does not move them: a moved node loses the focus of the person who just pressed it.
 * @template Driver
 * @param {object} properties
 * @param {string | undefined} properties.html
 * @param {boolean | undefined} properties.adopt whether the page has the nodes already
 * @param {(place: HTMLElement, signal: AbortSignal) => Driver} drive
 */
export function useNodes({ html, adopt }, drive) {
  const { useEffect, useRef } = window.React;
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  const driver = useRef(/** @type {Driver | null} */ (null));
  useEffect(() => {
    const stop = new AbortController();
    const element = place.current;
    if (!element) return undefined;
    if (!adopt) element.innerHTML = html || "";
    driver.current = drive(element, stop.signal);
    return () => {
      stop.abort();
      driver.current = null;
    };
  }, [html, adopt]);
  return { place, driver };
}
