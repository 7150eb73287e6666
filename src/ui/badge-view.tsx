import { useLayoutEffect, useRef } from 'preact/hooks';
import { type BadgeState, badgeKey, drawPill } from './badge.ts';
import { papersIn } from './paper-behind.ts';

/** A badge as it stands on pages of boards, drawn by the same function, on the page's own paper. */
export function Badge({ state }: { state: BadgeState }) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const draw = () => {
      const paper = papersIn(window)(document.body);
      place.current?.replaceChildren(drawPill(document, state, paper));
    };
    draw();
    const scheme = window.matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', draw);
    return () => scheme.removeEventListener('change', draw);
  }, [badgeKey(state, { r: 0, g: 0, b: 0 })]);
  return <span class="badge" ref={place} />;
}
