// Starts the page of the map, and Dash behind it once somebody uses it.
import "./main.js";
import { startDashLate } from "../dash/start-late.js";

startDashLate();
