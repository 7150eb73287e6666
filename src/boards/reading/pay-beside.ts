import lexicon from '../../../lexicons/page.json' with { type: 'json' };
import { oneLine, plain, squeeze } from '../../posting/words.ts';
import type { Page } from './page.ts';

const LABELS = new Set(lexicon.payLabels);
const MAX_LINE = 160;
const MAX_VALUE = 120;
const MAX_LABELLED = 80;
/** Lines above a description that is not shown on the page, in which its pay may stand. */
const HEAD = 60;
/** Letters from which on a line of the page is known again in a description. */
const KNOWN = 20;
const LABELLED = '[data-label], [data-title], [data-th], [data-name]';
const SIGNS = Object.keys(lexicon.pay.signs);
const AMOUNT = /\d{2,3}(?:[.,' ]\d{3})|\d{2,}(?:[.,]\d{1,2})?\s?(?:k\b|[€£$]|\/)|[€£$₹¥]\s?\d{2,}|\d{4,}/i;
/** A currency's code beside a figure. */
const CODE = /\b[A-Z]{3}\s?\d|\d\s?[A-Z]{3}\b/;

/** Does a text state an amount of money? */
const statesPay = (text: string): boolean =>
  AMOUNT.test(text) && (CODE.test(text) || SIGNS.some((sign) => text.includes(sign)));

/** Is a line the label of pay? */
export const isPayLabel = (text: string): boolean => text.length < 60 && LABELS.has(plain(text));

/** The pay in a line that names it: behind its label, or the line itself where the label is a part of a sentence. */
function payIn(line: string): string | null {
  if (line.length > MAX_LINE || !statesPay(line)) return null;
  const at = line.indexOf(':');
  const value = line.slice(at + 1).trim();
  if (at > 0 && isPayLabel(line.slice(0, at)) && statesPay(value)) return value;
  const words = ` ${plain(line)} `;
  return lexicon.payLabels.some((label) => label.includes(' ') && words.includes(` ${label} `)) ? line : null;
}

/** The pay that an attribute of an element labels: `data-label="Compensation range:"`. */
function labelledPay(document: Document): string | null {
  for (const element of [...document.querySelectorAll(LABELLED)].slice(0, MAX_LABELLED)) {
    const label = ['data-label', 'data-title', 'data-th', 'data-name'].map((name) =>
      element.getAttribute(name),
    );
    const value = oneLine(element.textContent ?? '');
    if (label.some((text) => text && isPayLabel(text)) && value.length <= MAX_VALUE && statesPay(value))
      return value;
  }
  return null;
}

/**
 * The pay that a page states beside the description: as labelled metadata, or in lines of the visible text that the
 * description read lacks. Lines below it may speak of other jobs.
 */
export function payBeside({ document, lines }: Page, description: string | null): string | null {
  const labelled = labelledPay(document);
  if (labelled) return labelled;
  const letters = squeeze(description ?? '');
  const all = lines();
  const known = all.map(({ text }) => {
    const own = squeeze(text);
    return own.length >= KNOWN && letters.includes(own);
  });
  const last = known.lastIndexOf(true);
  for (let i = 0; i < (last < 0 ? Math.min(HEAD, all.length) : last); i++) {
    const { text = '', linked = 0 } = all[i] ?? {};
    if (known[i] || linked > 0.5) continue;
    const pay = payIn(text);
    if (pay && !letters.includes(squeeze(pay))) return pay;
    const value = all[i + 1]?.text ?? '';
    if (isPayLabel(text.replace(/:$/, '')) && value.length <= MAX_VALUE && statesPay(value)) return value;
  }
  return null;
}
