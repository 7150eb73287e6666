import { useEffect } from 'preact/hooks';

const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

/** Where the keys of the journal lead: `/` to the search, and from a listing back to the table or on to its status. */
export function useKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.key !== '/' || target?.closest('input, textarea, select')) return;
      const search = document.querySelector<HTMLElement>('input[name="words"]');
      if (search) event.preventDefault();
      search?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return {
    /** After the pane of a listing has gone. */
    backToTable: () => setTimeout(() => focusOn('tr.row[tabindex="0"]')),
    /** After the pane of a listing has come. */
    toStatus: () => setTimeout(() => focusOn('select[name="entry-status"]')),
  };
}
