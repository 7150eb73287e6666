import { saysClosed } from '../../posting/closed.ts';

/** Sentences at either end of a description where a notice of its end stands. */
const NOTICE = 400;
const SENTENCE_END = /[.!?]\s(?=\p{Lu})/u;

const sentencesIn = (text: string): string[] => text.split('\n').flatMap((line) => line.split(SENTENCE_END));

/** Does a description begin or end by saying that the job is no longer open? */
export function isClosedNotice(description: string): boolean {
  const head = description.slice(0, NOTICE);
  const tail = description.length > NOTICE ? description.slice(-NOTICE) : '';
  return [...sentencesIn(head), ...sentencesIn(tail)].some(saysClosed);
}
