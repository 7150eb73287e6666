import names from '../../lexicons/entities.json' with { type: 'json' };

const FIRST_LATIN1 = 160;
/** What browsers show for the code points 0x80 to 0x9F: they are read as Windows-1252. */
export const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const NAMED = new Map<string, string>([
  ...names.latin1
    .split(' ')
    .map((name, i): [string, string] => [name, String.fromCharCode(FIRST_LATIN1 + i)]),
  ...Object.entries(names.others).map(([name, code]): [string, string] => [name, String.fromCodePoint(code)]),
]);

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
      return whole.endsWith(';') ? (NAMED.get(name) ?? whole) : whole;
    },
  );
}
