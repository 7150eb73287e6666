import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { analyse } from '../../../src/classifier/index.ts';
import { compile } from '../../../src/classifier/text/compile.ts';
import { findIn } from '../../../src/classifier/text/matcher.ts';
import { sectionsOf } from '../../../src/classifier/text/sections.ts';
import { tokenise } from '../../../src/classifier/text/tokens.ts';
import { guessCard } from '../../../src/classifier/verdict/card-guess.ts';
import { mended } from '../../../src/cv/mend.ts';
import { officeText } from '../../../src/cv/office.ts';
import { repaired } from '../../../src/cv/pdf-repair.ts';
import { plainText } from '../../../src/cv/plain.ts';
import { readingOrder } from '../../../src/cv/reading-order.ts';
import { rtfText } from '../../../src/cv/rtf.ts';
import { skillsInCv } from '../../../src/cv/skills.ts';
import { fromJson, toCsv, toJson } from '../../../src/pages/journal/file.ts';
import { withoutContacts } from '../../../src/posting/contacts.ts';
import { htmlToText, inlineText, MAX_DESCRIPTION } from '../../../src/posting/html-text.ts';
import { readJsonLd } from '../../../src/posting/jsonld.ts';
import { parseLooseJson } from '../../../src/posting/loose-json.ts';
import { parseSettings } from '../../../src/storage/settings.ts';
import { profileFile, readProfileFile } from '../../../src/ui/profile.ts';
import { TEXT } from '../../cv/cv.ts';
import { binary, docx, HELVETICA, LONG, pdf } from '../../cv/files.ts';
import { entry } from '../../pages/journal/entry.ts';
import { anyValue, type Chance, mutated } from './random.ts';
import { AnalysisSchema } from './schema.ts';

/** A parser that meets a page or a file. `run` throws where the parser does, or where its answer is not valid. */
export interface Target {
  name: string;
  /** How many of a hundred inputs it gets. */
  share: number;
  run(chance: Chance): void;
}

function expectThat(isTrue: boolean, what: string): asserts isTrue {
  if (!isTrue) throw new Error(what);
}

const FIXTURES = 'tests/fixtures';
const pages = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => readFileSync(`${FIXTURES}/${file}`, 'utf8'));
const blocks = pages.flatMap((html) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map((match) => match[1] ?? ''),
);
const texts = pages.map((html) => htmlToText(html));
const PAY = [
  '$120,000 - $150,000 a year',
  'Salary: £45k to £60k per annum plus bonus',
  '60.000 € bis 75.000 € brutto im Jahr',
  'up to $95 per hour, 401(k)',
  '₹12-18 lakhs per annum',
  'Zone A: $150,000-$180,000; Zone B: $130,000-$160,000',
];

/** Files of the journal and the profile, as we write them. */
const JOURNAL = toJson(
  ['1', '2', '3'].map((id) =>
    entry(id, {
      notes: '=1+1',
      salary: { min: 1, max: 2, currency: 'EUR', period: 'year' },
      skills: { required: ['Python'], nice: ['Rust'] },
      description: 'Mend nets.',
    }),
  ),
);
const PROFILE = profileFile({
  skills: ['Python', 'SQL'],
  learning: ['Rust'],
  ownSkills: [{ name: 'Netting', aliases: ['mending'], exact: true }],
});

const CVS = [
  pdf(`BT /F1 12 Tf (${LONG}) Tj ET`, HELVETICA),
  pdf(`BT /F1 12 Tf (${LONG}) Tj ET`, HELVETICA, [], false),
  docx(),
].map((data) => String.fromCharCode(...data));
CVS.push(TEXT);

const checkSpans = (what: string, text: string, spans: readonly { start: number; end: number }[]) => {
  for (const { start, end } of spans)
    expectThat(
      start >= 0 && start < end && end <= text.length,
      `${what} stands outside the text: ${start}..${end}`,
    );
};

function readAnalysis(chance: Chance): void {
  const description = mutated(chance.of(texts), chance);
  const analysis = analyse({
    title: chance.below(5) === 0 ? null : mutated('Senior ML Engineer (m/w/d)', chance),
    company: null,
    location: chance.below(2) === 0 ? null : mutated('Berlin, Germany', chance),
    salaryText: chance.below(2) === 0 ? null : mutated(chance.of(PAY), chance),
    description,
  });
  v.parse(AnalysisSchema, analysis);
  checkSpans('evidence', description, analysis.evidence);
  checkSpans('a skill', description, analysis.skillMentions);
  for (const { text, start, end } of analysis.evidence)
    expectThat(text === description.slice(start, end), 'evidence is not in the text');
}

function readHtml(chance: Chance): void {
  const text = htmlToText(mutated(chance.of(pages), chance));
  expectThat(text.length <= MAX_DESCRIPTION, 'too long a text');
  expectThat(inlineText(mutated(chance.of(pages), chance)).length <= 500, 'too long a line');
}

