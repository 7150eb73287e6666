import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/classifier/analysis.ts';
import { type Reason, reasonsOf } from '../../../src/pages/popup/reasons.ts';
import { type PostingView, viewOfNone, viewOfPosting } from '../../../src/pages/popup/view-model.ts';
import { merge } from '../../../src/posting/merge.ts';
import type { PartialPosting } from '../../../src/posting/posting.ts';
import { DEFAULT_SETTINGS } from '../../../src/storage/settings.ts';

// The view is decided from an analysis; what the analysis says of a text has its own tests.
const TEXT =
  'We keep lighthouses.\nYou will build RAG pipelines over the keepers’ logs, day and night.\nJoin us.';
const at = TEXT.indexOf('RAG');
const READ: Analysis = {
  state: 'read',
  verdict: 'ai',
  aiShare: 0.82,
  confidence: 0.93,
  chances: { ai: 0.93, ml: 0.03, mixed: 0.03, neither: 0.01 },
  close: false,
  titleSays: 'ai',
  flags: { titleMismatch: false, promptOnly: false },
  specialism: null,
  evidence: [{ text: 'RAG pipelines', start: at, end: at + 13, side: 'ai', weight: 1 }],
  language: 'en',
  needs: [
    { anyOf: ['Python'], need: 'required', named: 1, generic: false, start: 0, end: 6 },
    { anyOf: ['RAG'], need: 'required', named: 1, generic: false, start: at, end: at + 3 },
    { anyOf: ['Go'], need: 'nice', named: 1, generic: false, start: 0, end: 2 },
  ],
  skills: { required: ['Python', 'RAG'], nice: ['Go'] },
  skillMentions: [
    { name: 'Python', need: 'required', start: 0, end: 6 },
    { name: 'RAG', need: 'required', start: at, end: at + 3 },
    { name: 'Go', need: 'nice', start: 0, end: 2 },
  ],
  salary: null,
  payBands: [],
  salaryAssumed: null,
  seniority: 'mid',
  degree: 'none-stated',
  degreeOptional: false,
  yearsMin: null,
  partial: false,
};
const posting = (fields: PartialPosting = {}, board = 'linkedin') =>
  merge({ board, id: '1', url: 'https://www.linkedin.com/jobs/view/1' }, [
    { layer: 'board', fields: { title: 'AI Engineer', company: 'Lamp Trust', description: TEXT, ...fields } },
  ]);
const view = (change: Partial<Analysis> = {}, skills: string[] = []): PostingView => {
  const analysis = { ...READ, ...change };
  return viewOfPosting(posting(), analysis, 'LinkedIn', { ...DEFAULT_SETTINGS, skills });
};

