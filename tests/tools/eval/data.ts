import { existsSync, readFileSync } from 'node:fs';
import type {
  Degree,
  PostingText,
  Salary,
  Seniority,
  Specialism,
  TitleSays,
  Verdict,
} from '../../../src/classifier/analysis.ts';

/** What a careful reader says of a posting: one line of a labels file. A correction holds the verdict alone. */
export interface Label {
  id: string;
  verdict: Verdict;
  /** 0..100; null where there is no AI or ML work at all. */
  ai_share: number | null;
  confidence: 'high' | 'medium' | 'low';
  title_says?: TitleSays;
  prompt_only?: boolean;
  specialism?: Specialism | null;
  seniority?: Seniority;
  degree?: Degree;
  degree_optional?: boolean;
  years_min?: number | null;
  salary?: Salary | null;
  skills_required?: string[];
  skills_nice?: string[];
  /** How many postings of the market it stands for; 1 where postings were not chosen by hardness. */
  weight?: number;
}

/** How much a label teaches, by how sure its reader was. */
export const TRUST: Readonly<Record<Label['confidence'], number>> = { high: 1, medium: 0.8, low: 0.55 };

/** A posting as a file of postings has it. */
export interface StoredPosting {
  id: string;
  title: string | null;
  company: string | null;
  location: string | null;
  salary_text: string | null;
  description: string;
  language?: string;
  board?: string;
  date?: string;
}

/** A posting with its label. */
export interface Example {
  label: Label;
  text: PostingText;
  language: string;
  board: string;
  /** Four digits, or `unknown`. */
  year: string;
}

/** What tells companies' kinds apart, not companies. */
const LEGAL_FORMS =
  /\b(?:inc|llc|ltd|gmbh|corp|corporation|limited|plc|ag|sa|srl|bv|group|technologies|co|company)\b/g;

/** The employer, in one spelling; a posting without one is its own. */
export function employerOf({ text, label }: Pick<Example, 'text' | 'label'>): string {
  const name = (text.company ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  return name.replace(LEGAL_FORMS, '').replace(/ +/g, ' ').trim() || label.id;
}

/** A number that depends on the text alone, so that more postings never move one to another fold. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Fold of an employer: more postings never move one to another fold. */
export const foldOf = (employer: string, seed: number, folds: number): number =>
  hashOf(`${employer}#${seed}`) % folds;

/** A file that is not there or not as it should be: told without a stack. */
export class DataError extends Error {}

/** Taken for a verdict given without a share: about the middle of what readers gave. */
const USUAL_SHARE: Record<Verdict, number | null> = { ai: 90, ml: 10, mixed: 50, neither: null };

/** The JSON of each line of a file; a missing file or a broken line is a {@link DataError}. */
export function linesOf<T>(file: string): T[] {
  if (!existsSync(file))
    throw new DataError(`There is no file ${file}: labelled postings are needed for this.`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as T];
      } catch {
        throw new DataError(`Line ${i + 1} of ${file} is not JSON.`);
      }
    });
}

/**
 * Labelled postings, in the order of their ids, so that the files' order changes nothing.
 *
 * @param labels JSON lines of {@link Label}
 * @param postings JSON lines of postings; those without a label are passed over
 */
export function load(labels: string, postings: string): Example[] {
  const byId = new Map(linesOf<StoredPosting>(postings).map((posting) => [posting.id, posting]));
  const examples = linesOf<Partial<Label>>(labels).map((line) => {
    const { id, verdict } = line;
    if (id === undefined || verdict === undefined || !(verdict in USUAL_SHARE)) {
      throw new DataError(`${labels} holds a line without an id or a verdict.`);
    }
    const posting = byId.get(id);
    if (!posting) throw new DataError(`${labels} labels ${id}, which is not in ${postings}.`);
    const label: Label = { ai_share: USUAL_SHARE[verdict], confidence: 'high', ...line, id, verdict };
    const { title, company, location, salary_text: salaryText, description } = posting;
    return {
      label,
      text: { title, company, location, salaryText, description },
      language: posting.language ?? 'und',
      board: posting.board ?? 'unknown',
      year: posting.date?.match(/^\d{4}/)?.[0] ?? 'unknown',
    };
  });
  if (examples.length === 0) throw new DataError(`${labels} holds no labels.`);
  return examples.sort((a, b) => (a.label.id < b.label.id ? -1 : 1));
}
