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
}

interface StoredPosting {
  id: string;
  title: string | null;
  company: string | null;
  location: string | null;
  salary_text: string | null;
  description: string;
  language?: string;
  board?: string;
}

/** A posting with its label. */
export interface Example {
  label: Label;
  text: PostingText;
  language: string;
  board: string;
}

/** A file that is not there or not as it should be: told without a stack. */
export class DataError extends Error {}

/** Taken for a verdict given without a share: about the middle of what readers gave. */
const USUAL_SHARE: Record<Verdict, number | null> = { ai: 90, ml: 10, mixed: 50, neither: null };

function linesOf<T>(file: string): T[] {
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
    };
  });
  if (examples.length === 0) throw new DataError(`${labels} holds no labels.`);
  return examples.sort((a, b) => (a.label.id < b.label.id ? -1 : 1));
}
