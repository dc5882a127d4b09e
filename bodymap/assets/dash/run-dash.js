// Dash's own tags stand in a <template>, where the browser does not run them; here they run when they are needed.
import { find } from "../shared/dom.js";

/**
 * Runs the tags one after the other, as the page would have. A script that does not come stops them with an error; called again, it
 * goes on there.
 */
export async function runDash() {
  /** @type {HTMLTemplateElement} */
  const late = find(document, "#late-dash");
  for (const tag of [...late.content.children]) {
    await run(tag);
    tag.remove();
  }
}

/**
 * Runs a copy of a tag: the browser runs only what is made anew.
 * @param {Element} tag
 * @returns {Promise<void>} kept at once, or when a script has come and run
 */
function run(tag) {
  const copy = document.createElement(tag.localName);
  for (const { name, value } of tag.attributes) copy.setAttribute(name, value);
  copy.textContent = tag.textContent;
  if (!(copy instanceof HTMLScriptElement) || !copy.hasAttribute("src")) {
    document.body.append(copy);
    return Promise.resolve();
  }
  return new Promise((done, failed) => {
    copy.async = false;
    copy.onload = () => done();
    copy.onerror = () => failed(new Error(copy.src));
    document.body.append(copy);
  });
}
