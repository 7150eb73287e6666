import type { Verdict } from '../classifier/analysis.ts';
import { t } from '../platform/i18n.ts';
import type { Judged } from '../platform/messages.ts';
import type { Status } from '../posting/status.ts';
import { css, hex, inkOn, isDark, type Rgb } from './colours.ts';
import { COLOURS, fullWords, shortWords } from './verdict-words.ts';

/** What a badge says of a posting: beside its title, or on its result card. What rests on the words of a card is drawn as a guess. */
export interface BadgeState extends Judged {
  kind: 'listing' | 'card';
}

/** Each hue for light and for dark backdrops. */
const INKS: Readonly<Record<Verdict, readonly [Rgb, Rgb]>> = {
  ai: [hex('0b7a6f'), hex('3cc9b8')],
  ml: [hex('5145cd'), hex('a9a0ff')],
  mixed: [hex('15181e'), hex('eceef2')],
  neither: [hex('5b6170'), hex('a2a8b5')],
};
const FILLS = { ai: hex('0b7a6f'), ml: hex('5145cd') };

// Styles are set through the CSSOM: a page's content security policy blocks style elements, not these.
const ROW = 'display: inline-flex; align-items: center; vertical-align: middle; white-space: nowrap;';
const PILL =
  'display: inline-flex; align-items: center; box-sizing: border-box; height: 20px; border-radius: 10px; ' +
  'overflow: hidden; border: 1px solid transparent; ' +
  'font: 600 12px/18px system-ui, sans-serif; padding: 0 8px;';
/** The room after the pill in which the reader's status stands, as wide with one as without. */
const SLOT =
  'display: inline-flex; box-sizing: border-box; width: 18px; height: 20px; padding: 3px 0 3px 4px;';

/** Drawn in a field of 16 by 16. */
const TICK = 'm3.5 8.5 3 3 6-7';
const SIGNS: Readonly<Record<Exclude<Status, 'seen'>, string>> = {
  saved: 'M4 2.5h8v11l-4-3-4 3Z',
  applied: 'M2 8 14 2l-4 12-2-5Z',
  interview: 'M2 3h12v8H8l-4 3v-3H2Z',
  offer: 'M8 2l2 4 4 .5-3 3 .7 4L8 11.5l-3.7 2 .7-4-3-3L6 6Z',
  rejected: 'm4 4 8 8M12 4l-8 8',
};

/** The text of a badge and the sentence behind it, without how far the reader got. */
function verdictWords(state: BadgeState): { label: string; title: string } {
  const { verdict, basis, unsure, corrected, closed, snippet, odds } = state;
  if (closed) return { label: t('badge_closedShort'), title: t('badge_closed') };
  const from = snippet ? 'snippet' : 'title';
  const withOdds = (title: string) => (odds === undefined ? title : `${title}. ${odds}`);
  if (verdict === 'unread') return { label: '?', title: withOdds(t(`badge_unread_${from}`)) };
  const short = shortWords(verdict);
  const work = fullWords(verdict);
  if (basis === 'title')
    return {
      label: `${short}?`,
      title: withOdds(t(`badge_guess_${from}`, { work })),
    };
  if (corrected) return { label: short, title: t('badge_corrected', { work }) };
  if (!unsure) return { label: short, title: t('badge_read', { work }) };
  const label = verdict === 'neither' ? t('badge_unsureShort_neither') : t('badge_unsureShort', { short });
  return { label, title: t('badge_unsure', { work }) };
}

/** The text of a badge and the sentence behind it. */
export function badgeWords(state: BadgeState): { label: string; title: string } {
  const { label, title } = verdictWords(state);
  if (!state.status) return { label, title: `Undertitle: ${title}` };
  const status = t(`badge_status_${state.status}`);
  return { label, title: `Undertitle: ${title}. ${t('badge_inJournal', { status })}` };
}

function sign(document: Document, path: string, ink: Rgb): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.style.cssText = `width: 14px; height: 14px; fill: none; stroke: ${css(ink)}; stroke-width: 1.8;`;
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

function half(document: Document, side: 'ai' | 'ml'): HTMLElement {
  const part = document.createElement('span');
  const inset = side === 'ai' ? '0 6px 0 8px' : '0 8px 0 6px';
  // In forced colours fills go and the border, transparent here, parts the two halves.
  const seam = side === 'ml' ? 'border-inline-start: 1px solid transparent;' : '';
  part.style.cssText = `background: ${css(FILLS[side])}; color: #fff; padding: ${inset}; line-height: 20px; ${seam}`;
  part.textContent = shortWords(side);
  return part;
}

/** The badge itself, without the room for a status: as it stands where the status has a place of its own. */
export function drawPill(document: Document, state: BadgeState, backdrop: Rgb): HTMLElement {
  const { verdict, basis, unsure, closed } = state;
  const { label, title } = badgeWords(state);
  const pill = document.createElement('span');
  pill.setAttribute('role', 'img');
  pill.setAttribute('aria-label', title);
  pill.title = title;
  const isSure = basis === 'description' && !unsure && !closed;
  // On a dark backdrop a filled badge has a ring of light, so that it has an edge.
  const ring = isDark(backdrop) ? 'border-color: #fff6;' : '';
  if (isSure && verdict === 'mixed') {
    pill.style.cssText = `${PILL} ${ring} padding: 0; gap: 1px; background: #fff;`;
    pill.append(half(document, 'ai'), half(document, 'ml'));
    return pill;
  }
  pill.textContent = label;
  if (isSure && (verdict === 'ai' || verdict === 'ml')) {
    pill.style.cssText = `${PILL} background: ${COLOURS[verdict]}; color: #fff; ${ring}`;
    return pill;
  }
  const ink = css(inkOn(backdrop, INKS[verdict === 'unread' || closed ? 'neither' : verdict]));
  const isGuess = !closed && (basis === 'title' || verdict === 'unread');
  const line = isGuess ? 'dashed' : 'solid';
  const weight = isGuess ? 450 : 600;
  pill.style.cssText = `${PILL} background: ${css(backdrop)}; color: ${ink}; border: 1px ${line} ${ink}; font-weight: ${weight};`;
  return pill;
}

/**
 * A badge, and after it the room for how far the reader got with the listing. The page can measure what stands in it,
 * so the whole is as wide with a status as without one, and as wide corrected as not.
 *
 * @param backdrop what the badge stands on: outlined badges are drawn on it, and readable there
 */
export function drawBadge(document: Document, state: BadgeState, backdrop: Rgb): HTMLElement {
  const row = document.createElement('span');
  row.style.cssText = ROW;
  const slot = document.createElement('span');
  slot.style.cssText = SLOT;
  const path = state.status ? SIGNS[state.status] : state.corrected ? TICK : null;
  if (path !== null) slot.append(sign(document, path, inkOn(backdrop, INKS.mixed)));
  row.append(drawPill(document, state, backdrop), slot);
  return row;
}

/** All that the drawing of a badge depends on, as a key under which it can be kept. */
export const badgeKey = (state: BadgeState, backdrop: Rgb): string =>
  [
    state.verdict,
    state.basis,
    state.unsure,
    state.corrected ?? false,
    state.closed ?? false,
    state.snippet ?? false,
    state.odds,
    state.status,
    css(backdrop),
  ].join();
