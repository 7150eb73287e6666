import lexicon from '../../lexicons/page.json' with { type: 'json' };

const WORDS = new Set(lexicon.placeholders.words);
const PATTERNS = lexicon.placeholders.patterns.map((pattern) => new RegExp(pattern, 'iu'));
/** Longer texts are no placeholders, whatever they hold. */
const MAX_LENGTH = 200;

/** Is a value what a template leaves where a fact belongs: `undefined`, `{{ title }}`, `N/A`, `-`? */
export function isPlaceholder(value: string): boolean {
  const text = value.trim();
  if (text.length > MAX_LENGTH) return false;
  return WORDS.has(text.toLowerCase()) || PATTERNS.some((pattern) => pattern.test(text));
}
