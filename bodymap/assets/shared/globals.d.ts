// What stands on `window` for others: Dash, tests, and people at the console. Each part adds its own names to `Bodymap`, in a
// globals.d.ts beside it. Our own modules import each other and read nothing from here, except across the scripts of one page.

interface Bodymap {
  /** Whether Dash hears of each choice by now: whoever waits for that finds it here. */
  adopted?: boolean;
}

interface Window {
  bodymap?: Bodymap;
}
