import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const FOCUSABLE = 'button:not(:disabled), a[href], input:not(:disabled), select, textarea, [tabindex]';

/**
 * Keeps the focus in a part of the page when the control that had it goes, as a removed chip's button does: then the
 * one in its place gets it, or the last there is. Else a reader at the keyboard would begin at the top of the page.
 * A list of choices never does: a letter typed there would choose.
 *
 * @param part holds the controls
 */
export function useFocusAfterRemoval(part: RefObject<HTMLElement | null>): void {
  const last = useRef<{ element: Element; at: number } | null>(null);
  const controls = () => [...(part.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
  // Before the drawing, while the control with the focus still stands.
  const focused = typeof document === 'undefined' ? null : document.activeElement;
  const at = focused ? controls().indexOf(focused as HTMLElement) : -1;
  if (focused && at >= 0) last.current = { element: focused, at };
  else if (focused !== null && focused !== document.body) last.current = null;
  useLayoutEffect(() => {
    const lost = last.current;
    if (!lost || lost.element.isConnected || document.activeElement !== document.body) return;
    const left = controls().filter(({ localName }) => localName !== 'select');
    (left[Math.min(lost.at, left.length - 1)] ?? part.current)?.focus();
    last.current = null;
  });
}
