// Dash's side of the map: two components that hand over to diagram.js and words.js. The one file that knows Dash and React.
(function (bodymap) {
  "use strict";
  const { createElement, useEffect, useRef } = window.React;
  const domId = (id) => (id && typeof id === "object" ? JSON.stringify(id, Object.keys(id).sort()) : id);
  const ids = (text) => (text ? text.split("+") : []);

  /**
   * Fills its place with the server's HTML and drives it; or, where the page has the nodes already, listens to those and stays
   * empty. It does not move them: a moved node loses the focus of the person who just pressed it.
   */
  function useNodes(html, adopt, drive) {
    const place = useRef(null), driven = useRef(null);
    useEffect(() => {
      const stop = new AbortController();
      if (!adopt) place.current.innerHTML = html;
      driven.current = drive(place.current, stop.signal);
      return () => { stop.abort(); driven.current = null; };
    }, [html, adopt]);
    return { place, driven };
  }

  function BodyDiagram({ id, html, adopt, several, selected, setProps }) {
    const told = useRef(null);
    const { place, driven } = useNodes(html, adopt, (element, signal) => {
      const tell = (areas) => { told.current = areas.join("+"); setProps({ selected: told.current }); };
      if (!adopt) return bodymap.diagram(element.querySelector("[data-bodymap-diagram]"), { onSelect: tell, several, signal });
      const { diagram } = bodymap.page;
      diagram.root.closest(".bodymap").addEventListener("bodymap:chosen", ({ detail }) => tell(detail), { signal });
      tell(diagram.selected()); // the press that started Dash is not lost
      bodymap.adopted = true; // from here on Dash hears of each choice: whoever waits for that finds it here
      return diagram;
    });
    useEffect(() => { if (driven.current && selected !== undefined && selected !== told.current) driven.current.select(ids(selected)); }, [selected]);
    return createElement("div", { id: domId(id), ref: place, hidden: adopt || undefined });
  }

  function BodyExplanation({ id, html, adopt, region }) {
    const { place, driven } = useNodes(html, adopt, (element, signal) => {
      if (adopt) return bodymap.page.words;
      return bodymap.words(element.querySelector("[data-bodymap-words]"), { signal });
    });
    useEffect(() => { if (driven.current && region !== undefined) driven.current.show(ids(region)); }, [region, html]);
    return createElement("div", { id: domId(id), ref: place, hidden: adopt || undefined });
  }

  Object.assign(bodymap, { BodyDiagram, BodyExplanation });
})(window.bodymap = window.bodymap || {});
