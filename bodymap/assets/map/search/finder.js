// Finds what was meant by people's own words: emergency signs first, then places, problems, muscles and answers. Knows no page.
import { createReader } from "./reading.js";
import { createSplitter } from "./splitter.js";
import { grouped, wordsOf } from "./stems.js";
import { createVocabulary, SLIP } from "./vocabulary.js";

const MOST = 6; // results given at once
const MOST_SIGNS = 3;
const ENOUGH = 0.42; // how well a thing has to fit, up to 1
const HALF = 0.55; // how much of a phrase has to be typed
const UNKNOWN = 0.3; // the weight of a word that nobody knows, up to 1
const COMPLAINT = 0.12; // of a word that says how it hurts, and not where
const LEAST = 0.2; // of a word that leads to most things
const SURE = 0.79; // how well each word of an alarm has to fit: the whole word, or most of one that is still typed
const LONG = 5; // letters of a word whose slip is surely one: a bank is no back
const LATER = 0.97; // what a thing is worth that a phrase leads to after another one
const MOSTLY = 0.65; // how much of a phrase has to be typed until its words are understood
const WHOLE = 0.95; // how much of a phrase has to be typed, and how well, until it carries a result by itself
const ALONE = 0.45; // what such a phrase is worth whatever else was typed
const BY_NAME = 2; // what is called exactly as it was typed comes first
const ELSEWHERE = 0.55; // what something is worth that is not at the place that was named

/** @typedef {import("./reading.js").Typed} Typed */
/** @typedef {import("./splitter.js").Index} Index */
/** @typedef {import("./things.js").Sign} Sign */
/** @typedef {import("./things.js").Thing} Thing */
/** @typedef {"left" | "right" | undefined} Side the person's own; undefined where none or both were named */
/** @typedef {{ kind: string, id: string, name: string, note: string, region: string }} Hit region: where it is turned to */

/**
 * @typedef {object} Found
 * @property {Hit[]} hits the best first
 * @property {string[]} alarms the keys of the signs that may be an emergency, the surest first
 * @property {string[]} unknown words that nobody knows
 * @property {Side} side
 */

/** @typedef {{ words: string[], leads: number[], names: boolean }} Phrase leads: things by their numbers, the best first; whether it names them */

/**
 * @param {Index} index
 * @param {Thing[]} things all that can be found; of equals, the first comes first
 * @returns {(text: string) => Found}
 */
