import lexicon from '../../../lexicons/experience.json' with { type: 'json' };
import type { Degree } from '../analysis.ts';
import { alone, anyOf } from '../text/patterns.ts';
import { isWish } from './years.ts';

/** The lowest degree accepted. `optional`: only preferred, or experience is as good. */
export interface DegreeAsked {
  degree: Degree;
  optional: boolean;
}

const LEVELS = ['bachelor', 'master', 'phd'] as const satisfies readonly Degree[];
const DEGREES = LEVELS.map((level): [Degree, RegExp] => [level, alone(lexicon.degrees[level])]);
/** Where a line may name a degree: a cheap look before the words are read one by one. */
const TRIGGER =
  /(?:degree|bachelor|master|ph\.?\s?d|\bm\.?\s?sc|\bb\.?\s?sc|\bb\.?s\b|\bm\.?s\b|\bba\/|studium|abschluss|hochschul|fachhoch|magist|diplom|laurea|licen[cs]|grado en|titulaci|universitari|ensino superior|gradua[çc]|doctor|doktor|doutor|dottor|\bhbo\b|\bwo\b|bac\s?\+|ingénieur|máster|mestrado|undergraduate|\bb\.?\s?tech)/iy;
const NOT_STUDY = new RegExp(anyOf(lexicon.notStudy), 'i');
const EQUIVALENT = new RegExp(`(?:${anyOf(lexicon.equivalent)})`, 'i');
const WISH_HEADING = new RegExp(`(?:${anyOf(lexicon.wishHeadings)})[^\\n]{0,40}$`, 'i');
const CLAUSE_END = /;|\p{L}{3}[.)]\s?(?=\p{Lu})/u;
const SPAN = 170;
const MAX_PLACES = 40;
const MAX_STARTS = 10000;

const NONE: DegreeAsked = { degree: 'none-stated', optional: false };

/** German puts the degree at the end of a word (`Informatikstudium`), where no word begins. */
function withCompounds(text: string, starts: readonly number[]): number[] {
  const all = [...starts];
  for (const ending of lexicon.degreeCompounds) {
    for (let at = text.indexOf(ending); at >= 0 && all.length < MAX_STARTS; at = text.indexOf(ending, at + 1))
      all.push(at);
  }
  return all.sort((a, b) => a - b);
}

/**
 * The degree a description asks for; of alternatives the lowest, of a required and a preferred one the required.
 *
 * @param starts offsets of words that may begin the name of a degree
 * @param german whether the text is German
 */
export function degreeOf(text: string, starts: readonly number[], german = false): DegreeAsked {
  let wished: DegreeAsked | null = null;
  let readTo = -1;
  let places = 0;
  for (const at of german ? withCompounds(text, starts) : starts) {
    if (at < readTo) continue;
    TRIGGER.lastIndex = at;
    if (!TRIGGER.test(text)) continue;
    if (++places > MAX_PLACES) break;
    const start = Math.max(text.lastIndexOf('\n', at) + 1, at - SPAN, readTo);
    const newline = text.indexOf('\n', at);
    const end = Math.min(newline < 0 ? text.length : newline, at + SPAN);
    const cut = text.slice(at, end).search(CLAUSE_END);
    readTo = cut < 0 ? end : at + cut + 1;
    const asked = inWords(text.slice(start, readTo), text.slice(Math.max(0, start - 400), start));
    if (asked === null) continue;
    if (!asked.wish) return { degree: asked.degree, optional: asked.optional };
    wished ??= { degree: asked.degree, optional: true };
  }
  return wished ?? NONE;
}

function inWords(words: string, above: string): (DegreeAsked & { wish: boolean }) | null {
  if (NOT_STUDY.test(words)) return null;
  const found = DEGREES.flatMap(([level, pattern]) => {
    const at = words.search(pattern);
    return at < 0 ? [] : [{ level, at }];
  });
  const lone = found.filter(({ level }) => level !== 'bachelor');
  const generic =
    /\bbachelor|\bb\.?\s?sc|\bb\.?s\.?\b|\bb\.?a\b|\bb\.?\s?tech|undergraduate|licen|triennale|grado/i.test(
      words,
    );
  const lowest = lone.length > 0 && !generic ? lone[0] : found[0];
  if (!lowest) return null;
  const headings = above
    .split('\n')
    .filter((line) => line.trim() !== '' && line.length < 70 && !/^\s*[-•*]/.test(line));
  const wish = isWish(words) || WISH_HEADING.test(headings.at(-1) ?? '');
  return { degree: lowest.level, optional: wish || EQUIVALENT.test(words), wish };
}
