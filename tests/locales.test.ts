// What the product says, in every language of it: complete, of the same shape, and nowhere else than here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';

const FOLDER = 'src/_locales';
type Messages = Record<string, { message: string }>;
const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(join(FOLDER, language, 'messages.json'), 'utf8'));
const english = messagesOf('en');
const keys = Object.keys(english);
const languages = readdirSync(FOLDER);

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, code: readFileSync(join('src', file), 'utf8') }));

describe('the texts', () => {
  it('are there in English, German, Spanish and French', () => {
    expect([...languages].sort()).toEqual(['de', 'en', 'es', 'fr']);
  });

  it.each(languages)('in %s are all there, with the same values and no others', (language) => {
    const texts = messagesOf(language);
    const valuesIn = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort();
    expect(Object.keys(texts)).toEqual(keys);
    expect(texts['language']?.message).toBe(language);
    for (const key of keys) {
      const text = texts[key]?.message;
      expect(text, key).toMatch(/\S/);
      expect(valuesIn(text), key).toEqual(valuesIn(english[key]?.message));
      // Browsers read `$` as the start of a value of their own kind.
      expect(text, key).not.toContain('$');
    }
  });

  it.each(languages.filter((language) => language !== 'en'))('in %s are not left in English', (language) => {
    const texts = messagesOf(language);
    const long = keys.filter((key) => (english[key]?.message.match(/\p{L}+/gu) ?? []).length > 5);
    expect(long.filter((key) => texts[key]?.message === english[key]?.message)).toEqual([]);
  });

  it('have names that differ by more than capitals, as browsers ask', () => {
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^\w+$/);
  });

  it('are all in use', () => {
    const code = sources.map((source) => source.code).join('\n') + readFileSync('manifest.json', 'utf8');
    // Names made up on the way: t(`verdict_full_${verdict}`).
    const begun = [...code.matchAll(/t\(`(\w+_)\$\{/g)].map(([, start = '']) => start);
    const isUsed = (key: string) =>
      code.includes(`'${key}'`) ||
      code.includes(`__MSG_${key}__`) ||
      code.includes(`'${key.replace(/_(one|other)$/, '')}'`) ||
      begun.some((start) => key.startsWith(start));
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('fit the stores, which take 132 characters of a description', () => {
    for (const language of languages)
      expect(messagesOf(language)['extension_description']?.message.length).toBeLessThanOrEqual(132);
  });
});

type Visit = (node: Record<string, unknown>) => void;
function walk(node: unknown, visit: Visit): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node) visit(node as Record<string, unknown>);
    for (const value of Object.values(node)) walk(value, visit);
  }
}

const WORDS = /\p{L}{2}/u;
/** Names, the same in every language. */
const NAMES = /^(Undertitle|AI|ML|A\+M|JSON|CSV|[A-Z]{2})$/;
const SAID = new Set(['children', 'title', 'placeholder', 'alt', 'label', 'aria-label', 'aria-description']);

/** The strings of an expression that a reader could come to see. */
function stringsIn(node: unknown): string[] {
  const found: string[] = [];
  const look = (one: unknown): void => {
    const { type, value, elements, consequent, alternate, left, right, operator, quasis } = (one ??
      {}) as Record<string, unknown>;
    if (type === 'Literal' && typeof value === 'string') found.push(value);
    if (type === 'TemplateLiteral')
      for (const { value: piece } of quasis as { value: { cooked: string } }[]) found.push(piece.cooked);
    if (type === 'ArrayExpression') (elements as unknown[]).forEach(look);
    if (type === 'ConditionalExpression') [consequent, alternate].forEach(look);
    if (type === 'LogicalExpression') (operator === '&&' ? [right] : [left, right]).forEach(look);
    if (type === 'BinaryExpression' && operator === '+') [left, right].forEach(look);
  };
  look(node);
  return found.filter((text) => WORDS.test(text) && !NAMES.test(text.trim()));
}

function hardCoded(file: string, code: string): string[] {
  const js = transformSync(code, {
    loader: file.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  }).code;
  const program: Node = parse(js, { ecmaVersion: 'latest', sourceType: 'module' });
  const found: string[] = [];
  walk(program, (node) => {
    const { type, callee, arguments: args, left, right, operator } = node as Record<string, unknown>;
    if (type === 'CallExpression' && /^jsxs?$/.test(String((callee as { name?: string }).name))) {
      const props = ((args as { properties?: unknown[] }[])[1]?.properties ?? []) as {
        key?: { name?: string; value?: string };
        value?: unknown;
      }[];
      for (const { key, value } of props)
        if (SAID.has(key?.name ?? key?.value ?? '')) found.push(...stringsIn(value));
    }
    const target = (left as { property?: { name?: string } } | undefined)?.property?.name ?? '';
    if (type === 'AssignmentExpression' && operator === '=' && /^(textContent|title|ariaLabel)$/.test(target))
      found.push(...stringsIn(right));
    // In the modules of texts nothing but names of texts, and marks between them.
    if (/texts\.ts$|notice\.ts$|verdict-words\.ts$/.test(file) && type === 'Literal') {
      const { value } = node;
      if (typeof value === 'string' && /\p{L} \p{L}|^\p{Lu}\p{L}+/u.test(value) && !NAMES.test(value))
        found.push(value);
    }
  });
  return found;
}

describe('no sentence', () => {
  const VIEWS = /^(ui|popup|options|journal|path|welcome|report|content|background\.ts)/;
  it.each(sources.filter(({ file }) => VIEWS.test(file)))('is written into $file', ({ file, code }) => {
    expect(hardCoded(file, code)).toEqual([]);
  });

  it('could be, without being found', () => {
    const code = `export const A = () => <p title="Not so">{x ? 'Yes, so' : null} and so</p>;`;
    expect(hardCoded('popup/a.tsx', code).sort()).toEqual([' and so', 'Not so', 'Yes, so'].sort());
    expect(hardCoded('popup/texts.ts', "export const T = { a: 'Close the door' };")).toEqual([
      'Close the door',
    ]);
    expect(hardCoded('content/b.ts', "button.textContent = 'Show all';")).toEqual(['Show all']);
  });
});
