import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings } from '../../src/storage/settings.ts';

describe('parseSettings', () => {
  it('gives the defaults for an empty storage', () => {
    expect(parseSettings({})).toEqual(DEFAULT_SETTINGS);
  });

  it('reads what the current version stores', () => {
    const stored = {
      version: 1,
      skills: ['Python'],
      learning: ['LangGraph'],
      ownSkills: [{ name: 'Harbourmaster', aliases: ['HM3'], exact: true }],
      country: 'DE',
      currency: 'EUR',
      workYear: { hoursPerWeek: 35, weeksPerYear: 46, daysPerYear: 200 },
      badgesOff: ['indeed'],
      journalOff: ['linkedin', 'jobs.example'],
      keepTexts: false,
      wantedRole: 'ml',
      pathAnswers: { maths: 'love' },
    };
    const { version: _version, ...settings } = stored;
    expect(parseSettings(stored)).toEqual(settings);
  });

  it('drops a wanted role and answers of a wrong shape', () => {
    const settings = parseSettings({ version: 1, wantedRole: 'boss', pathAnswers: { maths: 3 } });
    expect(settings).toEqual(DEFAULT_SETTINGS);
  });

  it('drops only the field that is spoilt', () => {
    const settings = parseSettings({ version: 1, skills: ['Python'], country: 'Germany', currency: 'EUR' });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, skills: ['Python'], currency: 'EUR' });
  });

  it('drops only the entries of a list that are spoilt, and what stands there twice', () => {
    const settings = parseSettings({
      version: 1,
      skills: ['Python', 7, '', 'SQL', 'Python', 'x'.repeat(81)],
      learning: ['Rust', 'SQL', null],
      ownSkills: [{ name: 'Harbourmaster' }, { name: 'Tidewater', aliases: [] }],
    });
    expect(settings).toMatchObject({
      skills: ['Python', 'SQL'],
      learning: ['Rust'],
      ownSkills: [{ name: 'Tidewater', aliases: [] }],
    });
  });

  it('keeps as many skills as anyone has', () => {
    const skills = Array.from({ length: 2500 }, (_, n) => `skill ${n}`);
    expect(parseSettings({ version: 1, skills }).skills).toEqual(skills.slice(0, 2000));
  });

  it('keeps what it understands of settings from a later version', () => {
    expect(parseSettings({ version: 9, skills: ['SQL'], future: {} }).skills).toEqual(['SQL']);
  });

  it('is never thrown off', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = parseSettings(stored);
        expect(Array.isArray(settings.skills) && Array.isArray(settings.badgesOff)).toBe(true);
      }),
    );
  });
});
