import type { FullEntry } from '../../../src/storage/entry.ts';

/** An entry of the journal, with only what a test cares about spelled out. */
export const entry = (id: string, part: Partial<FullEntry> = {}): FullEntry => ({
  ...{ key: `linkedin:${id}`, url: `https://www.linkedin.com/jobs/view/${id}/`, title: 'Engineer' },
  ...{ company: 'Harbour', location: null, country: null, verdict: 'ai', unsure: false, confidence: 0.8 },
  ...{ aiShare: null, close: false, needs: null, closed: null },
  ...{
    titleSays: 'ai',
    seniority: 'unknown',
    salary: null,
    skills: { required: [], nice: [] },
    status: 'seen',
    statusAt: null,
  },
  ...{ notes: '', first: 1, last: 2, same: id, text: null, description: null },
  ...part,
});
