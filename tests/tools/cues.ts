// Lists the cues of lexicons/stance.json, the words of its lists and of those of lexicons/experience.json, and the headings
// of lexicons/sections.json, that fewer than three postings of different employers meet and that do not say why they stand
// there all the same; with `--all` also those that do. A heading is met only where it opens a line or sentence.
import { parseArgs } from 'node:util';
import experience from '../../lexicons/experience.json' with { type: 'json' };
import sections from '../../lexicons/sections.json' with { type: 'json' };
import lexicon from '../../lexicons/stance.json' with { type: 'json' };
import { compile } from '../../src/classifier/text/compile.ts';
import { languageOf } from '../../src/classifier/text/language.ts';
import { findIn } from '../../src/classifier/text/matcher.ts';
import { alone, escaped } from '../../src/classifier/text/patterns.ts';
import { GAP_SENTENCE, tokenise } from '../../src/classifier/text/tokens.ts';
import { linesOf, type StoredPosting } from './eval/data.ts';

/** A cue that fewer employers use may be a chance find; it stays where its words are plain, and is listed here. */
export const FEWEST = 3;

interface Reach {
  reach: string;
  why?: string;
}

/** The words of the lists that say how far they reach, each as a pattern. */
export function listed(): { list: string; text: string; pattern: RegExp; reach: string; why?: string }[] {
  const lists: Readonly<Record<string, unknown>> = experience;
  const of = (name: string, words: readonly string[], reach: Reach, isPattern: boolean) =>
    words.map((text) => ({
      list: name,
      text,
      pattern: alone([isPattern ? text : escaped(text)]),
      ...reach,
    }));
  return [
    ...Object.entries(experience.reaches as Record<string, Reach>).flatMap(([name, reach]) =>
      of(name, lists[name] as string[], reach, true),
    ),
    ...Object.entries(experience.degreeDenied as Record<string, Reach & { words: string[] }>).flatMap(
      ([name, { words, ...reach }]) => of(`degreeDenied.${name}`, words, reach, false),
    ),
    ...Object.entries(lexicon.reaches as Record<string, Reach>).flatMap(([name, reach]) =>
      of(
        `sentenceSubject.${name}`,
        (lexicon.sentenceSubject as Record<string, string[]>)[name] ?? [],
        reach,
        false,
      ),
    ),
  ];
}

/** A word or phrase that is looked for in the corpus by the matcher of phrases. */
interface Looked extends Reach {
  text: string;
  says: string;
  where: string;
  in?: string[];
  /** It counts only where it opens a line or sentence, as a heading does. */
  opens?: boolean;
}

/** The words of headings, and of what headings hold besides, each with how far it reaches. */
export function headings(): Looked[] {
  const { headings: kinds, reaches, $schema: _, ...lists } = sections;
  const of = (says: string, words: readonly string[], reach: Reach) =>
    words.map((text) => ({ text, says, where: 'heading', opens: true, ...reach }));
  return [
    ...Object.entries(kinds).flatMap(([kind, byLanguage]) =>
      Object.values(byLanguage).flatMap((words) => of(`headings.${kind}`, words, reaches.headings)),
    ),
    // Within a heading they stand anywhere.
    ...Object.entries(lists).flatMap(([name, words]) =>
      of(`headings.${name}`, words, reaches[name as keyof typeof lists]).map((one) => ({
        ...one,
        opens: name === 'open' || name === 'inline',
      })),
    ),
  ];
}

/** What such a list is asked for with. */
export const optionsOf = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      postings: { type: 'string', default: '../shared/corpus/postings.jsonl' },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  }).values;

/** `cues.ts [--postings FILE] [--all] [--json]` */
export function main(args: readonly string[]): number {
  const values = optionsOf(args);
  const cues: Looked[] = [
    ...lexicon.cues.flatMap(({ words, opens: _, ...cue }) => words.map((text) => ({ ...cue, text }))),
    ...headings(),
  ];
  // Headings apart: the longest of several phrases counts, and a heading must not hide a cue.
  const parts = [
    cues.filter(({ where }) => where !== 'heading'),
    cues.filter(({ where }) => where === 'heading'),
  ];
  const matchers = parts.map((part) => compile(part.map(({ text }, id) => ({ text, id }))));
  // The same words may be several cues, each in a language of its own.
  const places = parts.map((part) => {
    const byText = new Map<string, Looked[]>();
    for (const cue of part) byText.set(cue.text, [...(byText.get(cue.text) ?? []), cue]);
    return byText;
  });
  const met = new Map<Looked, Set<string>>(cues.map((cue) => [cue, new Set()]));
  const words = listed();
  const wordEmployers = words.map(() => new Set<string>());
  for (const { id, company, description } of linesOf<StoredPosting>(values.postings)) {
    const tokens = tokenise(description);
    const language = languageOf(tokens);
    for (const [part, matcher] of matchers.entries()) {
      const { count, id: found, first } = findIn(matcher, tokens);
      for (let i = 0; i < count; i++) {
        const { text } = parts[part]?.[found[i] ?? 0] ?? {};
        const isOpening = ((tokens.gap[first[i] ?? 0] ?? 0) & GAP_SENTENCE) !== 0;
        for (const cue of places[part]?.get(text ?? '') ?? []) {
          const isMet = (cue.in?.includes(language) ?? true) && (isOpening || cue.opens !== true);
          if (isMet) met.get(cue)?.add(company ?? id);
        }
      }
    }
    for (const [i, { pattern }] of words.entries()) {
      const known = wordEmployers[i];
      if (known && known.size < FEWEST && pattern.test(description)) known.add(company ?? id);
    }
  }
  const rare = cues.flatMap((cue) => {
    const { text, says, where, reach, in: languages, why } = cue;
    const employers = met.get(cue)?.size ?? 0;
    return employers < FEWEST ? [{ text, says, where, reach, in: languages ?? [], employers, why }] : [];
  });
  const rareWords = words.flatMap(({ list, text, reach, why }, i) => {
    const met = wordEmployers[i]?.size ?? 0;
    return met < FEWEST
      ? [{ text, says: list, where: 'list', reach, in: [] as string[], employers: met, why }]
      : [];
  });
  rare.push(...rareWords);
  const unsaid = rare.filter(({ why }) => why === undefined);
  const shown = values.all ? rare : unsaid;
  if (values.json) console.log(JSON.stringify({ cues: cues.length + words.length, rare: shown }, null, 2));
  else {
    for (const { employers: met, says, where, reach, in: languages, text, why } of shown)
      console.log(
        `${met}  ${says} ${where} ${reach} ${languages.join(' ')}  ${text}${why ? `  (${why})` : ''}`,
      );
    console.log(
      `${rare.length} of ${cues.length + words.length} cues are met by fewer than ${FEWEST} employers; ` +
        `${unsaid.length} of them do not say why they stand.`,
    );
  }
  return 0;
}
