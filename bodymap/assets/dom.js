// The few things that all scripts need of a page: finding, describing and drawing elements.
(function (bodymap) {
  "use strict";

  /** The elements inside another one that a selector finds, as an array. */
  bodymap.all = (root, selector) => [...root.querySelectorAll(selector)];

  /** Sets attributes of an element and gives it back. One that stays as it is costs nothing: no style is looked up again. */
  bodymap.set = function (element, attributes) {
    for (const name in attributes) if (element.getAttribute(name) !== "" + attributes[name]) element.setAttribute(name, attributes[name]);
    return element;
  };

  /** Tells the other parts of the map what happened: they stand elsewhere under the same .bodymap. */
  bodymap.tell = (room, name, detail) => room.dispatchEvent(new CustomEvent("bodymap:" + name, { detail }));

  /**
   * Makes one of some elements the stop of the Tab key (roving tabindex): what it was told to be, else what it was before, else the
   * first; or none.
   */
  bodymap.rove = function (stops, is, none) {
    const stop = stops.find(is) || stops.find((each) => !each.tabIndex) || stops[0];
    stops.forEach((each) => bodymap.set(each, { tabindex: each === stop && !none ? 0 : -1 }));
  };

  /** The region and, where it names one, the side of an area's id. */
  bodymap.split = (id) => /^(.*?)(?:-(left|right))?$/.exec(id).slice(1);

  /** A new SVG element with attributes, put on top of what its parent holds. */
  bodymap.draw = (parent, name, attributes) => parent.appendChild(bodymap.set(document.createElementNS("http://www.w3.org/2000/svg", name), attributes));
})(window.bodymap = window.bodymap || {});
