// What runs on the page of the consultation: the board, and the evidence at a glance below it.
import { startEvidence } from "../evidence/evidence.js";
import { publish } from "../shared/surface.js";
import { startBoard } from "./board.js";

/** @type {HTMLElement | null} */
const board = document.querySelector("[data-board]");
if (board) publish({ board: startBoard(board) });

/** @type {HTMLElement | null} */
const evidence = document.querySelector("[data-evidence]");
if (evidence) publish({ evidence: startEvidence(evidence) });
