/** A colour in sRGB, each part 0..255. */
export interface Rgb {
  r: number;
  g: number;
  b: number;
}

export const WHITE: Rgb = { r: 255, g: 255, b: 255 };
const BLACK: Rgb = { r: 0, g: 0, b: 0 };
/** What stands for the backdrop of a page whose own cannot be read, by its colour scheme. */
export const THEME_BACKDROP: Readonly<Record<'light' | 'dark', Rgb>> = {
  light: WHITE,
  dark: { r: 22, g: 24, b: 29 },
};

/** WCAG 2: text needs this contrast to what it stands on. */
const READABLE = 4.5;

const linear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const luminance = ({ r, g, b }: Rgb): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

/** Contrast of two colours by the formula of WCAG 2: 1 (the same) to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Is white easier to read on it than black? */
export const isDark = (backdrop: Rgb): boolean => contrast(backdrop, WHITE) > contrast(backdrop, BLACK);
/** The colour as CSS has it. */
export const css = ({ r, g, b }: Rgb): string => `rgb(${r}, ${g}, ${b})`;

/** A colour of six hexadecimal digits. */
export const hex = (digits: string): Rgb => {
  const value = Number.parseInt(digits, 16);
  return { r: value >> 16, g: (value >> 8) & 255, b: value & 255 };
};

const mix = (from: Rgb, to: Rgb, share: number): Rgb => ({
  r: Math.round(from.r + (to.r - from.r) * share),
  g: Math.round(from.g + (to.g - from.g) * share),
  b: Math.round(from.b + (to.b - from.b) * share),
});

/**
 * A colour that can be read on a backdrop: the first of those given that can, else black or white.
 *
 * @param inks the same hue for light and for dark backdrops
 */
export const inkOn = (backdrop: Rgb, inks: readonly [Rgb, Rgb]): Rgb =>
  inks.find((ink) => contrast(ink, backdrop) >= READABLE) ?? (isDark(backdrop) ? WHITE : BLACK);

/** A computed colour with its opacity, 0..1; null where it is written in a way that is not known here. */
export function parseColour(computed: string): { rgb: Rgb; alpha: number } | null {
  const parts = (computed.match(/-?[\d.]+(?:e-?\d+)?%?/g) ?? []).map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part),
  );
  const isShares = /^color\(srgb /.test(computed);
  if (parts.length < 3 || (!isShares && !/^rgba?\(/.test(computed))) return null;
  const [r = 0, g = 0, b = 0, alpha = 1] = parts;
  const whole = (part: number) => Math.round(Math.min(1, Math.max(0, isShares ? part : part / 255)) * 255);
  return { rgb: { r: whole(r), g: whole(g), b: whole(b) }, alpha };
}

/** What of an element's computed style its backdrop is made of. */
export interface Surface {
  backgroundColor: string;
  backgroundImage: string;
}

/**
 * The backdrop behind an element: the colours of its containers laid over each other, down to the first that hides
 * what is under it. Null where one is an image, a gradient or not to be parsed; then the theme's own is the backdrop.
 *
 * @param surfaces from the element outwards
 * @param base what shows where none of them hides it: the page's canvas
 */
export function backdropOf(surfaces: Iterable<Surface>, base: Rgb): Rgb | null {
  const layers: { rgb: Rgb; alpha: number }[] = [];
  for (const { backgroundColor, backgroundImage } of surfaces) {
    if (backgroundImage !== '' && backgroundImage !== 'none') return null;
    if (backgroundColor === '' || backgroundColor === 'transparent') continue;
    const layer = parseColour(backgroundColor);
    if (!layer) return null;
    if (layer.alpha > 0) layers.push(layer);
    if (layer.alpha >= 1) break;
  }
  return layers.reduceRight((under, { rgb, alpha }) => mix(under, rgb, Math.min(1, alpha)), base);
}
