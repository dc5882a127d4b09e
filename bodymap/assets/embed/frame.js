// The page in a frame of another page: says how high it is, takes commands, and tells what is chosen where the page around it
// asked for that. It speaks to nobody who has not said hello from an allowed origin. The other side is embed.js.
import { split, tell } from "../shared/dom.js";
import { asked, setTheme } from "../shared/options.js";
import { innerLink } from "../map/sources.js";
import { mayEmbedThisPage } from "./may-embed.js";
import { commandOf, idsOfArea, VERSION } from "./messages.js";

/** @typedef {import("./messages.js").Command} Command */
/** @typedef {import("../map/page.js").Page} Page */
/** @typedef {{ id: string, origin: string }} Host who said hello: the frame's id there, and where to answer */

/** @param {Page} page */
export function startFrame(page) {
  if (parent === window) return;
  const { body } = document;
  const isSandboxed = window.origin === "null" && location.protocol !== "file:";
  body.classList.toggle("bm-sealed", isSandboxed);
  listenToInnerLinks(body);
  const host = createHost(body);
  listenToHost(page, host);
  reportToHost(page, host);
}

/**
 * Links within the page: followed as usual they would add to the history of the page around.
 * @param {HTMLElement} body
 */
function listenToInnerLinks(body) {
  document.addEventListener("click", (event) => {
    const link = innerLink(event);
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    location.replace(link.hash);
    tell(body, "read", link.aim);
  });
}

/**
 * The page around: nobody until it has said hello.
 * @param {HTMLElement} body
 */
function createHost(body) {
  /** @type {Host | undefined} */
  let host;
  let height = 0; // that was told last, in CSS px

  /**
   * @param {string} type
   * @param {Record<string, unknown>} [more]
   */
  function report(type, more) {
    if (!host) return;
    const aim = host.origin === "null" ? "*" : host.origin;
    parent.postMessage({ source: "bodymap", version: VERSION, type, id: host.id, ...more }, aim);
  }

  /**
   * Tells the height; with the place that a person asked to read, which only the page around can bring into view.
   * @param {{ top: number }} [place] in CSS px from the top of the frame
   */
  function reportHeight(place) {
    const now = Math.ceil(body.getBoundingClientRect().height);
    if (now !== height || place) report("height", { height: now, ...place });
    height = now;
  }

  /** @param {Host} next */
  function greet(next) {
    if (!host) new ResizeObserver(() => reportHeight()).observe(body);
    host = next;
    document.documentElement.dataset.ownHeight = "";
    height = 0;
    report("ready");
    reportHeight();
  }

  return {
    report,
    reportHeight,
    greet,
    /**
     * Whether it is who said hello.
     * @param {Host} other
     */
    is: ({ id, origin }) => host?.id === id && host.origin === origin,
  };
}

/** @typedef {ReturnType<typeof createHost>} HostPage */

/**
 * @param {Page} page
 * @param {HostPage} host
 */
function listenToHost({ diagram }, host) {
  /** @param {Command} command */
  function obey({ type, area, view, theme }) {
    const ids = idsOfArea(area);
    if (type === "select" && ids.length && ids.every(diagram.known)) diagram.select(ids);
    else if (type === "clear") diagram.select([]);
    else if (type === "view" && typeof view === "string") diagram.turnTo(view);
    else if (type === "theme") setTheme(theme);
  }

  addEventListener("message", ({ source, origin, data }) => {
    const command = commandOf(data);
    if (source !== parent || !command || !mayEmbedThisPage(origin)) return;
    const sender = { id: command.id, origin };
    if (command.type === "hello") host.greet(sender);
    else if (host.is(sender)) obey(command);
  });
}

/**
 * @param {Page} page
 * @param {HostPage} host
 */
function reportToHost(page, host) {
  const { body } = document;
  const isAsked = asked("events").split(/[ ,]/).includes("select");

  body.addEventListener("bodymap:select", ({ detail }) => {
    if (isAsked) host.report("select", choiceReport(page, detail));
  });
  body.addEventListener("bodymap:view", ({ detail }) => host.report("view", { view: detail }));
  body.addEventListener("bodymap:read", ({ detail }) => host.reportHeight({ top: detail.getBoundingClientRect().top }));
}

/** @typedef {{ system: string, regions: Record<string, string>, sides: Record<string, string> }} Codes of SNOMED */

/**
 * What the page around is told of a choice.
 * @param {Page} page
 * @param {string[]} ids
 */
function choiceReport({ diagram, words }, ids) {
  const [area = ""] = ids;
  const [region, side = ""] = split(area);
  /** @type {Codes | null} */
  const codes = JSON.parse(diagram.root.dataset.codes || "null");
  const report = { region, area, side, label: diagram.label(ids), conditions: words.conditions(region) };
  if (!codes) return report;
  const coded = { system: codes.system, region: codes.regions[region] || "", side: codes.sides[side] || "" };
  return { ...report, codes: coded };
}
