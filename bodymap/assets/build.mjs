// Builds dist/ from the modules beside it: one classic script and one style sheet for each page, because pages carry theirs inside
// them, and run in sandboxed frames and from file:// too, where no module is loaded.
//   npm run build
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { minify } from "terser";

const HERE = dirname(fileURLToPath(import.meta.url));
const DIST = join(HERE, "dist");

/** The oldest browsers that the pages promise to run in. */
const TARGET = ["es2020", "chrome105", "firefox102", "safari15.4"];

/** Each file of dist/ and the source that it starts from. */
const ENTRIES = {
  "map.js": "map/main.js",
  "map-dash.js": "map/main-with-dash.js",
  "board.js": "board/main.js",
  "handout.js": "handout/main.js",
  "setup.js": "setup/main.js",
  "embed.js": "embed/embed.js",
  "dash.js": "dash/main.js",
  "map.css": "map/main.css",
  "board.css": "board/main.css",
  "handout.css": "handout/main.css",
  "setup.css": "setup/main.css",
  "demo.css": "embed/demo.css",
};

/**
 * What one file of dist/ holds.
 * @param {string} source the entry point, below this folder
 * @returns {Promise<string>}
 */
async function bundle(source) {
  const { outputFiles } = await build({
    entryPoints: [join(HERE, source)],
    outdir: DIST,
    write: false,
    bundle: true,
    minify: true,
    format: "iife",
    target: TARGET,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
  });
  const { text } = outputFiles[0];
  return source.endsWith(".js") ? shortened(text) : text;
}

/**
 * A script, shorter than esbuild makes it: by about 8 in 100, sent as gzip.
 * @param {string} text
 */
async function shortened(text) {
  const { code = "" } = await minify(text, {
    ecma: 2020,
    compress: { passes: 6, pure_getters: true, unsafe_arrows: true, unsafe_methods: true }, // nothing here is told by reading it
  });
  return `${code}\n`;
}

/**
 * The sha256 of each source, by its path below this folder: whoever has no node can tell by them whether dist/ is of today.
 * @returns {string} as JSON
 */
function digests() {
  const files = readdirSync(HERE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(HERE, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !path.startsWith("dist/"))
    .sort();
  const byPath = Object.fromEntries(files.map((path) => [path, digest(path)]));
  return `${JSON.stringify(byPath, null, 2)}\n`;
}

/** @param {string} path */
function digest(path) {
  const hash = createHash("sha256");
  return hash.update(readFileSync(join(HERE, path))).digest("hex");
}

/**
 * What dist/ holds when it is built of the sources as they are now, by name.
 * @returns {Promise<Map<string, string>>}
 */
export async function built() {
  const files = new Map();
  for (const [name, source] of Object.entries(ENTRIES)) {
    if (existsSync(join(HERE, source))) files.set(name, await bundle(source));
    else console.warn(`${source} is not there: no ${name}`);
  }
  return files.set("sources.json", digests());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await built();
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(DIST);
  for (const [name, text] of files) writeFileSync(join(DIST, name), text);
}