function readLd(chance: Chance): void {
  const some = Array.from({ length: 1 + chance.below(2) }, () => mutated(chance.of(blocks), chance));
  for (const block of some) parseLooseJson(block);
  const posting = readJsonLd(some, { url: 'https://jobs.example/1', titles: ['Engineer'] });
  for (const value of Object.values(posting ?? {}))
    expectThat(
      value === null || (typeof value === 'string' && value.length <= MAX_DESCRIPTION),
      'a field is no text',
    );
}

function readPayOf(chance: Chance): void {
  const words = mutated(chance.of(PAY), chance);
  const { salary, payBands } = analyse({
    ...{ title: null, company: null, location: 'Leeds, UK' },
    ...{ salaryText: words, description: `You will mend nets. ${words}` },
  });
  v.parse(v.pick(AnalysisSchema, ['salary', 'payBands']), { salary, payBands });
}

function find(chance: Chance): void {
  const terms = Array.from({ length: 1 + chance.below(6) }, (_, id) => ({
    text: mutated('(large|big) language-model', chance)
      .slice(0, 200)
      .replace(/\([^)]{60,}/g, ''),
    id,
    exact: chance.below(4) === 0,
  })).filter(({ text }) => (text.match(/\(/g)?.length ?? 0) < 4 && (text.match(/\|/g)?.length ?? 0) < 12);
  const text = mutated(chance.of(texts), chance);
  const tokens = tokenise(text);
  const { count, first, last } = findIn(compile(terms), tokens);
  for (let i = 0, before = -1; i < count; before = last[i++] ?? 0)
    expectThat((first[i] ?? 0) > before && (last[i] ?? 0) < tokens.count, 'matches overlap');
  sectionsOf(tokens).reduce((end, section) => {
    expectThat(section.end >= end, 'sections overlap');
    return section.end;
  }, 0);
  guessCard({ title: text.slice(0, 300), snippet: text.slice(300, 900) });
}

/** Our own parts of reading a CV; pdf.js itself is given hostile files in tests/cv. */
function readCv(chance: Chance): void {
  const data = binary(mutated(chance.of(CVS), chance).replace(/[^\0-\xff]/g, '?'));
  repaired(data);
  const texts = [officeText(data), rtfText(data), plainText(data)].filter((text) => text !== null);
  for (const text of texts) {
    const whole = mended(text, (word) => word.length === 7);
    expectThat(whole.length <= 3 * text.length + 3, 'words were made up');
    skillsInCv(whole.slice(0, 5000));
  }
  const boxes = Array.from({ length: chance.below(60) }, () => ({
    ...{ text: chance.of(['Go', 'Skills:', 'of', 'P y']), x: chance.below(600), y: chance.below(900) },
    ...{ width: chance.below(300), size: 1 + chance.below(20) },
  }));
  const lines = readingOrder(boxes).flat();
  for (const { text } of boxes)
    expectThat(
      lines.some((line) => line.includes(text)),
      'a box was lost',
    );
}

function readJournal(chance: Chance): void {
  const read = fromJson(mutated(JOURNAL, chance));
  if ('problem' in read) return;
  const again = fromJson(toJson(read.entries));
  expectThat('entries' in again && again.bad.length === 0, 'what was read is not valid');
  for (const line of toCsv(read.entries).split('\r\n'))
    for (const cell of line.split('","'))
      expectThat(!/^"?[=+@-][^\d"]/.test(cell), `a formula: ${cell.slice(0, 60)}`);
}

function readProfile(chance: Chance): void {
  const read = readProfileFile(mutated(PROFILE, chance));
  if ('profile' in read)
    expectThat('profile' in readProfileFile(profileFile(read.profile)), 'what was read is not valid');
}

function readSettings(chance: Chance): void {
  const settings = parseSettings(anyValue(chance));
  expectThat(
    JSON.stringify(parseSettings(structuredClone({ ...settings, version: 1 }))) === JSON.stringify(settings),
    'settings change when read again',
  );
}

/** All of them, by what their inputs cost. */
export const TARGETS: readonly Target[] = [
  { name: 'analysis', share: 8, run: readAnalysis },
  { name: 'markup to text', share: 14, run: readHtml },
  { name: 'structured data', share: 20, run: readLd },
  { name: 'pay', share: 14, run: readPayOf },
  { name: 'terms, sections, title', share: 10, run: find },
  { name: 'CV', share: 6, run: readCv },
  { name: 'journal file', share: 10, run: readJournal },
  { name: 'profile file', share: 8, run: readProfile },
  { name: 'stored settings', share: 8, run: readSettings },
  {
    name: 'mail and telephone',
    share: 2,
    run: (chance) => void withoutContacts(mutated('Write to ann@example.org or +44 1326 555 0199.', chance)),
  },
];
