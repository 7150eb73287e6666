import lexicon from '../../../lexicons/page.json' with { type: 'json' };
import type { NoPostingReason } from '../../posting/posting.ts';
import { holds, plain, wordSet } from '../../posting/words.ts';
import { metaOf, titleOf } from './head.ts';
import type { Page } from './page.ts';
import { lineText } from './text.ts';

const MAX_HEADINGS = 10;
const TOO_LARGE = 5_000_000;
const LONG_PAGE = 6000;
/** Letters that tell a script. */
const FEWEST = 40;
/** Share of the letters that must be of a script for the text to be in it. */
const SCRIPT_SHARE = 0.4;
const READ = wordSet(lexicon.languagesRead);
const SCRIPTS = Object.entries(lexicon.scripts).map(([code, letters]): [string, RegExp] => [
  code,
  new RegExp(letters, 'gu'),
]);

const headingsOf = (document: Document): string[] =>
  [...document.querySelectorAll('h1')]
    .slice(0, MAX_HEADINGS)
    .map(lineText)
    .filter((text) => text.length > 2);

/** Is the page a bot check, a login or an error, whatever else stands on it? Null when it is none of these. */
export function refusal(document: Document): NoPostingReason | null {
  const length = document.body?.textContent.length ?? 0;
  const heads = [titleOf(document), ...headingsOf(document)].map(plain);
  const start = document.body && length < LONG_PAGE ? [plain(lineText(document.body))] : [];
  const says = (terms: readonly string[], texts: readonly string[]) =>
    terms.some((term) => texts.some((text) => holds(text, term)));
  if (says(lexicon.blocked, heads.slice(0, 2)) || says(lexicon.blocked, start)) return 'blocked';
  if (says(lexicon.gone, heads.slice(0, 2))) return 'not-a-job';
  const asks = document.querySelector('input[type="password"]') !== null;
  return (asks && length < LONG_PAGE) || says(lexicon.login, heads.slice(0, 1)) ? 'login' : null;
}

/** The language of a text that its letters tell: ISO 639-1 code; null for Latin ones. */
function languageOf(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const found = SCRIPTS.find(
    ([, script]) => letters > FEWEST && (text.match(script)?.length ?? 0) >= letters * SCRIPT_SHARE,
  );
  return found?.[0] ?? null;
}

/** The language of a page's text where it is one we do not read; else null. */
function foreignLanguage({ document, lines }: Page): string | null {
  const prose = lines()
    .filter(({ linked }) => linked < 0.5)
    .map(({ text }) => text);
  const found = languageOf(prose.join(' ').slice(0, 20_000));
  if (found) return found;
  const declared = (document.documentElement?.getAttribute('lang') ?? metaOf(document, 'language') ?? '')
    .toLowerCase()
    .split(/[-_]/)[0];
  return declared && /^[a-z]{2}$/.test(declared) && !READ.has(declared) && prose.join('').length > 300
    ? declared
    : null;
}

/** Why a page without posting or cards holds none. */
export function whyNone(page: Page): { reason: NoPostingReason; language?: string } {
  const body = page.document.body?.textContent ?? '';
  if (body.length > TOO_LARGE) return { reason: 'too-large' };
  const refused = refusal(page.document);
  if (refused) return { reason: refused };
  if (body.trim() === '') return { reason: 'empty' };
  const language = foreignLanguage(page);
  return language ? { reason: 'language', language } : { reason: 'not-a-job' };
}
