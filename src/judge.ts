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

/** Writes what was read of a listing into the journal, where the reader wants that. `closed`: its page says that it is no longer open. */
type Remember = (
  read: { listing: ListingRead; description: string | null; closed: boolean },
  sender: Sender,
) => Promise<void>;

/** Is a reading to be shown as not sure? One in a language whose headings are not known always is. */
const isUnsureReading = (analysis: Analysis): boolean => analysis.partial || isUnsure(analysis);

/** What the journal keeps of a reading. */
function listingOf(key: string, text: PostingText, url: string, analysis: Analysis): ListingRead {
  const { title, company, location } = text;
  const { verdict, confidence, aiShare, close, titleSays, seniority, salary, needs, skills } = analysis;
  const facts = {
    ...{ title, company, location, country: countryOf(location) },
    ...{ seniority, salary, needs, skills, url },
  };
  return { key, verdict, unsure: isUnsureReading(analysis), close, confidence, aiShare, titleSays, ...facts };
}

/** What a listing on show says, as the journal keeps it: the classifier's reading, without the reader's correction. */
export function readListing({ key, posting }: ShownListing, ownSkills: readonly OwnSkill[]): ListingRead {
  const text = textOf(posting);
  return listingOf(key, text, posting.url, analyse(text, ownSkills));
}

/** The verdict that the words of a card suggest, and what listings under such titles turned out to be. */
export function guessFromCard(card: CardWords): Guessed {
  const odds = titleOddsWords(card.title);
  return {
    verdict: guessCard(card).verdict,
    ...(card.snippet !== null && { snippet: true }),
    ...(odds !== null && { odds }),
  };
}

/**
 * Makes the judge of the background: it reads a listing for its page's badge, with the reader's correction and status, and
 * has what it read of a description kept; a guess from the title is as cheap to make again. Storage that fails costs the
 * reader no badge.
 *
 * @param remember writes into the journal
 */
export const createJudge =
  (remember: Remember) =>
  async ({ key, url, closed, keep: mayKeep, ...text }: ToJudge, sender: Sender): Promise<Judged> => {
    const correction = key === null ? null : await correctionOf(key).catch(() => null);
    const { ownSkills } = await loadSettings().catch(() => DEFAULT_SETTINGS);
    const analysis = analyse(text, ownSkills);
    const { state, confidence } = analysis;
    const read = key === null || mayKeep === false ? null : listingOf(key, text, url, analysis);
    const isClosed = closed === true || state === 'closed';
    const store = (listing: ListingRead) =>
      remember({ listing, description: text.description, closed: isClosed }, sender).catch(() => undefined);
    if (read && isClosed) await store(read);
    if (!correction && state === 'title-only')
      return { ...guessFromCard({ title: text.title ?? '', snippet: null }), basis: 'title', unsure: false };
    const verdict = correction?.verdict ?? analysis.verdict;
    const unsure = !correction && isUnsureReading(analysis);
    const isTooUnsure = analysis.partial && confidence < UNSURE_BELOW;
    if (!correction && (state !== 'read' || isTooUnsure))
      return { verdict: 'unread', basis: 'description', unsure };
    const mark = key === null ? undefined : (await seenMarksOf([key]).catch(() => null))?.get(key);
    if (read && !isClosed) await store({ ...read, verdict, unsure, close: !correction && read.close });
    return {
      ...{ verdict, basis: 'description', unsure },
      ...(correction && { corrected: true }),
      ...(closed && { closed }),
      ...(mark?.status && { status: mark.status }),
    };
  };