export function createFinder(index, things) {
  const splitter = createSplitter(index);
  const complaints = new Set(index.complaints.split(","));
  const named = [...phrasesOf(things, index.leads, true), ...namesOf(things, splitter)];
  const phrases = [...named, ...phrasesOf(things, index.situations, false)];
  const withWord = byWord(phrases);
  const weights = weightsOf(withWord, phrases.length);
  /** @type {Map<string, number>} */
  const byName = new Map();
  things.forEach(({ names: called }, number) => {
    for (const said of called.map((name) => wordsOf(name).join(" "))) byName.set(said, byName.get(said) ?? number);
  });
  const own = new Set(index.own.split(" "));
  const notMeant = index.notMeant.split(",");
  const alarms = Object.entries(index.alarms).flatMap(([sign, said]) =>
    said.split(",").map((phrase) => ({ sign, words: phrase.split(" ") })),
  );
  const vocabulary = createVocabulary(
    splitter,
    new Set([
      ...withWord.keys(),
      ...alarms.flatMap(({ words }) => words),
      ...complaints,
      ...Object.values(index.sides),
    ]),
  );
  const read = createReader(splitter, vocabulary);

  /** @param {string} word its weight, up to 1 */
  function weightOf(word) {
    return complaints.has(word) ? COMPLAINT : (weights.get(word) ?? COMPLAINT);
  }

  /**
   * How much a typed word counts.
   * @param {Typed} typed
   */
  function weightOfTyped({ meant }) {
    return meant.size ? Math.max(...[...meant].map(([word, fits]) => weightOf(word) * fits)) : UNKNOWN;
  }

  /**
   * How well a phrase fits.
   * @param {Phrase} phrase
   * @param {Typed[]} typed
   * @param {number[]} counts the weights of what was typed
   * @returns {{ complete: number, heard: number, used: number[], isStrong: boolean }} the share of the phrase that was typed; the
   *   weight of what was typed that is in it, and which words these are; whether one of them leads somewhere
   */
  function match({ words }, typed, counts) {
    let said = 0;
    let isStrong = false;
    /** @type {Map<number, number>} */
    const used = new Map();
    for (const word of words) {
      const fits = typed.map(({ meant }) => meant.get(word) || 0);
      const best = Math.max(...fits);
      if (!best) continue;
      said += weightOf(word) * best;
      used.set(fits.indexOf(best), best);
      isStrong = isStrong || !complaints.has(word);
    }
    const heard = sum([...used].map(([which, best]) => counts[which] * best));
    return { complete: said / sum(words.map(weightOf)), heard, used: [...used.keys()], isStrong };
  }

  /**
   * How well each thing fits.
   * @param {Typed[]} typed
   * @param {boolean} isMeant whether somebody surely speaks of a body
   * @returns {[thing: number, fits: number][]}
   */
  function scores(typed, isMeant) {
    const every = typed.every(isComplaint);
    const counts = typed.map((each) => (!every && isComplaint(each) ? 0 : weightOfTyped(each))); // a place is what counts
    const whole = sum(counts);
    const matches = matchesOf(typed, counts);
    const places = placesNamed(matches);
    const heardOf = new Set(matches.flatMap(({ complete, used }) => (complete >= MOSTLY ? used : [])));
    const others = typed.filter((each, index) => !heardOf.has(index) && !isComplaint(each)).length;
    /** @type {Map<number, number>} */
    const found = new Map();
    for (const { phrase, complete, heard } of matches) {
      const share = heard / whole;
      const fits = Math.sqrt(complete) * (complete < WHOLE ? share : ALONE + (1 - ALONE) * share);
      const most = heardOf.size / (namesBody(phrase) ? 1 : 2); // "chicken thigh recipe", "kettle for sale"
      if (!isMeant && others > most) continue;
      phrase.leads.forEach((thing, rank) => {
        const here = fits * LATER ** rank * (isAt(things[thing], places) ? 1 : ELSEWHERE);
        found.set(thing, Math.max(found.get(thing) || 0, here));
      });
    }
    return [...found];
  }

  /**
   * Whether a phrase names something of the body.
   * @param {Phrase} phrase
   */
  function namesBody({ names, leads }) {
    return names && leads.every((thing) => things[thing].regions.length);
  }

  /**
   * The phrases that fit what was typed.
   * @param {Typed[]} typed
   * @param {number[]} counts
   */
  function matchesOf(typed, counts) {
    const words = typed.flatMap(({ meant }) => [...meant.keys()]);
    const candidates = [...new Set(words.flatMap((word) => withWord.get(word) || []))];
    const matches = candidates.map((phrase) => ({ phrase, ...match(phrase, typed, counts) }));
    return matches.filter(({ isStrong, complete }) => isStrong && complete >= HALF);
  }

  /**
   * The regions that were named by a whole phrase.
   * @param {{ phrase: Phrase, complete: number }[]} matches
   * @returns {Set<string>} ids
   */
  function placesNamed(matches) {
    const naming = matches.filter(
      ({ phrase, complete }) =>
        phrase.names && complete >= WHOLE && phrase.leads.every((thing) => things[thing].kind === "region"),
    );
    return new Set(naming.flatMap(({ phrase }) => phrase.leads.map((thing) => things[thing].id)));
  }

  /**
   * The signs of which every word of a phrase was typed, the one with the most words first.
   * @param {Typed[]} typed
   */
  function alarmsOf(typed) {
    const sure = alarms.filter(({ words }) => words.every((word) => typed.some((each) => means(each, word))));
    const surest = sure.sort((one, other) => other.words.length - one.words.length).map(({ sign }) => sign);
    return [...new Set(surest)].slice(0, MOST_SIGNS);
  }

  /**
   * Whether a typed word says how it hurts.
   * @param {Typed} typed
   */
  function isComplaint({ meant }) {
    return [...meant].some(([word, fits]) => fits >= SURE && complaints.has(word));
  }

  /**
   * Whether a text is something else that holds a word of the body, such as a palm tree.
   * @param {string} said words with one space between them
   */
  function isElse(said) {
    return notMeant.some((phrase) => ` ${said}`.includes(` ${phrase}`)); // also of several palm trees
  }

  /**
   * @param {number} number of a thing
   * @param {Thing[]} places that were found, too: a problem is turned to there
   * @returns {Hit}
   */
  function hit(number, places) {
    const { kind, id, names, note, regions } = things[number];
    const place = places.find((each) => regions.includes(each.id));
    return { kind, id, name: names[0], note, region: place?.id || regions[0] || "" };
  }

  return (text) => {
    const all = read(text);
    const left = all.some((typed) => means(typed, index.sides.left));
    const right = all.some((typed) => means(typed, index.sides.right));
    const typed = all.filter((each) => !Object.values(index.sides).some((side) => means(each, side)));
    const words = wordsOf(text);
    const said = words.join(" ");
    const hurts = typed.some(isComplaint);
    if (!hurts && isElse(said)) return { hits: [], alarms: [], unknown: [], side: undefined };
    const isMeant = hurts || typed.length < all.length || words.some((word) => own.has(splitter.stem(word)));
    const found = scores(typed, isMeant).filter(([, fits]) => fits >= ENOUGH);
    const called = byName.get(said);
    if (called !== undefined) found.push([called, BY_NAME]);
    const sorted = found.sort(([one, fits], [other, others]) => others - fits || one - other);
    const best = [...new Set(sorted.map(([thing]) => thing))].slice(0, MOST);
    const places = best.map((thing) => things[thing]).filter(({ kind }) => kind === "region");
    return {
      hits: best.map((thing) => hit(thing, places)),
      alarms: alarmsOf(all),
      unknown: typed.filter(({ meant }) => !meant.size).map((each) => each.text),
      side: left === right ? undefined : left ? "left" : "right",
    };
  };
}

