import type { Command } from '../../src/platform/command-shapes.ts';
import type { CommandAnswer } from '../../src/platform/commands.ts';
import { randomName } from '../../src/platform/random-name.ts';
import { merge } from '../../src/posting/merge.ts';
import { type Posting, postingKey } from '../../src/posting/posting.ts';
import { createWriter } from '../../src/storage/commands.ts';
import type { ListingRead } from '../../src/storage/entry.ts';
import type { Asker } from '../../src/storage/policy.ts';

/** A page of ours in a tab of an ordinary window. */
export const PAGE: Asker = { url: 'chrome-extension://x/journal.html', tab: { incognito: false } };
/** The same in a private window. */
export const PRIVATE: Asker = { ...PAGE, tab: { incognito: true } };
/** A popup, which stands in no tab. */
export const POPUP: Asker = { url: 'chrome-extension://x/popup.html' };

export const TEXT = 'We splice ropes and train models of the tide for the harbours of the north. '
  .repeat(6)
  .trim();

/** What was read of a listing, with only what a test cares about spelled out. */
export const read = (n: number | string, part: Partial<ListingRead> = {}): ListingRead => ({
  ...{
    key: `linkedin:${n}`,
    verdict: 'ai',
    unsure: false,
    close: false,
    confidence: 0.9,
    titleSays: 'ai',
    seniority: 'unknown',
    aiShare: null,
  },
  ...{ title: `Tide Engineer ${n}`, company: 'Harbour', location: 'Hull', country: 'GB', salary: null },
  ...{ needs: [], skills: { required: ['Python'], nice: [] } },
  ...{ url: `https://www.linkedin.com/jobs/view/${n}/` },
  ...part,
});

/** A posting as a page shows it. */
export const posting = (id: string | null, fields: Partial<Record<string, string>> = {}): Posting =>
  merge({ board: 'linkedin', id, url: `https://www.linkedin.com/jobs/view/${id ?? 'x'}/` }, [
    {
      layer: 'board',
      fields: {
        title: `Tide Engineer ${id}`,
        company: 'Harbour',
        location: 'Hull',
        description: TEXT,
        ...fields,
      },
    },
  ]);
export const shown = (one: Posting) => ({ key: postingKey(one), posting: one });

/** A background: the writer, with a reading of listings that says "AI" of everything. */
export function background() {
  const writer = createWriter(({ key, posting: { title, company, location, url } }) =>
    read('', { key, title, company, location, url }),
  );
  return {
    writer,
    send: <C extends Command>(
      command: C,
      { id = randomName(), asker = PAGE, tab = null, sure = false, own = true }: Partial<Sending> = {},
    ): Promise<CommandAnswer<C['kind']>> =>
      writer.apply({ id, tab, sure, command }, asker, own) as Promise<CommandAnswer<C['kind']>>,
    /** A listing is opened on a board. */
    open: (
      listing: ListingRead,
      description: string | null = TEXT,
      { closed = false, asker = { url: listing.url, tab: { incognito: false } } as Asker } = {},
    ) => writer.remember({ listing, description, closed }, asker),
  };
}

interface Sending {
  id: string;
  asker: Asker;
  tab: number | null;
  sure: boolean;
  own: boolean;
}
