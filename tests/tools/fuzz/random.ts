/** A source of chance that repeats itself: the same seed gives the same fuzzing. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** Between 0 and 1, 1 excluded (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  of<T>(some: readonly T[]): T {
    return some[this.below(some.length)] as T;
  }
}

/** Pieces that have broken parsers before, or are cut out of what ours know. */
const PIECES = [
  ...[
    '',
    ' ',
    '\n',
    '\r\n\r\n',
    '\t',
    '\0',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\ud83d',
    '\udc00',
    '\ud83d\ude00',
  ],
  ...[
    'e\u0301',
    '\u0130',
    '\u00df',
    '\ufb01',
    '\u202e',
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '<![CDATA[',
    '<script>',
    '</script',
  ],
  ...[
    '<p>',
    '<li>',
    '<br',
    '<a href="',
    '"',
    "'",
    '`',
    '&',
    '&amp',
    '&#x;',
    '&#9999999999;',
    '&#xd800;',
    '&lt;script&gt;',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '\\',
    '\\u',
    '\\ud800',
    '//',
    '/*',
    '*/',
    'null',
    'true',
    'NaN',
    'undefined',
    '-0',
    '1e999',
  ],
  ...[
    '"__proto__":{"polluted":1}',
    '"constructor":{"prototype":{"polluted":1}}',
    '"@type":"JobPosting"',
    '"@graph":[',
  ],
  ...[
    '"baseSalary":',
    '"title":',
    '"description":',
    '"hiringOrganization":',
    '"jobLocation":{"address":',
    '__proto__',
  ],
  ...[
    '$',
    '€',
    '£',
    '¥',
    '₹',
    '120,000',
    '120.000,50',
    '$100k - $150k',
    '1'.repeat(40),
    '0',
    '-5',
    '%',
    ' per year',
    '/h',
  ],
  ...[
    'up to ',
    'from ',
    '5+ years',
    'PhD',
    'Requirements:',
    'What you will do',
    'you will not train models',
    '- ',
    '• ',
  ],
  ...[
    'LLM',
    'RAG',
    'PyTorch',
    'fine-tuning',
    'C++',
    '.NET',
    'Node.js',
    'prompt',
    'machine learning',
    'a'.repeat(300),
  ],
  ...[
    '=1+1',
    '@SUM(A1)',
    '+cmd',
    '\t=1',
    '%PDF-1.7',
    ' obj\n<<',
    '>>\nendobj',
    'stream\n',
    'endstream',
    '/Length -1',
    '/Kids [3 0 R]',
  ],
  ...['PK\x03\x04', 'xref', 'BT /F1 9 Tf (', ') Tj ET', '<w:t>', '</w:p>', '(((((((', ')))))))', '[[[[[[[['],
];

/** One change to a text: a piece put in, a part taken out, doubled, moved or turned round, or a letter changed. */
function changed(text: string, chance: Chance): string {
  const at = chance.below(text.length + 1);
  const to = Math.min(text.length, at + chance.below(40));
  switch (chance.below(7)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, to) + text.slice(at, to).repeat(1 + chance.below(30)) + text.slice(to);
    case 2:
      return text.slice(0, at);
    case 3:
      return text.slice(to) + text.slice(0, at);
    case 4:
      return (
        text.slice(0, at) +
        String.fromCharCode(chance.below(chance.below(8) === 0 ? 0x10000 : 0x180)) +
        text.slice(at + 1)
      );
    default:
      return text.slice(0, at) + chance.of(PIECES) + text.slice(chance.below(2) === 0 ? at : to);
  }
}

/** Texts longer than this are cut: a million inputs should not take a day. */
const LONGEST = 4000;

/** A text made of a given one by a few changes, or of pieces alone. */
export function mutated(seed: string, chance: Chance): string {
  let text = chance.below(12) === 0 ? '' : seed;
  if (text.length > LONGEST) {
    const from = chance.below(text.length - LONGEST);
    text = text.slice(from, from + LONGEST);
  }
  for (let n = 1 + chance.below(12); n > 0; n--) text = changed(text, chance);
  return text.slice(0, 3 * LONGEST);
}

const KEYS = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'version',
    'skills',
    'learning',
    'ownSkills',
    'name',
    'aliases',
    'exact',
  ],
  ...[
    'country',
    'currency',
    'workYear',
    'hoursPerWeek',
    'badges',
    'badgesOff',
    'journalOff',
    'wantedRole',
    'pathAnswers',
  ],
  ...[
    'undertitle',
    'argument',
    'key',
    'title',
    'company',
    'location',
    'salaryText',
    'description',
    'verdict',
    'unsure',
  ],
  ...['on', 'out', 'hide', 'guesses', 'text', 'before', 'after', 'start', 'end', 'basis'],
];
const LEAVES: readonly unknown[] = [
  ...[
    null,
    undefined,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '',
    'ai',
    'ml',
    'neither',
    'US',
  ],
  ...['EUR', '*', 'Python', 'a'.repeat(5000), [], {}, '__proto__', '\ud800', 2, 99],
];

/** Any value that JSON, storage or a message may hold, with the names ours know and those that trip programs up. */
export function anyValue(chance: Chance, depth = 4): unknown {
  const kind = chance.below(depth > 0 ? 5 : 2);
  if (kind < 2) return chance.of(LEAVES);
  if (kind === 2) return Array.from({ length: chance.below(6) }, () => anyValue(chance, depth - 1));
  const thing: Record<string, unknown> = {};
  for (let n = chance.below(9); n > 0; n--)
    Object.defineProperty(thing, chance.of(KEYS), {
      value: anyValue(chance, depth - 1),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return thing;
}
