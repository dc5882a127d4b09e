// The frame of what is drawn next.

/** @param {() => void} run once what has changed is drawn */
export function afterFrame(run) {
  requestAnimationFrame(() => setTimeout(run));
}
