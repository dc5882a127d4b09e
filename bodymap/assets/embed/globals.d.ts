interface Window {
  /** embed.js: puts a map into each new `<div data-bodymap>` of the page. */
  bodymapEmbed?: () => void;
}

interface HTMLElement {
  /** What drives the map that embed.js put into this element. */
  bodymap?: import("./embedded-map.js").Commands;
}