describe('the verdict', () => {
  it('is said in words with its share and how far to trust it', () => {
    const { heading, verdict, sure, scale, board, look } = view();
    expect([heading, verdict, scale, board]).toEqual(['AI engineering', 'ai', 0.82, 'LinkedIn']);
    expect([sure?.words, sure?.bars, look]).toEqual(['High confidence', 3, 'sure']);
  });

  it('says that a job is closed, whatever was read of it', () => {
    const shown = viewOfPosting({ ...posting(), closed: true }, READ, 'LinkedIn', DEFAULT_SETTINGS);
    expect(shown.notes.join()).toMatch(/no longer|closed/i);
    expect(shown.verdict).toBe('ai');
  });

  it('names both readings of a close call, and leans to the likelier', () => {
    const { heading, lines, look, sure } = view({
      confidence: 0.66,
      close: true,
      chances: { ai: 0.48, ml: 0.06, mixed: 0.44, neither: 0.02 },
    });
    expect(heading).toBe('Leans AI engineering');
    expect(lines.join()).toMatch(/AI engineering \(48%\) or a mix of AI and ML engineering \(44%\)/);
    expect([look, sure?.bars]).toEqual(['unsure', 1]);
  });

  it('below the threshold is "not sure", with the leading reading and no quarrel with the title', () => {
    const { heading, notes, clash, sure, look } = view({
      confidence: 0.4,
      titleSays: 'ml',
      flags: { titleMismatch: true, promptOnly: false },
    });
    expect(heading).toBe('Leans AI engineering');
    expect([sure?.words, look]).toEqual(['Low confidence', 'unsure']);
    expect([notes, clash]).toEqual([[], null]);
  });

  it('is held against the title when they disagree', () => {
    const { clash } = view({ titleSays: 'ml', flags: { titleMismatch: true, promptOnly: false } });
    expect(clash).toMatch(/title says ML.*work is AI/);
  });

  it('comes with the odds of the title where that misleads, or is all there is', () => {
    const odds = (analysis: Partial<Analysis>) => view(analysis).odds;
    expect(
      odds({ titleSays: 'ai', verdict: 'ml', flags: { titleMismatch: true, promptOnly: false } }),
    ).toMatch(/^Roughly 53 in 100 listings titled AI engineer/);
    expect(odds({ state: 'title-only' })).toMatch(/853 read, weighted$/);
    expect(odds({})).toBeNull();
  });

  it('can be asked for again where the page may hold more by now', () => {
    expect(view({ state: 'too-short' }).again).toBe(true);
    expect(view({ state: 'title-only' }).again).toBe(true);
    expect(view({ state: 'not-a-job', partial: true, language: 'cs' }).again).toBe(false);
    expect(view({}).again).toBe(false);
  });

  it('of neither has no scale', () => {
    expect(view({ verdict: 'neither', aiShare: null }).scale).toBeNull();
  });

  it('says when AI is only in the pitch', () => {
    const { notes } = view({ verdict: 'neither', flags: { titleMismatch: false, promptOnly: true } });
    expect(notes.join()).toMatch(/pitch/);
  });
});

describe('a correction', () => {
  it('stands in place of our verdict, which is told beside it', () => {
    const shown = viewOfPosting(posting(), READ, 'LinkedIn', DEFAULT_SETTINGS, 'ml');
    expect([shown.heading, shown.verdict, shown.corrected, shown.scale]).toEqual([
      'ML engineering',
      'ml',
      true,
      null,
    ]);
    expect(shown.lines.join()).toMatch(/corrected by you.*reading: AI engineering/i);
  });
});

describe('a language the lexicons do not know', () => {
  it('makes the reading partial, and that is said', () => {
    expect(view({ partial: true }).notes.join()).toMatch(/only partly understands/);
    expect(view({ partial: false }).notes).toEqual([]);
  });
});

describe('a text that cannot be judged', () => {
  it.each([
    ['too-short', /too little/i],
    ['not-a-job', /no job description/i],
  ] as const)('%s is said, and no verdict', (state, words) => {
    const { heading, verdict, scale, reasons } = view({ state, verdict: 'neither' });
    expect(heading).toMatch(words);
    expect([verdict, scale, reasons]).toEqual([null, null, []]);
  });

  it('leaves a title alone to a guess, or to nothing where the title is open', () => {
    const guess = view({ state: 'title-only', confidence: 0.5, evidence: [] });
    expect([guess.heading, guess.verdict, guess.look]).toEqual([
      'Guess from the title: AI engineering',
      'ai',
      'guess',
    ]);
    const open = view({ state: 'title-only', verdict: 'neither', titleSays: 'both', confidence: 0 });
    expect(open.verdict).toBeNull();
    expect(open.heading).not.toMatch(/neither/i);
  });
});

