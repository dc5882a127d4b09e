// One map on somebody's page: a frame as high as its content, events, and commands.
import { reportOf, VERSION } from "./messages.js";

const PATIENCE = 5000; // ms after loading until a frame that said nothing is given up
const MARGIN = 12; // CSS px above what a person asked to read
const FOOT = 80; // CSS px at the foot of the window that are too little to read in
const OPTIONS = ["region", "view", "theme", "accent", "events"];
// At first as high as the window: what comes after the frame is out of sight when it finds its height.
const STYLE = "display:block;border:0;width:100%;height:max(46rem,100vh)";

/**
 * @typedef {object} Commands
 * @property {(area: string) => void} select
 * @property {() => void} clear
 * @property {(view: string) => void} view
 * @property {(theme: string) => void} theme
 */

/** @typedef {{ frame: HTMLIFrameElement, hear: (data: unknown) => void }} EmbeddedMap */

/**
 * @param {HTMLElement} element of the page, with options as `data-bodymap-...`
 * @param {URL} map the page to show
 * @param {string} id
 * @returns {EmbeddedMap}
 */
export function createEmbeddedMap(element, map, id) {
  const frame = createFrame(element.dataset);
  // A sandboxed frame has no origin: a message to an exact one would never reach it.
  const aim = frame.sandbox.length || map.protocol === "file:" ? "*" : map.origin;
  let isReady = false;
  /** @type {(() => void)[]} */
  const waiting = []; // commands given before the frame was ready

  /**
   * @param {string} to the origin that may hear it
   * @param {string} type
   * @param {Record<string, string>} [more]
   */
  function say(to, type, more) {
    frame.contentWindow?.postMessage({ target: "bodymap", version: VERSION, type, id, ...more }, to);
  }

  /**
   * @param {string} type
   * @param {Record<string, string>} [more]
   */
  function command(type, more) {
    if (isReady) say(aim, type, more);
    else waiting.push(() => say(aim, type, more));
  }

  /** @param {unknown} data of a message from the frame */
  function hear(data) {
    const heard = reportOf(data);
    if (!heard || heard.report.id !== id) return;
    const { type } = heard.report;
    const isAsked = /\bselect\b/.test(element.dataset.bodymapEvents || "");
    if (type === "height") fitHeight(frame, heard.detail);
    if (type === "ready") {
      isReady = true;
      for (const send of waiting.splice(0)) send();
    }
    if (type === "ready" || type === "view" || (type === "select" && isAsked)) {
      element.dispatchEvent(new CustomEvent(`bodymap:${type}`, { detail: heard.detail, bubbles: true }));
    }
  }

  function greet() {
    isReady = false;
    say("*", "hello"); // carries nothing private
    setTimeout(() => {
      if (!isReady) warn(map);
    }, PATIENCE);
  }

  element.bodymap = {
    select: (area) => command("select", { area }),
    clear: () => command("clear"),
    view: (view) => command("view", { view }),
    theme: (theme) => command("theme", { theme }),
  };
  frame.addEventListener("load", greet);
  frame.src = addressOf(map, element.dataset);
  return { frame, hear };
}

/**
 * @param {DOMStringMap} options
 * @returns {HTMLIFrameElement}
 */
function createFrame({ bodymapTitle, bodymapSandbox, bodymapWidth }) {
  const frame = document.createElement("iframe");
  frame.title = bodymapTitle || "Body map: where does it hurt?";
  frame.loading = "lazy";
  if (bodymapSandbox !== undefined) frame.setAttribute("sandbox", "allow-scripts");
  frame.style.cssText = STYLE;
  const width = Number(bodymapWidth);
  if (width) frame.style.maxWidth = `${width}px`;
  return frame;
}

/**
 * The address of a map with options.
 * @param {URL} map
 * @param {DOMStringMap} dataset
 */
function addressOf(map, dataset) {
  const address = new URL(map);
  for (const option of OPTIONS) {
    const value = dataset[`bodymap${option[0].toUpperCase()}${option.slice(1)}`];
    if (value) address.searchParams.set(option, value);
  }
  return address.href;
}

/**
 * Gives a frame the height of its content, and brings into view what a person asked to read there.
 * @param {HTMLIFrameElement} frame
 * @param {Record<string, unknown>} detail
 */
function fitHeight(frame, { height, top }) {
  if (typeof height !== "number" || !(height > 0)) return;
  frame.style.height = `${height}px`;
  if (typeof top !== "number") return;
  const at = frame.getBoundingClientRect().top + top;
  if (at < 0 || at > innerHeight - FOOT) scrollBy(0, at - MARGIN);
}

/** @param {URL} map */
function warn(map) {
  console.warn(
    `Body map: ${map.origin} gave no answer. Perhaps ${location.origin} is not among its frame_ancestors; see ${new URL("setup/", map)}`,
  );
}
