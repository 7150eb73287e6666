// The part of the extension API that texts come from, as English readers have it, for code that runs without a browser.
import { readFileSync } from 'node:fs';

const messages = JSON.parse(readFileSync('src/_locales/en/messages.json', 'utf8'));
globalThis.chrome = {
  ...globalThis.chrome,
  i18n: { getMessage: (name) => messages[name]?.message ?? '', getUILanguage: () => 'en-GB' },
};
