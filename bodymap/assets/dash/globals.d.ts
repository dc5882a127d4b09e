// As much of React as the components use. Dash's renderer brings it.

interface ReactRef<T> {
  current: T;
}

interface React {
  createElement(type: string, properties: Record<string, unknown>): unknown;
  useEffect(effect: () => (() => void) | undefined, dependencies: unknown[]): void;
  useRef<T>(first: T): ReactRef<T>;
}

interface Window {
  React: React;
}

interface Bodymap {
  /** The components, where Dash looks for them. */
  BodyDiagram?: typeof import("./body-diagram.js").BodyDiagram;
  BodyExplanation?: typeof import("./body-explanation.js").BodyExplanation;
}
