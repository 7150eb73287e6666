import { parseArgs } from 'node:util';
import { DataError } from './data.ts';
import { train } from './train.ts';

const CORPUS = '../shared/corpus';

/** `train [--date YYYY-MM-DD]`; `--labels FILE --postings FILE` for other data than the corpus. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: args.slice(1),
    options: {
      labels: { type: 'string', default: `${CORPUS}/labels.jsonl` },
      postings: { type: 'string', default: `${CORPUS}/postings.jsonl` },
      out: { type: 'string', default: 'lexicons/weights.json' },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      json: { type: 'boolean', default: false },
    },
  });
  try {
    if (args[0] === 'train') train(values);
    return 0;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.message);
    return 2;
  }
}
