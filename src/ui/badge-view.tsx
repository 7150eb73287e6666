import { useLayoutEffect, useRef } from 'preact/hooks';
import { type BadgeState, badgeKey, drawPill } from './badge.ts';
import type { Rgb } from './paper.ts';
import { papersIn } from './paper-behind.ts';

/** The page's own paper, read once for each colour scheme: a table draws hundreds of badges. */
const papers = new Map<boolean, Rgb>();
const darkScheme = () => window.matchMedia('(prefers-color-scheme: dark)');

function pagePaper(): Rgb {
  const { matches } = darkScheme();
  const paper = papers.get(matches) ?? papersIn(window)(document.body);
  papers.set(matches, paper);
  return paper;
}

const NO_PAPER: Rgb = { r: 0, g: 0, b: 0 };

/** A badge as it stands on pages of boards, drawn by the same function, on the page's own paper. */
export function Badge({ state }: { state: BadgeState }) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const draw = () => place.current?.replaceChildren(drawPill(document, state, pagePaper()));
    draw();
    const scheme = darkScheme();
    scheme.addEventListener('change', draw);
    return () => scheme.removeEventListener('change', draw);
  }, [badgeKey(state, NO_PAPER)]);
  return <span class="badge" ref={place} />;
}
