/** What the parts of a map tell each other, on the .bodymap around them. */
interface HTMLElementEventMap {
  /** The words turn to a trigger point, or to none: the picture follows. */
  "bodymap:point": CustomEvent<string | false>;
  /** A trigger point was chosen on the picture, or none: the words follow. */
  "bodymap:pointed": CustomEvent<string | false>;
  /** Whether points that are not core are shown. */
  "bodymap:more-points": CustomEvent<boolean>;
  /** The choice changed, by whomever; its words are drawn. */
  "bodymap:chosen": CustomEvent<string[]>;
  /** A person changed the choice. */
  "bodymap:select": CustomEvent<string[]>;
  /** Something was found by words, and chosen: the words turn to it. */
  "bodymap:turn-to": CustomEvent<import("./search/turn-to.js").TurnTo>;
  /** A person turned to a view. */
  "bodymap:view": CustomEvent<string>;
  /** A person asked to read this. */
  "bodymap:read": CustomEvent<Element>;
}

interface Bodymap {
  /** What drives the page, for Dash and tests. */
  page?: import("./page.js").Page;
}
