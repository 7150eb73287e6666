import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sendCommand } from '../../src/platform/commands.ts';

const sendMessage = vi.fn();
vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: (m: unknown) => sendMessage(m) } },
}));

const DONE = { kind: 'done', result: null };
const command = { kind: 'forgetUndo', change: 'some-change' } as const;
const idsSent = () => sendMessage.mock.calls.map(([{ argument }]) => argument.id);

describe('a command', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    sendMessage.mockReset();
  });
  const sent = async (options = {}) => {
    const answer = sendCommand(command, options);
    await vi.runAllTimersAsync();
    return answer;
  };

  it('is sent with a name of its own, and the tab it is about', async () => {
    sendMessage.mockResolvedValue(DONE);
    expect(await sent({ tab: 7, sure: true })).toEqual(DONE);
    expect(await sent()).toEqual(DONE);
    expect(sendMessage.mock.calls[0]?.[0]).toMatchObject({
      undertitle: 'command',
      argument: { tab: 7, sure: true, command },
    });
    expect(new Set(idsSent()).size).toBe(2);
  });

  it.each([
    ['never comes', () => new Promise(() => undefined)],
    ['is empty', () => Promise.resolve(undefined)],
    ['fails, as the background was ended', () => Promise.reject(new Error('The message port closed.'))],
  ])('is sent again, under the same name, when the answer %s', async (_what, lost) => {
    sendMessage.mockImplementationOnce(lost).mockImplementationOnce(lost).mockResolvedValue(DONE);
    expect(await sent()).toEqual(DONE);
    expect(idsSent()).toHaveLength(3);
    expect(new Set(idsSent()).size).toBe(1);
  });

  it('is not sent again when it was refused for its shape', async () => {
    sendMessage.mockResolvedValue({ undertitleRefused: 'command: change is too long' });
    expect(await sent()).toEqual({ kind: 'refused', reason: 'shape', mayInsist: false });
    expect(idsSent()).toHaveLength(1);
  });

  it('is said to have failed when no answer comes for long, and never throws', async () => {
    sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
    expect(await sent()).toMatchObject({ kind: 'failed', trouble: 'broken' });
  });
});
