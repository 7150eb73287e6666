import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analysis } from '../src/classifier/analysis.ts';
import type { analyse } from '../src/classifier/index.ts';
import { createJudge } from '../src/judge.ts';
import type { ToJudge } from '../src/platform/messages.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
const reading = vi.hoisted(() => ({ change: {} as Partial<Analysis> }));
vi.mock('../src/classifier/index.ts', async (load) => {
  const real = await load<typeof import('../src/classifier/index.ts')>();
  return {
    ...real,
    analyse: (...given: Parameters<typeof analyse>) => ({ ...real.analyse(...given), ...reading.change }),
  };
});

const TEXT = `You train, validate and retrain gradient boosting models for fraud detection, engineer features with Spark,
deploy models to production with MLflow and monitor them for drift. Requirements: five years of machine learning with
scikit-learn, XGBoost and PyTorch, statistics, linear algebra and SQL.`;
const wanted = (part: Partial<ToJudge> = {}): ToJudge => ({
  ...{ key: 'linkedin:1', url: 'https://www.linkedin.com/jobs/view/1/', title: 'Machine Learning Engineer' },
  ...{ company: 'Gannet', location: 'Hull', salaryText: null, description: TEXT },
  ...part,
});
const remember = vi.fn(async () => undefined);
const judge = createJudge(remember);

beforeEach(() => {
  fakeBrowser.reset();
  remember.mockClear();
  reading.change = {};
});

describe('a listing that is judged', () => {
  it('is kept with what its badge says', async () => {
    expect(await judge(wanted(), {})).toEqual({ verdict: 'ml', basis: 'description', unsure: false });
    const listing = { key: 'linkedin:1', verdict: 'ml', unsure: false, title: 'Machine Learning Engineer' };
    expect(remember).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ listing: expect.objectContaining(listing), closed: false }),
      {},
    );
  });

  it.each<[string, Partial<Analysis>]>([
    ['a close call', { close: true, confidence: 0.9 }],
    ['a weak reading', { confidence: 0.4 }],
    ['a language that is not read', { partial: true, confidence: 0.9 }],
  ])('is not sure: %s', async (_, change) => {
    reading.change = change;
    expect(await judge(wanted(), {})).toMatchObject({ unsure: true });
  });

  it('says that it is closed, and is noted so', async () => {
    expect(await judge(wanted({ closed: true }), {})).toMatchObject({ verdict: 'ml', closed: true });
    expect(remember).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ closed: true }), {});
  });

  it('is not kept where it only is read as it is, or stands in a list', async () => {
    await judge(wanted({ keep: false }), {});
    await judge(wanted({ key: null }), {});
    expect(remember).not.toHaveBeenCalled();
  });

  it('gets its badge also where it cannot be kept', async () => {
    remember.mockRejectedValueOnce(new Error('the disk is full'));
    expect(await judge(wanted(), {})).toMatchObject({ verdict: 'ml' });
  });

  it('without a description is guessed from its title, and not kept', async () => {
    expect(await judge(wanted({ description: null }), {})).toMatchObject({ basis: 'title', unsure: false });
    expect(remember).not.toHaveBeenCalled();
  });
});
