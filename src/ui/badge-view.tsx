import { useLayoutEffect, useRef } from 'preact/hooks';
import { backdropsIn } from './backdrop.ts';
import { type BadgeState, badgeKey, drawPill } from './badge.ts';
import type { Rgb } from './colours.ts';

/** The page's own backdrop, read once for each colour scheme: a table draws hundreds of badges. */
const backdrops = new Map<boolean, Rgb>();
const darkScheme = () => window.matchMedia('(prefers-color-scheme: dark)');

function pageBackdrop(): Rgb {
  const { matches } = darkScheme();
  const backdrop = backdrops.get(matches) ?? backdropsIn(window)(document.body);
  backdrops.set(matches, backdrop);
  return backdrop;
}

const NO_BACKDROP: Rgb = { r: 0, g: 0, b: 0 };

/** A badge as it stands on pages of boards, drawn by the same function, on the page's own backdrop. */
export function Badge({ state }: { state: BadgeState }) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const draw = () => place.current?.replaceChildren(drawPill(document, state, pageBackdrop()));
    draw();
    const scheme = darkScheme();
    scheme.addEventListener('change', draw);
    return () => scheme.removeEventListener('change', draw);
  }, [badgeKey(state, NO_BACKDROP)]);
  return <span class="badge" ref={place} />;
}
