import type { Verdict } from '../classifier/analysis.ts';
import { t } from '../platform/i18n.ts';

/** The order in which verdicts are shown side by side: from AI to ML, then what is neither. */
export const SHOWN_ORDER: readonly Verdict[] = ['ai', 'mixed', 'ml', 'neither'];

/** Background of a verdict that white text stands on at 4.5 : 1 or better; for both, where only one colour can be
 * shown, the middle of the mark's. */
export const COLOURS: Readonly<Record<Verdict, string>> = {
  ai: '#0b7a6f',
  ml: '#5145cd',
  mixed: '#2f5f9e',
  neither: '#5b6170',
};

/** A verdict on a badge: as short as it can be. */
export const shortWords = (verdict: Verdict): string => t(`verdict_short_${verdict}`);
/** A verdict in full, as a phrase. */
export const fullWords = (verdict: Verdict): string => t(`verdict_full_${verdict}`);

/** What the toolbar icon shows: at most four characters fit beside it. */
export function toolbarWords({ verdict, unsure }: { verdict: Verdict | 'unread' | null; unsure: boolean }): {
  text: string;
  colour: string;
  title: string;
} {
  if (verdict === null || verdict === 'unread') {
    return { text: '', colour: COLOURS.neither, title: 'Undertitle' };
  }
  const text =
    { ai: 'AI', ml: 'ML', mixed: 'A+M', neither: t('verdict_toolbar_neither') }[verdict] +
    (unsure ? '?' : '');
  const work = fullWords(verdict);
  return {
    text,
    colour: COLOURS[verdict],
    title: `Undertitle: ${unsure ? t('verdict_leaning', { work }) : work}`,
  };
}
