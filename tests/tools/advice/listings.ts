import { existsSync, readFileSync } from 'node:fs';
import type { Analysis, PostingText, Verdict } from '../../../src/classifier/analysis.ts';
import { analyse } from '../../../src/classifier/index.ts';
import { DataError, type Label, linesOf, type StoredPosting } from '../eval/data.ts';

const PROFILES = '../shared/cases/profiles.json';
const CORPUS = '../shared/corpus';

/** A real posting, with the verdict of careful readers where they gave one, else ours. */
export interface Listing extends Pick<Analysis, 'needs'> {
  id: string;
  verdict: Verdict;
  text: PostingText;
  /** It is one of those that readers are measured by. */
  measured: boolean;
}

interface Profiles {
  /** Skills of readers, by name. */
  profiles: Record<string, string[]>;
  /** Ids of the postings they are measured by. */
  listings: string[];
}

function readProfiles(): Profiles {
  if (!existsSync(PROFILES))
    throw new DataError(`There is no file ${PROFILES}: readers and real listings are needed for this.`);
  return JSON.parse(readFileSync(PROFILES, 'utf8')) as Profiles;
}

/** Readers by name, with their skills. */
export const profilesOf = (): Record<string, string[]> => readProfiles().profiles;

/**
 * Labelled postings of AI and ML engineering, as analysed by this build.
 *
 * @param others how many to read beside those that readers are measured by, evenly out of the corpus
 */
export function listingsOf(others: number): Listing[] {
  const measured = new Set(readProfiles().listings);
  const verdicts = new Map(linesOf<Label>(`${CORPUS}/labels.jsonl`).map(({ id, verdict }) => [id, verdict]));
  const ofRoles = linesOf<StoredPosting>(`${CORPUS}/postings.jsonl`).filter(
    ({ id }) => (verdicts.get(id) ?? 'neither') !== 'neither',
  );
  const rest = ofRoles.filter(({ id }) => !measured.has(id));
  const every = Math.max(1, Math.floor(rest.length / Math.max(1, others)));
  const chosen = rest.filter((_, i) => i % every === 0).slice(0, others);
  return [...ofRoles.filter(({ id }) => measured.has(id)), ...chosen].map((posting) => {
    const { id, title, company, location, salary_text: salaryText, description } = posting;
    const text = { title, company, location, salaryText, description };
    const verdict = verdicts.get(id) ?? 'neither';
    return { id, verdict, text, needs: analyse(text).needs, measured: measured.has(id) };
  });
}
