import names from '../../lexicons/entities.json' with { type: 'json' };

/** What browsers show for the code points 0x80 to 0x9F: they are read as Windows-1252. */
export const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const SIGNS = [...names.signs];
const NAMED = new Map(names.names.split(' ').map((name, i) => [name, SIGNS[i] ?? '']));
const MARKS = new Map(Object.entries(names.marks));

/** The character of a name; of a letter with a mark (`eacute`) it is put together. */
function fromName(name: string): string | null {
  const named = NAMED.get(name);
  const mark = MARKS.get(name.slice(1));
  return named ?? (mark ? `${name.charAt(0)}${mark}`.normalize('NFC') : null);
}

function fromCode(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252.charAt(code - 0x80);
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}

/** Replaces HTML character references (named and numeric) by their characters, once; unknown names stay. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}\d{0,2}));?/g,
    (whole, dec, hex, name) => {
      if (dec !== undefined) return fromCode(Number.parseInt(dec, 10));
      if (hex !== undefined) return fromCode(Number.parseInt(hex, 16));
      return whole.endsWith(';') ? (fromName(name) ?? whole) : whole;
    },
  );
}
