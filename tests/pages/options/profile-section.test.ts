// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { ProfileSection } from '../../../src/pages/options/profile-section.tsx';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const profile = { skills: ['Python'], learning: [], ownSkills: [] };
beforeEach(async () => {
  render(null, document.body);
  await act(() =>
    render(
      h(ProfileSection, { profile, names: [], onChange: vi.fn(), download: vi.fn(), children: null }),
      document.body,
    ),
  );
});

it.each([
  ['is too large', 5_000_001],
  ['is no profile', 3],
])('a file that %s may be chosen again once it was mended', async (_what, size) => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('there is no field for a file');
  const file = { size, text: async () => 'no' };
  const chosen = vi.fn();
  Object.defineProperty(input, 'files', { value: [file] });
  Object.defineProperty(input, 'value', { set: chosen });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 10));
  });
  const said = [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent);
  expect(said.join('')).not.toBe('');
  // Browsers tell of a choice only where it is another than the one before.
  expect(chosen).toHaveBeenCalledWith('');
});
