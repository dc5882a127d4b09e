// Front and back as body-highlighter draws them; the pressed muscle is lit and named below.
import createBodyHighlighter, { ModelType } from "body-highlighter";

const words = document.getElementById("words");
const bodies = [ModelType.ANTERIOR, ModelType.POSTERIOR].map((type, i) =>
  createBodyHighlighter({
    container: document.getElementById("body").children[i],
    type,
    style: { height: "100%" },
    highlightedColors: ["rgb(162, 59, 114)"],
    onClick: ({ muscle }) => choose([{ name: "chosen", muscles: [muscle] }], muscle),
  }),
);

function choose(data, name) {
  for (const body of bodies) body.update({ data });
  words.textContent = name;
}

window.clearChoice = () => choose([], "");
