// The contrasts of the tokens, in both schemes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, hex } from '../../src/ui/colours.ts';

const style = readFileSync('src/ui/theme.css', 'utf8');
const tokensIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+): #([0-9a-f]{3,6});/g)].map(([, name = '', digits = '']) => [
      name,
      digits.length === 3 ? digits.replace(/./g, '$&$&') : digits,
    ]),
  );
const [light = '', dark = ''] = style.split('@media (prefers-color-scheme: dark)');
const SCHEMES = { light: tokensIn(light), dark: tokensIn(dark.slice(0, dark.indexOf('\n}\n'))) };

/** Text on what it stands on: WCAG 2 asks for 4.5; for marks and edges of controls 3. */
const TEXT = [
  ...['bg', 'canvas', 'sunken', 'ai-tint', 'ml-tint', 'other-tint'].flatMap((under) => [
    ['ink', under],
    ['dim', under],
  ]),
  ['ai', 'bg'],
  ['ai', 'ai-tint'],
  ['ml', 'bg'],
  ['ml', 'ml-tint'],
  ['other', 'bg'],
  ['warn', 'warn-tint'],
  ['good', 'bg'],
  ['danger', 'bg'],
  ['on-solid', 'solid'],
];
const MARKS = [
  ['edge', 'bg'],
  ['edge', 'canvas'],
  ['edge', 'ai-tint'],
  ['focus', 'bg'],
  ['focus', 'canvas'],
];

describe.each(Object.entries(SCHEMES))('%s', (_, tokens) => {
  const of = (name = '') => {
    const digits = tokens[name];
    if (digits === undefined) throw new Error(`no token ${name}`);
    return hex(digits);
  };
  it.each(TEXT)('%s can be read on %s', (text, under) => {
    expect(contrast(of(text), of(under))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(MARKS)('%s can be seen on %s', (mark, under) => {
    expect(contrast(of(mark), of(under))).toBeGreaterThanOrEqual(3);
  });
});

describe('the icon', () => {
  const drawing = readFileSync('icons/icon.svg', 'utf8');
  const fills = [...drawing.matchAll(/fill="#([0-9a-f]{3,6})"/g)].map(([, digits = '']) =>
    digits.length === 3 ? digits.replace(/./g, '$&$&') : digits,
  );

  it.each(['ffffff', 'f0f0f4', '2b2a33', '1f1f1f'])('stands out from a toolbar of #%s', (toolbar) => {
    expect(fills.filter((fill) => fill !== 'ffffff')).toHaveLength(2);
    for (const fill of fills)
      if (fill !== 'ffffff') {
        expect(contrast(hex(fill), hex(toolbar)), fill).toBeGreaterThanOrEqual(3);
        expect(contrast(hex(fill), hex('ffffff')), fill).toBeGreaterThanOrEqual(3);
      }
  });

  it('is the mark that the pages bear, and that the popup shows before its script has run', () => {
    const paths = [...drawing.matchAll(/ d="([^"]+)"/g)].map(([, path = '']) => path);
    for (const file of ['src/ui/icons.tsx', 'src/pages/popup/popup.html'])
      for (const path of paths) expect(readFileSync(file, 'utf8')).toContain(path);
  });
});
