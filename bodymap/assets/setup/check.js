// "May your site show it?"
import { mayEmbedThisPage } from "../embed/may-embed.js";
import { find } from "../shared/dom.js";

/** @typedef {import("./labels.js").Labels} Labels */

/**
 * The origin of an address that a person typed; empty where it is none of the web.
 * @param {string} address
 */
export function originOf(address) {
  try {
    const { protocol, origin } = new URL(address);
    return /^https?:$/.test(protocol) ? origin : "";
  } catch {
    return "";
  }
}

/** @param {Labels} labels */
export function listenToCheck(labels) {
  /** @type {HTMLFormElement} */
  const form = find(document, "#check");
  /** @type {HTMLInputElement} */
  const address = find(form, "[name=address]");

  /** @param {SubmitEvent} event */
  function check(event) {
    event.preventDefault();
    find(document, "#answer").textContent = answerFor(originOf(address.value.trim()), labels);
  }

  form.addEventListener("submit", check);
}

/**
 * @param {string} origin
 * @param {Labels} labels
 */
function answerFor(origin, labels) {
  if (!origin) return labels.no_address;
  const line = mayEmbedThisPage(origin) ? labels.may : labels.may_not;
  const embedders = [document.body.dataset.embedders, origin].join(" ").trim();
  return line.replace("{origin}", origin).replace("{setting}", `BODYMAP_FRAME_ANCESTORS="${embedders}"`);
}
