import {
  type Analysis,
  isUnsure,
  type OwnSkill,
  type PostingText,
  UNSURE_BELOW,
} from './classifier/analysis.ts';
import { analyse } from './classifier/index.ts';
import { textOf } from './classifier/posting-text.ts';
import { type CardWords, guessCard } from './classifier/verdict/card-guess.ts';
import { countryOf } from './pay/country.ts';
import type { ShownListing } from './platform/command-shapes.ts';
import type { Guessed, Judged, Sender, ToJudge } from './platform/messages.ts';
import { correctionOf } from './storage/corrections.ts';
import type { ListingRead } from './storage/entry.ts';
import { seenMarksOf } from './storage/seen-marks.ts';
import { DEFAULT_SETTINGS } from './storage/settings.ts';
import { loadSettings } from './storage/stored-settings.ts';
import { titleOddsWords } from './ui/title-odds.ts';

/** Keeps what was read of a listing, where the reader wants that. `closed`: its page says that it is no longer open. */
type Remember = (
  read: { listing: ListingRead; description: string | null; closed: boolean },
  sender: Sender,
) => Promise<void>;

/** A reading in a language whose headings are not known is never a sure one. */
const isDoubted = (analysis: Analysis): boolean => analysis.partial || isUnsure(analysis);

/** What the journal keeps of a reading. */
function listingOf(key: string, text: PostingText, url: string, analysis: Analysis): ListingRead {
  const { title, company, location } = text;
  const { verdict, confidence, aiShare, close, titleSays, seniority, salary, needs, skills } = analysis;
  const facts = {
    ...{ title, company, location, country: countryOf(location) },
    ...{ seniority, salary, needs, skills, url },
  };
  return { key, verdict, unsure: isDoubted(analysis), close, confidence, aiShare, titleSays, ...facts };
}

/** What a listing on show says, as the journal keeps it: our own reading, without the reader's correction. */
export function readListing({ key, posting }: ShownListing, ownSkills: readonly OwnSkill[]): ListingRead {
  const text = textOf(posting);
  return listingOf(key, text, posting.url, analyse(text, ownSkills));
}

/** What the words of a card suggest, and what listings under such titles turned out to be. */
export function guessFromCard(card: CardWords): Guessed {
  const odds = titleOddsWords(card.title);
  return {
    verdict: guessCard(card).verdict,
    ...(card.snippet !== null && { snippet: true }),
    ...(odds !== null && { odds }),
  };
}

/**
 * Judges listings for the badges of pages. What is read from a description is kept; a guess from the title is as cheap to
 * make again.
 */
export const createJudge =
  (remember: Remember) =>
  async ({ key, url, closed, keep: wanted, ...text }: ToJudge, sender: Sender): Promise<Judged> => {
    const correction = key === null ? null : await correctionOf(key).catch(() => null);
    const { ownSkills } = await loadSettings().catch(() => DEFAULT_SETTINGS);
    const analysis = analyse(text, ownSkills);
    const { state, confidence } = analysis;
    const read = key === null || wanted === false ? null : listingOf(key, text, url, analysis);
    /** A full disk must not cost the reader the badge. */
    const keep = (listing: ListingRead, isGone: boolean) =>
      remember({ listing, description: text.description, closed: isGone }, sender).catch(() => undefined);
    const isClosed = closed === true || state === 'closed';
    if (read && isClosed) await keep(read, true);
    if (!correction && state === 'title-only')
      return { ...guessFromCard({ title: text.title ?? '', snippet: null }), basis: 'title', unsure: false };
    const verdict = correction?.verdict ?? analysis.verdict;
    const unsure = !correction && isDoubted(analysis);
    const isThin = analysis.partial && confidence < UNSURE_BELOW;
    if (!correction && (state !== 'read' || isThin))
      return { verdict: 'unread', basis: 'description', unsure };
    const mark = key === null ? undefined : (await seenMarksOf([key]).catch(() => null))?.get(key);
    if (read && !isClosed) await keep({ ...read, verdict, unsure, close: !correction && read.close }, false);
    return {
      ...{ verdict, basis: 'description', unsure },
      ...(correction && { corrected: true }),
      ...(closed && { closed }),
      ...(mark?.status && { status: mark.status }),
    };
  };
