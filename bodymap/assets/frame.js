// The page in a frame of another page: says how high it is, takes commands, and tells what is chosen where the page around it
// asked for that. It speaks to nobody who has not said hello from an allowed origin. The other side is embed.js.
(function (bodymap) {
  "use strict";
  const { body } = document, { page } = bodymap, framed = parent !== window;

  /** Whether pages of an origin may show the map: its own, and those of the list (`https://*.clinic.example` is any part of it). */
  bodymap.mayEmbed = (origin) => origin === location.origin || (origin === "null" && location.protocol === "file:")
    || body.dataset.embedders.split(" ").some((each) => {
      const [start, end] = each.split("*");
      return end ? origin.startsWith(start) && origin.endsWith(end) : each === origin;
    });

  if (!page) return;
  // Without script the sources lie open; a source that is asked for opens them again.
  const sources = document.querySelector("#sources details");
  if (sources) sources.open = false;
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']")?.getAttribute("href"), aim = link && document.getElementById(link.slice(1));
    if (!aim) return;
    if (sources?.contains(aim)) sources.open = true;
    if (!framed || event.defaultPrevented) return;
    event.preventDefault();
    location.replace(link); // else it would add to the history of the page around
    bodymap.tell(body, "read", aim);
  });

  if (!framed) return;
  const { diagram, words } = page;
  body.classList.toggle("bm-sealed", window.origin === "null" && location.protocol !== "file:");
  let host, height; // who said hello; the height that was told last, in CSS px

  function tell(type, more) {
    if (host) parent.postMessage({ source: "bodymap", version: 1, type, id: host.id, ...more }, host.origin === "null" ? "*" : host.origin);
  }

  /** Tells the height; with `top`, the place that a person asked to read, which only the page around can bring into view. */
  function tellHeight(top) {
    const now = Math.ceil(body.getBoundingClientRect().height);
    if (now !== height || top) tell("height", { height: now, ...top });
    height = now;
  }

  const commands = {
    __proto__: null, // else each object has commands of its own
    select: ({ area }) => {
      const ids = typeof area === "string" ? area.split("+") : [""];
      if (ids.every(diagram.known)) diagram.select(ids);
    },
    clear: () => diagram.select([]),
    view: ({ view }) => diagram.show(view, true),
    theme: ({ theme }) => bodymap.setTheme(theme),
  };

  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || data?.target !== "bodymap" || data.version !== 1 || typeof data.id !== "string" || !bodymap.mayEmbed(origin)) return;
    const { type, id } = data;
    if (type === "hello") {
      if (!host) new ResizeObserver(() => tellHeight()).observe(body);
      host = { id, origin };
      document.documentElement.dataset.ownHeight = "";
      height = 0;
      tell("ready");
      tellHeight();
    } else if (host?.id === id && host.origin === origin) commands[type]?.(data);
  });

  body.addEventListener("bodymap:select", ({ detail }) => {
    if (!bodymap.asked("events").split(/[ ,]/).includes("select")) return;
    const [area = ""] = detail, [region, side = ""] = bodymap.split(area), codes = JSON.parse(diagram.root.dataset.codes || "null");
    tell("select", {
      region, area, side, label: diagram.label(detail), conditions: words.conditions(region),
      ...(codes && { codes: { system: codes.system, region: codes.regions[region] || "", side: codes.sides[side] || "" } }),
    });
  });
  body.addEventListener("bodymap:view", ({ detail }) => tell("view", { view: detail }));
  body.addEventListener("bodymap:read", ({ detail }) => tellHeight({ top: detail.getBoundingClientRect().top }));
})(window.bodymap = window.bodymap || {});
