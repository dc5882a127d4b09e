// The page in a frame of another page: says how high it is, takes commands, and tells what is chosen where the page around it
// asked for that. It speaks to nobody who has not said hello from an allowed origin. The other side is embed.js.
(function (bodymap) {
  "use strict";
  if (bodymap.mayEmbed) return;
  const body = document.body, root = document.documentElement, page = bodymap.page;
  const embedders = body.dataset.embedders.split(" ");

  /** Whether pages of an origin may show the map: its own, and those of the list (`https://*.clinic.example` is any part of it). */
  bodymap.mayEmbed = (origin) => origin === location.origin || (origin === "null" && location.protocol === "file:")
    || embedders.some((each) => each === origin || (each.includes("*") && origin.startsWith(each.split("*")[0]) && origin.endsWith(each.split("*")[1])));

  if (!page) return;
  // Without script the sources lie open; a source that is asked for opens them again.
  const sources = document.querySelector("#sources details");
  if (sources) sources.open = false;
  const aimOf = (link) => link && document.getElementById(link.getAttribute("href").slice(1));
  document.addEventListener("click", (event) => {
    const aim = aimOf(event.target.closest("a[href^='#']"));
    if (sources && sources.contains(aim)) sources.open = true;
  });

  if (window.parent === window) return;
  const { diagram } = page;
  body.classList.toggle("bm-sealed", window.origin === "null" && location.protocol !== "file:");
  let host = null, height = 0; // who said hello; the height that was told last, in CSS px

  function tell(type, more) {
    window.parent.postMessage({ source: "bodymap", version: 1, type, id: host.id, ...more }, host.origin === "null" ? "*" : host.origin);
  }

  /** Tells the height; with `top`, the place that a person asked to read, which only the page around can bring into view. */
  function tellHeight(top) {
    const now = Math.ceil(body.getBoundingClientRect().height);
    if (now === height && top === undefined) return;
    height = now;
    tell("height", top === undefined ? { height } : { height, top });
  }

  const commands = {
    select: ({ area }) => {
      const ids = typeof area === "string" ? area.split("+") : [];
      if (ids.length && ids.every(diagram.known)) diagram.select(ids);
    },
    clear: () => diagram.select([]),
    view: ({ view }) => diagram.show(String(view), true),
    theme: ({ theme }) => bodymap.setTheme(theme),
  };

  addEventListener("message", ({ source, origin, data }) => {
    if (source !== window.parent || !data || data.target !== "bodymap" || data.version !== 1) return;
    if (typeof data.id !== "string" || !bodymap.mayEmbed(origin)) return;
    if (data.type === "hello") {
      const met = host;
      host = { id: data.id, origin };
      root.dataset.ownHeight = "";
      tell("ready");
      height = 0;
      tellHeight();
      if (!met) new ResizeObserver(() => tellHeight()).observe(body);
    } else if (host && host.id === data.id && host.origin === origin && Object.hasOwn(commands, data.type)) commands[data.type](data);
  });

  body.addEventListener("bodymap:select", ({ detail }) => {
    if (host && bodymap.asked("events").split(/[ ,]/).includes("select")) tell("select", page.told(detail));
  });
  body.addEventListener("bodymap:view", ({ detail }) => { if (host) tell("view", { view: detail }); });
  body.addEventListener("bodymap:read", ({ detail }) => { if (host) tellHeight(detail.getBoundingClientRect().top); });

  // A link inside the page would add to the history of the page around: it replaces.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']"), aim = aimOf(link);
    if (!aim || event.defaultPrevented) return;
    event.preventDefault();
    location.replace(link.hash);
    bodymap.tell(body, "read", aim);
  });
})(window.bodymap = window.bodymap || {});
