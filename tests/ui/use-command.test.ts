// @vitest-environment happy-dom
import { h, render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandAnswer } from '../../src/platform/commands.ts';
import { type Commanded, useCommand } from '../../src/ui/use-command.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const DONE = { kind: 'done', result: null } as const;
const FULL = { kind: 'failed', trouble: 'full', why: '' } as const;
const ASKS = { kind: 'refused', reason: 'private', mayInsist: true } as const;
const NEVER = { kind: 'refused', reason: 'off', mayInsist: false } as const;

let now: Commanded<string>;
let sent: { choice: string; sure: boolean; end(answer: CommandAnswer): void }[];
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const end = async (at: number, answer: CommandAnswer) => {
  sent[at]?.end(answer);
  await settle();
};
const choose = async (choice: string) => {
  now.choose(choice);
  await settle();
};

function Control() {
  now = useCommand(
    (choice: string, sure) => new Promise<CommandAnswer>((end) => void sent.push({ choice, sure, end })),
  );
  return null;
}

describe('a control whose choices are kept', () => {
  beforeEach(() => {
    sent = [];
    const root = document.createElement('div');
    render(h(Control, {}), root);
  });

  it('shows a choice until it is kept, and then what is kept', async () => {
    await choose('applied');
    expect([now.wanted, now.unsaved]).toEqual(['applied', null]);
    await end(0, DONE);
    expect([now.wanted, now.unsaved]).toEqual([null, null]);
  });

  it('goes on showing one that cannot be kept, says why, and sends it again', async () => {
    await choose('applied');
    await end(0, FULL);
    expect(now).toMatchObject({ wanted: 'applied', unsaved: { words: expect.stringContaining('full') } });
    now.unsaved?.again?.();
    await settle();
    expect(sent[1]).toMatchObject({ choice: 'applied', sure: false });
    await end(1, DONE);
    expect(now.wanted).toBeNull();
  });

  it('asks first where it must, and is sure then', async () => {
    await choose('applied');
    await end(0, ASKS);
    expect(now.unsaved).toMatchObject({ asks: true, words: expect.stringContaining('private') });
    now.unsaved?.again?.();
    await settle();
    expect(sent[1]?.sure).toBe(true);
  });

  it('offers no second try where it would change nothing, and gives the choice up at a word', async () => {
    await choose('applied');
    await end(0, NEVER);
    expect(now.unsaved?.again).toBeNull();
    now.unsaved?.giveUp();
    await settle();
    expect([now.wanted, now.unsaved]).toEqual([null, null]);
  });

  it('counts the last of several choices, whatever became of those before', async () => {
    await choose('saved');
    await choose('offer');
    await end(0, FULL);
    expect([now.wanted, now.unsaved]).toEqual(['offer', null]);
    await end(1, DONE);
    expect(now.wanted).toBeNull();
  });
});
