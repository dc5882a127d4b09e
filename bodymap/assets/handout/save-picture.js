// "Save as a picture": asks the own server for it, with the names of the places and nothing else. What goes wrong is
// said beside the button, so that the page and its notes stay.
import { all, find } from "../shared/dom.js";

/** @typedef {import("./types.js").Said} Said */

/** @param {HTMLFormElement} form */
function ask(form) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) body.append(name, String(value));
  return fetch(form.action, { method: "POST", body });
}

/**
 * Saves what the server answered with the downloads, under the name that it gave.
 * @param {Response} answer
 */
async function save(answer) {
  const [, name = ""] = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "") ?? [];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
}

/**
 * @param {HTMLFormElement} form
 * @param {{ said: Said, say: (text: string) => void }} options
 */
async function savePicture(form, { said, say }) {
  say(said.picture_making);
  const answer = await ask(form).catch(() => null);
  if (!answer) say(said.picture_no_answer);
  else if (!answer.ok) {
    const reason = await answer.text();
    say(said.picture_failed.replace("{reason}", () => reason));
  } else {
    await save(answer);
    say(said.picture_saved);
  }
}

/**
 * @param {HTMLElement} root the page
 * @param {{ said: Said, signal?: AbortSignal }} options
 */
export function listenToSaving(root, { said, signal }) {
  /** @param {string} text */
  function say(text) {
    find(root, "[data-picture-said]").textContent = text;
  }

  /** @type {HTMLFormElement[]} */
  const forms = all(root, "form"); // none in a page without a server
  for (const form of forms) {
    form.addEventListener(
      "submit",
      (event) => {
        event.preventDefault();
        savePicture(form, { said, say });
      },
      { signal },
    );
  }
}
