import { useEffect, useState } from 'preact/hooks';

/**
 * Which of a page's parts is shown: the one its address names after `#`, so that each can be linked and the browser's
 * way back leads through them.
 *
 * @param aliases other names of a part
 */
export function useSection<T extends string>(
  names: readonly [T, ...T[]],
  aliases: Readonly<Record<string, T>> = {},
): T {
  const read = (): T => {
    const asked = location.hash.slice(1);
    return names.find((name) => name === asked) ?? aliases[asked] ?? names[0];
  };
  const [shown, setShown] = useState(read);
  useEffect(() => {
    const follow = () => {
      setShown(read());
      window.scrollTo(0, 0);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return shown;
}
