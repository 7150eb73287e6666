// @vitest-environment happy-dom
import { h, render } from 'preact';
import { expect, it, vi } from 'vitest';
import { analyse } from '../../../src/classifier/index.ts';
import { Skills } from '../../../src/pages/popup/skills.tsx';
import { skillsView } from '../../../src/pages/popup/skills-view.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

it('a reader who named no skills is led to where that is done', () => {
  const analysis = analyse({
    ...{ title: 'AI Engineer', company: null, location: null, salaryText: null },
    description: 'Requirements:\nExperience with Python and RAG.',
  });
  const skills = skillsView(analysis, 'ai', { skills: [], learning: [] });
  expect(skills.kind).toBe('no-profile');
  const addSkills = vi.fn();
  const actions = { show: null, level: vi.fn(), addSkills };
  render(h(Skills, { skills, facts: [], crowded: false, actions }), document.body);
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('.invite button')];
  expect(buttons.map(({ textContent }) => textContent)).toEqual(['Read my CV', 'Pick from a list']);
  for (const button of buttons) button.click();
  expect(addSkills.mock.calls).toEqual([['cv'], ['skills']]);
});
