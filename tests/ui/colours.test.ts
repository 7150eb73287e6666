import { describe, expect, it } from 'vitest';
import {
  backdropOf,
  contrast,
  hex,
  inkOn,
  parseColour,
  THEME_BACKDROP,
  WHITE,
} from '../../src/ui/colours.ts';

const surface = (backgroundColor: string, backgroundImage = 'none') => ({ backgroundColor, backgroundImage });
const NONE = surface('rgba(0, 0, 0, 0)');

describe('backdrop behind a badge', () => {
  it('is that of the nearest container that hides what is under it', () => {
    expect(backdropOf([NONE, surface('rgb(27, 31, 36)'), surface('rgb(255, 255, 255)')], WHITE)).toEqual(
      hex('1b1f24'),
    );
  });

  it('is laid together from containers that let some through', () => {
    expect(backdropOf([surface('rgba(0, 0, 0, 0.5)'), surface('rgb(255, 255, 255)')], WHITE)).toEqual(
      hex('808080'),
    );
  });

  it('is the page’s canvas where no container has a colour', () => {
    expect(backdropOf([NONE, surface('transparent'), surface('')], THEME_BACKDROP.dark)).toEqual(
      THEME_BACKDROP.dark,
    );
  });

  it.each([
    ['an image', surface('rgb(1, 2, 3)', 'url("x.png")')],
    ['a gradient', surface('rgba(0, 0, 0, 0)', 'linear-gradient(red, blue)')],
    ['a colour of another kind', surface('oklch(0.7 0.1 200)')],
  ])('is not known over %s', (_, one) => {
    expect(backdropOf([NONE, one, surface('rgb(255, 255, 255)')], WHITE)).toBeNull();
  });

  it('stops at the first that hides all: what is behind it does not matter', () => {
    expect(backdropOf([surface('rgb(9, 9, 9)'), surface('oklch(1 0 0)', 'url(x)')], WHITE)).toEqual(
      hex('090909'),
    );
  });
});

describe('colours', () => {
  it.each([
    ['rgb(255, 0, 10)', { r: 255, g: 0, b: 10 }, 1],
    ['rgba(255, 0, 10, 0.25)', { r: 255, g: 0, b: 10 }, 0.25],
    ['rgb(255 0 10 / 25%)', { r: 255, g: 0, b: 10 }, 0.25],
    ['color(srgb 1 0.5 0 / 0.5)', { r: 255, g: 128, b: 0 }, 0.5],
  ])('%s is parsed', (text, rgb, alpha) => {
    expect(parseColour(text)).toEqual({ rgb, alpha });
  });

  it.each(['', 'none', 'oklch(0.7 0.1 200)', 'lab(50% 40 59.5)', 'rgb()'])('%s is not', (text) => {
    expect(parseColour(text)).toBeNull();
  });

  it('contrast is that of WCAG 2', () => {
    expect(contrast(hex('000000'), WHITE)).toBeCloseTo(21, 5);
    expect(contrast(hex('0b7a6f'), WHITE)).toBeCloseTo(5.21, 1);
  });

  it('an ink is readable on every grey', () => {
    for (let grey = 0; grey < 256; grey++) {
      const backdrop = { r: grey, g: grey, b: grey };
      expect(contrast(inkOn(backdrop, [hex('5145cd'), hex('a9a0ff')]), backdrop)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
