import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenAnswers, fitOf, QUESTIONNAIRE, type RoleAnswers } from '../../src/career/score.ts';

const { questions, result } = QUESTIONNAIRE;
/** Answers each question with what speaks most for a role. */
const allFor = (side: 'ai' | 'ml'): RoleAnswers =>
  Object.fromEntries(
    questions.map(({ id, answers }) => {
      const best = answers.reduce((top, one) => (one[side] > top[side] ? one : top));
      return [id, best.id];
    }),
  );
const somehow = fc
  .tuple(...questions.map(({ answers }) => fc.constantFrom(null, ...answers.map(({ id }) => id))))
  .map((chosen) =>
    Object.fromEntries(questions.flatMap(({ id }, i) => (chosen[i] ? [[id, chosen[i]]] : []))),
  );

describe('the questionnaire', () => {
  it('has ids of its own for questions and for the answers to each', () => {
    const distinct = (ids: string[]) => expect(new Set(ids).size).toBe(ids.length);
    distinct(questions.map(({ id }) => id));
    for (const { answers } of questions) distinct(answers.map(({ id }) => id));
  });

  it('gives a reason for every answer that speaks for one role, and for no other', () => {
    for (const { answers } of questions)
      for (const { id, ai, ml, reason } of answers) expect(reason !== undefined, id).toBe(ai !== ml);
  });

  it('leans to neither role in what it asks: each can win every question but those of fact', () => {
    const most = (side: 'ai' | 'ml') =>
      questions.map(({ answers }) => Math.max(...answers.map((one) => one[side])));
    const sum = (weights: number[]) => weights.reduce((a, b) => a + b, 0);
    expect(Math.abs(sum(most('ai')) - sum(most('ml')))).toBeLessThanOrEqual(1);
  });
});

describe('which role fits', () => {
  it.each(['ai', 'ml'] as const)('is clearly %s when every answer says so', (side) => {
    const fit = fitOf(allFor(side));
    expect(fit).toMatchObject({ role: side, clear: true });
    expect(fit?.reasons[side].length).toBe(questions.length);
    expect(fit?.reasons[side === 'ai' ? 'ml' : 'ai']).toEqual([]);
  });

  it('is both when the answers divide evenly', () => {
    const fit = fitOf({ maths: 'love', hood: 'around', research: 'gladly', pace: 'early' });
    expect(fit).toMatchObject({ role: 'both', lean: 0, clear: false });
    expect(fit?.reasons.ai.length).toBe(2);
    expect(fit?.reasons.ml.length).toBe(2);
  });

  it('is neither when no answer speaks for one, and says so without a role to take', () => {
    const neutral = { maths: 'use', hood: 'either', pace: 'depends', research: 'sometimes' };
    expect(fitOf(neutral)).toMatchObject({
      role: 'neither',
      lean: 0,
      clear: false,
      reasons: { ai: [], ml: [] },
    });
  });

  it('does not change by answers that speak for neither', () => {
    const telling = { maths: 'love', hood: 'inside', research: 'no', tools: 'deep' };
    expect(fitOf({ ...telling, pace: 'depends', know: 'none' })).toMatchObject({
      lean: fitOf(telling)?.lean,
    });
  });

  it('has reasons for each side that is named', () => {
    fc.assert(
      fc.property(somehow, (answers) => {
        const fit = fitOf(answers);
        if (fit?.role === 'ai' || fit?.role === 'ml') expect(fit.reasons[fit.role].length).toBeGreaterThan(0);
        if (fit?.role === 'both')
          expect([fit.reasons.ai.length, fit.reasons.ml.length].every((n) => n > 0)).toBe(true);
      }),
    );
  });

  it('is not said before there are enough answers', () => {
    const answers = Object.entries(allFor('ai'));
    expect(fitOf({})).toBeNull();
    expect(fitOf(Object.fromEntries(answers.slice(0, result.answers - 1)))).toBeNull();
    expect(fitOf(Object.fromEntries(answers.slice(0, result.answers)))).not.toBeNull();
  });

  it('puts the weightiest reason first', () => {
    const fit = fitOf({ background: 'software', maths: 'avoid', know: 'llms', hood: 'either' });
    expect(fit?.reasons.ai.map((reason) => reason.en.slice(0, 20))).toEqual([
      'You would rather lea',
      'You know generative ',
      'You are a software e',
    ]);
  });

  it('passes over answers and questions it does not know', () => {
    const odd = { maths: 'no-such', nothing: 'love', constructor: 'love' };
    expect(chosenAnswers(odd)).toEqual([]);
    expect(fitOf({ ...allFor('ml'), ...odd })?.role).toBe('ml');
  });

  it('never moves towards a role by an answer that speaks more for the other', () => {
    fc.assert(
      fc.property(somehow, fc.nat(), fc.nat(), fc.nat(), (answers, q, a, b) => {
        const question = questions[q % questions.length];
        const one = question?.answers[a % question.answers.length];
        const other = question?.answers[b % question.answers.length];
        if (!question || !one || !other) return;
        const [less, more] = one.ai - one.ml <= other.ai - other.ml ? [one, other] : [other, one];
        const low = fitOf({ ...answers, [question.id]: less.id });
        const high = fitOf({ ...answers, [question.id]: more.id });
        if (low && high) expect(high.lean).toBeGreaterThanOrEqual(low.lean);
      }),
    );
  });

  it('keeps the lean between the poles, and the role on its side of it', () => {
    fc.assert(
      fc.property(somehow, (answers) => {
        const fit = fitOf(answers);
        if (!fit) return;
        expect(Math.abs(fit.lean)).toBeLessThanOrEqual(1);
        if (fit.role === 'ai') expect(fit.lean).toBeGreaterThan(0);
        if (fit.role === 'ml') expect(fit.lean).toBeLessThan(0);
        if (fit.role === 'both') expect(fit.clear).toBe(false);
      }),
    );
  });
});
