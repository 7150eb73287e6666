import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import guide from '../lexicons/guide.json' with { type: 'json' };
import pay from '../lexicons/pay.json' with { type: 'json' };
import { SKILLS, skillKey } from '../src/classifier/skills/lexicon.ts';
import { spellings } from '../src/classifier/text/spellings.ts';

const FOLDER = 'lexicons';
const lexicons = readdirSync(FOLDER).filter(
  (file) => file.endsWith('.json') && !file.endsWith('.schema.json'),
);
const json = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

describe('every lexicon', () => {
  it.each(lexicons)('%s fits its schema', (file) => {
    const schema = file.replace('.json', '.schema.json');
    expect(existsSync(join(FOLDER, schema)), `${schema} is missing`).toBe(true);
    const lexicon = json(file);
    expect(lexicon.$schema).toBe(`./${schema}`);
    const validate = new Ajv({ allErrors: true, strict: false, validateSchema: false }).compile({
      ...json(schema),
      $schema: undefined,
    });
    validate(lexicon);
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe('the skills', () => {
  const sorted = (words: readonly string[]) =>
    [...words].sort(
      (a, b) => a.toLowerCase().localeCompare(b.toLowerCase(), 'en') || a.localeCompare(b, 'en'),
    );

  it('are at least 700, sorted, and so are their aliases', () => {
    const names = SKILLS.map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(700);
    expect(names).toEqual(sorted(names));
    for (const { aliases = [] } of SKILLS) expect(aliases).toEqual(sorted(aliases));
  });

  it('share no name or alias', () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    for (const { name, aliases = [] } of SKILLS) {
      for (const key of new Set([name, ...aliases].flatMap(spellings).map(skillKey))) {
        const owner = owners.get(key);
        if (owner !== undefined) shared.push(`${key}: ${owner}, ${name}`);
        owners.set(key, name);
      }
    }
    expect(shared).toEqual([]);
  });

  it('imply and neighbour skills that exist, and never each other in a circle', () => {
    const byName = new Map(SKILLS.map((skill) => [skill.name, skill]));
    for (const { name, implies = [], near = [] } of SKILLS) {
      for (const other of [...implies, ...near]) expect(byName.has(other), `${name} → ${other}`).toBe(true);
      const seen = new Set<string>();
      const queue = [...implies];
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        expect(next, `${name} implies itself`).not.toBe(name);
        if (seen.has(next)) continue;
        seen.add(next);
        queue.push(...(byName.get(next)?.implies ?? []));
      }
    }
  });
});

describe('the guide and its figures', () => {
  it('carry their attribution', () => {
    for (const text of Object.values(guide.attribution.text)) expect(text).toMatch(/\S/);
    for (const { source } of pay.figures) expect(Object.keys(pay.sources)).toContain(source);
  });
});
