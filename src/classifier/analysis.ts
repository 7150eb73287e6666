/** The verdicts, in the order of their columns wherever they stand in some. */
export const VERDICTS = ['ai', 'ml', 'mixed', 'neither'] as const;
/** The work under the title. `mixed`: the smaller of the two is a third or more of what concerns models. */
export type Verdict = (typeof VERDICTS)[number];
/** What the title alone suggests. */
export type TitleSays = 'ai' | 'ml' | 'both' | 'other';
/** What words of a description speak for. */
export type Side = 'ai' | 'ml' | 'neither';
/** Asked for outright, or wished for. */
export type Need = 'required' | 'nice';
/** The kind of ML engineering, where a posting is of it. */
export type Specialism =
  | 'platform'
  | 'hardware'
  | 'solutions'
  | 'recommendation'
  | 'forecasting'
  | 'vision'
  | 'nlp-speech'
  | 'fraud-risk'
  | 'research'
  | 'general';
/** The level of a job, from the lowest; `unknown` where neither title, text nor years tell it. */
export type Seniority = 'intern' | 'junior' | 'mid' | 'senior' | 'lead' | 'unknown';
/** The degree a posting asks for, from the lowest. */
export type Degree = 'none-stated' | 'bachelor' | 'master' | 'phd';
/** What a sum of pay is for. */
export type Period = 'year' | 'month' | 'week' | 'day' | 'hour';

/** Base pay as stated, in full units of `currency` (ISO 4217). `up to X`: min null; `from X`: max null. */
export interface Salary {
  min: number | null;
  max: number | null;
  currency: string;
  period: Period;
}

/** Base pay of one zone or level of several, in the currency and period of the whole. */
export interface PayBand {
  /** The words that tell it apart (`Zone A`, `in Ohio`); null when there are none. */
  label: string | null;
  min: number | null;
  max: number | null;
}

/** Words of the description a conclusion rests on; offsets are UTF-16 units into the description. */
export interface Evidence {
  text: string;
  start: number;
  end: number;
  side: Side;
  /** Contribution to the verdict's score, in the units of the model's logit; larger weighs more. */
  weight: number;
}

/** One skill named by the description, at its first (required first) mention. */
export interface SkillMention {
  /** Canonical name in the skill lexicon. */
  name: string;
  need: Need;
  start: number;
  end: number;
  /** How often the description names it, once where left out. */
  named?: number;
  /** Mentions with the same number are alternatives: one of them meets the need. */
  anyOf?: number;
  /** It stands in a list under a heading that is not known, which is taken for a demand. */
  basis?: 'unknown-heading';
  /** Skills that meet it as well, though each is also told elsewhere: `R` in "Python. Python or R". */
  metBy?: string[];
  /** Whole years of experience asked for with it, the least where a range is given. */
  years?: number;
}

/** One thing a posting asks for, by skill names. Plain JSON: kept in the journal as it is. */
export interface PostingNeed {
  /** Any one of these meets it; nearly always it is one. Canonical names. */
  anyOf: string[];
  need: Need;
  /** Whole years of experience asked for with it, the least where a range is given. */
  years?: number;
  /** How often the description names one of them. */
  named: number;
  /** Too general to lack: asked for beside something more specific of its kind in the same posting. */
  generic: boolean;
  /** It stands in a list under a heading that is not known, which is taken for a demand. */
  basis?: 'unknown-heading';
  /** The first (required first) mention, UTF-16 units into the description. */
  start: number;
  end: number;
}

/** A skill the lexicon lacks, or a reader's own words for one it has: then `name` is the lexicon's. */
export interface OwnSkill {
  name: string;
  /** Other words that stand for it in a description. */
  aliases: string[];
  /** Name and aliases count only with the capitals they have here. */
  exact?: true;
}

/** The text of a posting, as the classifier reads it. Everything but the description may be unknown. */
export interface PostingText {
  title: string | null;
  company: string | null;
  location: string | null;
  /** The pay in the posting's own words, as in `Posting.salary`. */
  salaryText: string | null;
  description: string | null;
}

/**
 * `read`: judged from a description. `too-short` and `not-a-job`: there is a text, but no job description to
 * judge. `title-only`: there was no description, so everything rests on the title. `closed`: the page says that the
 * job is no longer open.
 */
export type ReadingState = 'read' | 'too-short' | 'not-a-job' | 'title-only' | 'closed';

/** Chances of the four verdicts, 0..1; they sum to 1. */
export type Chances = Record<Verdict, number>;

/**
 * Confidence below which the product says "not sure". In cross-validation the readings below it are right in
 * half of the cases, those above it in seven of eight.
 */
export const UNSURE_BELOW = 0.6;

/** Is a reading to be said as one that is not sure? */
export const isUnsure = ({ confidence, close }: Pick<RoleReading, 'confidence' | 'close'>): boolean =>
  confidence < UNSURE_BELOW || close;

/** What the role part of the classifier says: all that a badge needs. */
export interface RoleReading {
  state: ReadingState;
  verdict: Verdict;
  /** Share of the AI/ML work that is AI engineering, 0..1; null when there is no AI/ML work at all. */
  aiShare: number | null;
  /** Estimated chance that a careful reader agrees with the verdict, 0..1. */
  confidence: number;
  chances: Chances;
  /** The two best chances are so near that the honest answer names both. */
  close: boolean;
  titleSays: TitleSays;
  flags: { titleMismatch: boolean; promptOnly: boolean };
  specialism: Specialism | null;
  /** Strongest first. */
  evidence: Evidence[];
}

/** What a posting states of the job besides the work itself. */
export interface Facts {
  salary: Salary | null;
  /** The zones or levels the pay spans, where the posting tells several apart; else empty. */
  payBands: PayBand[];
  /** What of the salary is not stated for certain but taken from the place, as `$` in Canada for its own. */
  salaryAssumed: 'currency' | null;
  seniority: Seniority;
  degree: Degree;
  degreeOptional: boolean;
  /** Minimum years of experience asked for. */
  yearsMin: number | null;
  /** Language of the description: ISO 639-1 code, or `und`. */
  language: string;
}

/** Everything the product says of one posting, before the reader's profile comes in. Plain JSON. */
export interface Analysis extends RoleReading, Facts {
  /** Headings are not known in the text's language: the reading rests on words alone. */
  partial: boolean;
  /** What is asked for, alternatives as one, required ones first, in order of first mention. */
  needs: PostingNeed[];
  /** The unions of the needs' names. */
  skills: { required: string[]; nice: string[] };
  skillMentions: SkillMention[];
}

/** What can be said of a card that shows no description. `unread`: the title leaves the work open. */
export interface TitleReading {
  says: TitleSays;
  guess: Verdict | 'unread';
  /** Of the likeliest work under such a title, shown or not. */
  chance: number;
}

/** One thing a posting asks for, against what the reader has. */
export interface SkillNeed {
  /** Any one of these meets it; nearly always it is one. */
  alternatives: SkillMention[];
  need: Need;
  /** `near`: the reader lacks it, but has a skill that is close to it. */
  state: 'have' | 'learning' | 'near' | 'lacking';
  /** The close skill, where `state` is `near`. */
  near: string | null;
}

/** The skills of a posting against those of a reader, required ones first, in the posting's order. */
export interface SkillGap {
  needs: SkillNeed[];
  /** All skills of the needs that are not met. */
  lacking: SkillMention[];
  having: SkillMention[];
}
