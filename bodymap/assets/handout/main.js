// What runs on the page of the handout.
import { startHandout } from "./handout.js";

/** @type {HTMLElement | null} */
const root = document.querySelector("[data-handout]");
if (root) startHandout(root);
