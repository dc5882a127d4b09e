// Front and back as body-muscles draws them; the pressed muscle is lit at once and named below.
import { BodyChart, ViewSide } from "body-muscles";

const words = document.getElementById("words");
const charts = [ViewSide.FRONT, ViewSide.BACK].map(
  (view, i) =>
    new BodyChart(document.getElementById("body").children[i], {
      view,
      bodyState: {},
      enableTransitions: false,
      onMuscleClick: (id, name) => choose({ [id]: { intensity: 10, selected: true } }, name),
    }),
);

function choose(bodyState, name) {
  for (const chart of charts) chart.update({ bodyState });
  words.textContent = name;
}

window.clearChoice = () => choose({}, "");
