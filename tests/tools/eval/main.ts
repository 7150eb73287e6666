import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DataError } from './data.ts';
import { evaluate } from './eval.ts';
import { evaluatePages } from './pages.ts';
import { payFigures, printPay } from './pay.ts';
import { showRedesigns } from './redesigns.ts';
import { train, trainCards } from './train.ts';

const CORPUS = '../shared/corpus';
const PAGES = '../shared/pages';
const LABELS = `${CORPUS}/labels.jsonl`;
const PAY_LABELS = `${CORPUS}/pay-labels.jsonl`;

/** `eval [--json] [--seed N]`, `eval --pages [FOLDER] [--all] [NAME…]` (how right saved pages are read), `eval --pay` (how right pay is read), `eval --redesigns` (what is still read of redesigned fixtures) and `train [--date YYYY-MM-DD] [--quick | --cards]` (`--cards`: only what the guesses of cards rest on, with `--seed N` in other folds); `--crossed FILE`: where `train` keeps its cross-validation, and `eval` takes it from; `--labels FILE --postings FILE` for other data than the corpus. */
export async function main(args: readonly string[]): Promise<number> {
  // `--pages` alone reads the saved pages beside the project.
  const given = args.slice(1).flatMap((arg, i, all) => {
    const value = all[i + 1];
    return arg === '--pages' && (value === undefined || value.startsWith('--')) ? [arg, PAGES] : [arg];
  });
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      labels: { type: 'string', default: LABELS },
      postings: { type: 'string', default: `${CORPUS}/postings.jsonl` },
      out: { type: 'string', default: 'lexicons/weights.json' },
      words: { type: 'string', default: 'lexicons/words.json' },
      titles: { type: 'string', default: 'lexicons/title-weights.json' },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      seed: { type: 'string', default: '1' },
      quick: { type: 'boolean', default: false },
      cards: { type: 'boolean', default: false },
      crossed: { type: 'string' },
      json: { type: 'boolean', default: false },
      pages: { type: 'string' },
      pay: { type: 'boolean', default: false },
      redesigns: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
    },
  });
  try {
    if (args[0] === 'train' && values.cards) trainCards(values);
    else if (args[0] === 'train') train(values);
    else if (values.redesigns) showRedesigns();
    else if (values.pay) printPay(payFigures(PAY_LABELS, values.postings, values.labels));
    else if (values.pages !== undefined) {
      if (!existsSync(join(values.pages, 'index.jsonl')))
        throw new DataError(`There are no saved pages in ${values.pages}.`);
      return await evaluatePages([values.pages, ...(values.all ? ['--all'] : []), ...positionals]);
    } else {
      const isCorpus = values.labels === LABELS;
      evaluate({ ...values, isCorpus, payLabels: isCorpus ? PAY_LABELS : null });
    }
    return 0;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.message);
    return 2;
  }
}
