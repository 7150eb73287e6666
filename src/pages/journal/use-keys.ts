import { useEffect } from 'preact/hooks';

const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

/** After the pane of a listing has gone. */
const backToTable = () => setTimeout(() => focusOn('tr.row[tabindex="0"]'));

/**
 * Where the keys of the journal lead: `/` to the search, Escape out of a listing, and from there back to the table.
 *
 * @param onEscape what Escape does where nothing else takes it
 */
export function useKeys(onEscape: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && document.querySelector('dialog.detail:not(:modal)')) {
        onEscape();
        backToTable();
      }
      const target = event.target instanceof Element ? event.target : null;
      if (event.key !== '/' || target?.closest('input, textarea, select')) return;
      const search = document.querySelector<HTMLElement>('input[name="words"]');
      if (search) event.preventDefault();
      search?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onEscape]);
  return {
    backToTable,
    /** After the pane of a listing has come. */
    toStatus: () => setTimeout(() => focusOn('select[name="entry-status"]')),
  };
}
