import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

const named = (): string => location.hash.slice(1);

/**
 * Which of a page's parts is shown: the one its address names after `#`, so that each can be linked and the browser's
 * way back leads through them. A place within a part, named by its id, is brought into sight.
 *
 * @param places ids of places within parts, and other names of parts
 */
export function useSection<T extends string>(
  names: readonly [T, ...T[]],
  places: Readonly<Record<string, T>> = {},
): T {
  const [asked, setAsked] = useState(named);
  useEffect(() => {
    const follow = () => setAsked(named());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  // Only once its part is in sight has a place a height to be scrolled to.
  useLayoutEffect(() => {
    const place = Object.hasOwn(places, asked) ? document.getElementById(asked) : null;
    if (place) place.scrollIntoView();
    else window.scrollTo(0, 0);
  }, [asked]);
  return names.find((name) => name === asked) ?? places[asked] ?? names[0];
}