describe('the reasons', () => {
  const piece = (text: string, words: string, side: 'ai' | 'ml' = 'ai') => {
    const start = text.indexOf(words);
    return { text: words, start, end: start + words.length, side, weight: 1 };
  };
  const marked = (reason: Reason | undefined) =>
    reason?.runs.map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text)).join('');

  it('show the words in their line, with the way back to them', () => {
    const [reason] = reasonsOf(READ.evidence, TEXT);
    expect(reason?.side).toBe('ai');
    expect(marked(reason)).toMatch(/^You will build \[RAG pipelines\] over the keepers’ logs/);
    expect(TEXT).toContain(`${reason?.quote.before}${reason?.quote.text}${reason?.quote.after}`);
  });

  it('of one line are one passage, led by the strongest; those of other lines their own', () => {
    const reasons = reasonsOf(
      [piece(TEXT, 'logs', 'ml'), piece(TEXT, 'lighthouses'), piece(TEXT, 'RAG')],
      TEXT,
    );
    expect(reasons.map(({ side }) => side)).toEqual(['ml', 'ai']);
    expect(marked(reasons[0])).toContain('[RAG] pipelines over the keepers’ [logs]');
    expect(reasons[0]?.quote.text).toBe('RAG pipelines over the keepers’ logs');
  });

  it('are cut at words when the line is long', () => {
    const long = `${'before '.repeat(30)}HERE${' after'.repeat(30)}`;
    expect(marked(reasonsOf([piece(long, 'HERE')], long)[0])).toMatch(/^… before.*\[HERE\].*after …$/);
  });
});

describe('the skills', () => {
  it('of a reader without a profile are listed, never called complete', () => {
    const { skills } = view();
    expect(skills).toMatchObject({ kind: 'no-profile', needs: [{ state: 'lacking' }, {}, {}] });
  });

  it('are split into lacking and having', () => {
    const { skills } = view({}, ['Python']);
    expect(
      skills.kind === 'compared' &&
        skills.needs.map(({ details, state, need }) => [details[0]?.name, state, need]),
    ).toEqual([
      ['Python', 'have', 'required'],
      ['RAG', 'lacking', 'required'],
      ['Go', 'lacking', 'nice'],
    ]);
  });

  it('lacked come ranked: what is required and telling first, the nice to have last, the usual work apart', () => {
    const needs = [
      ['Docker', 'required', 3, true],
      ['Go', 'nice', 9, false],
      ['RAG', 'required', 1, false],
      ['LangGraph', 'required', 2, false],
      ['Rust', 'required', 1, false],
    ] as const;
    const { skills } = view(
      {
        needs: needs.map(([name, need, named, generic], i) => ({
          ...{ anyOf: [name], need, named, generic, start: i, end: i + 1 },
        })),
        skillMentions: needs.map(([name, need], i) => ({ name, need, start: i, end: i + 1 })),
      },
      ['Python'],
    );
    if (skills.kind === 'none') throw new Error('no skills');
    const names = (list: typeof skills.first) => list.map(({ details }) => details[0]?.name);
    expect(names(skills.first)).toEqual(['LangGraph', 'RAG', 'Rust', 'Go']);
    expect(skills.rest.usual).toEqual(['Docker']);
  });

  it('are said to be none when none is named', () => {
    expect(view({ skillMentions: [] }, ['Python']).skills).toEqual({ kind: 'none' });
  });
});

describe('other states', () => {
  it.each([
    [null, /closed/i],
    [{ kind: 'unreadable', why: 'browser-page' }, /can’t read/i],
    [{ kind: 'unreadable', why: 'no-permission' }, /no access/i],
    [
      {
        kind: 'page',
        inFrame: false,
        reading: { kind: 'none', board: 'generic', reason: 'login' },
      },
      /sign in/i,
    ],
    [
      {
        kind: 'page',
        inFrame: false,
        reading: { kind: 'results', board: 'linkedin', cards: [] },
      },
      /results.*LinkedIn/i,
    ],
  ] as const)('%j is said in words', (reading, words) => {
    const shown = viewOfNone(reading as Parameters<typeof viewOfNone>[0], null);
    expect(shown.kind).toBe('message');
    expect(shown.kind === 'message' && [shown.heading, ...shown.lines].join(' ')).toMatch(words);
  });

  it('names fields that a board no longer shows', () => {
    const { notes } = viewOfPosting(posting({ company: null }), READ, 'LinkedIn', DEFAULT_SETTINGS);
    expect(notes.join()).toMatch(/company.*LinkedIn may have changed/);
  });
});
