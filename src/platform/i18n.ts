import type messages from '../_locales/en/messages.json';

/** Names of the texts in `src/_locales`, one file per language. */
export type Key = keyof typeof messages;
/** Names of texts that differ with a number: each has a form for one and a form for all others. */
type CountedKey = Counted<Key>;
type Counted<K> = K extends `${infer Base}_other` ? (`${Base}_one` extends Key ? Base : never) : never;
/** What stands for `{name}` in a text. Numbers that may be large come as `count` writes them. */
type Values = Readonly<Record<string, string | number>>;

/** The languages the texts exist in. */
type Language = 'en' | 'de' | 'es' | 'fr';

// Without the wrapper around the extension API: these two answer at once, and under this name, in every browser.
const api = () =>
  (
    globalThis as unknown as {
      chrome: { i18n: { getMessage(name: string): string; getUILanguage(): string } };
    }
  ).chrome.i18n;

/* @__NO_SIDE_EFFECTS__ */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** The language the texts are in: the browser's where it is one of ours, else English. */
export const language = once(() => api().getMessage('language') as Language);

/** The same text in each language, as lexicons hold it. */
export type Texts = Readonly<Record<Language, string>>;

/** Of a text in all languages the one in the reader's. */
export const localised = (texts: Texts): string => texts[language()];

/** Language and region that numbers and dates are written for: the browser's own where the texts are in its language. */
export const locale = once(() => {
  const ui = api().getUILanguage();
  return ui.split('-')[0] === language() ? ui : language();
});

const plurals = once(() => new Intl.PluralRules(language()));

/** A count with its thousands apart: `4,210`. */
export const count = (n: number): string => n.toLocaleString(locale());

/**
 * A text in the reader's language, with `values` in place of `{name}`.
 *
 * @example t('popup_site_allow', { host: 'jobs.example' }) // Always badge jobs.example
 */
/* @__NO_SIDE_EFFECTS__ */
export function t(key: Key, values?: Values): string {
  const text = api().getMessage(key);
  if (!values) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The form of a text that goes with `n`, which stands for `{n}` in it: `1 job`, `25 jobs`. */
/* @__NO_SIDE_EFFECTS__ */
export function tn(key: CountedKey, n: number, values?: Values): string {
  const form = plurals().select(n) === 'one' ? 'one' : 'other';
  return t(`${key}_${form}`, { n: count(n), ...values });
}
