import type { Verdict } from '../classifier/analysis.ts';
import { oddsOfTitle } from '../classifier/verdict/title-odds.ts';
import { count, t } from '../platform/i18n.ts';

/** Names of the kinds of title in lexicons/title-odds.json. */
const KINDS: Readonly<Record<string, string>> = {
  'ml-platform': t('titleOdds_kind_ml_platform'),
  'ai-ml-engineer': t('titleOdds_kind_ai_ml_engineer'),
  'ai-engineer': t('titleOdds_kind_ai_engineer'),
  'ml-engineer': t('titleOdds_kind_ml_engineer'),
  'data-scientist': t('titleOdds_kind_data_scientist'),
  'applied-scientist': t('titleOdds_kind_applied_scientist'),
  'research-engineer': t('titleOdds_kind_research_engineer'),
  'data-engineer': t('titleOdds_kind_data_engineer'),
  'software-engineer': t('titleOdds_kind_software_engineer'),
  'data-analyst': t('titleOdds_kind_data_analyst'),
};

/** Two months, YYYY-MM, as the years they span: `2025-26`. */
const years = (from: string, to: string): string =>
  from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}-${to.slice(2, 4)}`;

/**
 * What listings under such a title turned out to be, as a sentence without its full stop: the commonest work first,
 * shares under half a per cent left out. Odds, never said of one listing. Null where too few such listings were read.
 */
export function titleOddsWords(title: string): string | null {
  const odds = oddsOfTitle(title);
  const kind = KINDS[odds?.kind ?? ''];
  if (!odds || kind === undefined) return null;
  const { shares, read, from, to } = odds;
  const inHundred = (Object.entries(shares) as [Verdict, number][])
    .sort(([, a], [, b]) => b - a)
    .map(([verdict, share]) => ({ verdict, n: Math.round(share * 100) }));
  const [most, ...others] = inHundred.filter(({ n }) => n > 0);
  if (!most) return null;
  return t('titleOdds_sentence', {
    ...{ share: most.n, kind, years: years(from, to), work: t(`titleOdds_most_${most.verdict}`) },
    others: others.map(({ verdict, n }) => t(`titleOdds_other_${verdict}`, { n })).join(', '),
    read: count(read),
  });
}
