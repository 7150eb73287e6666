// Lists the cues of lexicons/stance.json that fewer than three postings of different employers meet and that do not
// say why they stand there all the same; with `--all` also those that do.
import { parseArgs } from 'node:util';
import lexicon from '../../lexicons/stance.json' with { type: 'json' };
import { compile } from '../../src/classifier/text/compile.ts';
import { languageOf } from '../../src/classifier/text/language.ts';
import { findIn } from '../../src/classifier/text/matcher.ts';
import { tokenise } from '../../src/classifier/text/tokens.ts';
import { linesOf, type StoredPosting } from './eval/data.ts';

/** A cue that fewer employers use may be a chance find; it stays where its words are plain, and is listed here. */
const FEWEST = 3;

/** `cues.ts [--postings FILE] [--all] [--json]` */
export function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      postings: { type: 'string', default: '../shared/corpus/postings.jsonl' },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const cues = lexicon.cues.flatMap(({ words, ...cue }, place) =>
    words.map((text) => ({ ...cue, text, place })),
  );
  const matcher = compile(cues.map(({ text }, id) => ({ text, id })));
  const employers = cues.map(() => new Set<string>());
  for (const { id, company, description } of linesOf<StoredPosting>(values.postings)) {
    const tokens = tokenise(description);
    const language = languageOf(tokens);
    const { count, id: found } = findIn(matcher, tokens);
    for (let i = 0; i < count; i++) {
      const cue = cues[found[i] ?? 0];
      if (cue && (cue.in === undefined || cue.in.includes(language)))
        employers[found[i] ?? 0]?.add(company ?? id);
    }
  }
  const rare = cues.flatMap(({ text, says, where, reach, in: languages, why }, i) => {
    const met = employers[i]?.size ?? 0;
    return met < FEWEST ? [{ text, says, where, reach, in: languages ?? [], employers: met, why }] : [];
  });
  const unsaid = rare.filter(({ why }) => why === undefined);
  const listed = values.all ? rare : unsaid;
  if (values.json) console.log(JSON.stringify({ cues: cues.length, rare: listed }, null, 2));
  else {
    for (const { employers: met, says, where, reach, in: languages, text, why } of listed)
      console.log(
        `${met}  ${says} ${where} ${reach} ${languages.join(' ')}  ${text}${why ? `  (${why})` : ''}`,
      );
    console.log(
      `${rare.length} of ${cues.length} cues are met by fewer than ${FEWEST} employers; ` +
        `${unsaid.length} of them do not say why they stand.`,
    );
  }
  return 0;
}
