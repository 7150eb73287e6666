// Lists the cues of lexicons/stance.json, and the words of its lists and of those of lexicons/experience.json, that fewer
// than three postings of different employers meet and that do not say why they stand there all the same; with `--all`
// also those that do.
import { parseArgs } from 'node:util';
import experience from '../../lexicons/experience.json' with { type: 'json' };
import lexicon from '../../lexicons/stance.json' with { type: 'json' };
import { compile } from '../../src/classifier/text/compile.ts';
import { languageOf } from '../../src/classifier/text/language.ts';
import { findIn } from '../../src/classifier/text/matcher.ts';
import { alone, escaped } from '../../src/classifier/text/patterns.ts';
import { tokenise } from '../../src/classifier/text/tokens.ts';
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
      of(`whose.${name}`, (lexicon.whose as Record<string, string[]>)[name] ?? [], reach, false),
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
  const cues = lexicon.cues.flatMap(({ words, ...cue }, place) =>
    words.map((text) => ({ ...cue, text, place })),
  );
  const matcher = compile(cues.map(({ text }, id) => ({ text, id })));
  const employers = cues.map(() => new Set<string>());
  const words = listed();
  const wordEmployers = words.map(() => new Set<string>());
  for (const { id, company, description } of linesOf<StoredPosting>(values.postings)) {
    const tokens = tokenise(description);
    const language = languageOf(tokens);
    const { count, id: found } = findIn(matcher, tokens);
    for (let i = 0; i < count; i++) {
      const cue = cues[found[i] ?? 0];
      if (cue && (cue.in === undefined || cue.in.includes(language)))
        employers[found[i] ?? 0]?.add(company ?? id);
    }
    for (const [i, { pattern }] of words.entries()) {
      const met = wordEmployers[i];
      if (met && met.size < FEWEST && pattern.test(description)) met.add(company ?? id);
    }
  }
  const rare = cues.flatMap(({ text, says, where, reach, in: languages, why }, i) => {
    const met = employers[i]?.size ?? 0;
    return met < FEWEST ? [{ text, says, where, reach, in: languages ?? [], employers: met, why }] : [];
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