/**
 * Whether a thing is at one of some places; at any where none was named, or where it has no place of its own.
 * @param {Thing} thing
 * @param {Set<string>} places
 */
function isAt({ kind, regions }, places) {
  return !places.size || kind === "elsewhere" || regions.some((region) => places.has(region));
}

/**
 * Whether a typed word surely means another one: it is there, all but its end, or with one slip.
 * @param {Typed} typed
 * @param {string} word
 */
function means({ text, meant }, word) {
  const fits = meant.get(word) || 0;
  return fits >= SURE || (fits === SLIP && text.length >= LONG);
}

/**
 * The phrases of the index, with what they lead to.
 * @param {Thing[]} things
 * @param {Record<string, string>} leads
 * @param {boolean} names whether they name what they lead to
 * @returns {Phrase[]}
 */
function phrasesOf(things, leads, names) {
  const numbers = new Map(things.map(({ id }, number) => [id, number]));
  return Object.entries(leads).flatMap(([ids, said]) => {
    const found = ids.split(" ").flatMap((id) => numbers.get(id) ?? []);
    return said.split(",").map((phrase) => ({ words: phrase.split(" "), leads: found, names }));
  });
}

/**
 * The names of all things as phrases.
 * @param {Thing[]} things
 * @param {import("./splitter.js").Splitter} splitter
 * @returns {Phrase[]}
 */
function namesOf(things, { split }) {
  return things.flatMap(({ names }, number) =>
    names.map((name) => ({ words: [...new Set(split(name).map(({ said }) => said))], leads: [number], names: true })),
  );
}

/**
 * The weight of each word, up to 1: the fewer phrases it stands in, the more (inverse document frequency).
 * @param {Map<string, Phrase[]>} withWord
 * @param {number} all phrases
 */
function weightsOf(withWord, all) {
  const weight = (/** @type {number} */ many) => Math.max(LEAST, 1 - Math.log(many) / Math.log(1 + all));
  return new Map([...withWord].map(([word, { length }]) => [word, weight(length)]));
}

/**
 * @param {Phrase[]} phrases
 * @returns {Map<string, Phrase[]>}
 */
function byWord(phrases) {
  const found = new Map();
  for (const phrase of phrases) {
    for (const word of phrase.words) grouped(found, word).push(phrase);
  }
  return found;
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((whole, each) => whole + each, 0);
}
