import { backdropOf, type Rgb, type Surface, THEME_BACKDROP } from './colours.ts';

function* surfacesFrom(element: Element, styleOf: (one: Element) => Surface): Generator<Surface> {
  for (let at: Element | null = element; at; ) {
    yield styleOf(at);
    at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null;
  }
}

/** The colour scheme a page is drawn in: its own where it names one, else the reader's. */
function schemeOf(window: Window): 'light' | 'dark' {
  const { colorScheme } = window.getComputedStyle(window.document.documentElement);
  const isDark =
    /dark/.test(colorScheme) &&
    (!/light/.test(colorScheme) || window.matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? 'dark' : 'light';
}

/**
 * A reader of the backdrops behind elements. It reads computed styles, so ask it for many elements at once and before
 * anything is written to the page; what it found of a container is kept for the others in it. Make a new one for each
 * batch: colours change with the scheme, a theme's class or a selection.
 */
export function backdropsIn(window: Window): (element: Element) => Rgb {
  const styles = new Map<Element, Surface>();
  const own = THEME_BACKDROP[schemeOf(window)];
  const styleOf = (element: Element): Surface => {
    const known = styles.get(element);
    if (known) return known;
    const surface = window.getComputedStyle(element);
    styles.set(element, surface);
    return surface;
  };
  return (element) => backdropOf(surfacesFrom(element, styleOf), own) ?? own;
}
