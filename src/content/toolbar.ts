import { sendToBackground, type ToolbarState } from '../platform/messages.ts';

/** The toolbar of a document without a job. */
export const NO_VERDICT: ToolbarState = { verdict: null, unsure: false };

/** What this document has the toolbar of its tab say. */
interface Toolbar {
  /** Sets it. A document that never had a job leaves it alone: another frame may have one. */
  set(state: ToolbarState): void;
  /** Says it again: the browser forgets it with each page, also with one that comes back from its cache. Is there one? */
  again(): boolean;
}

/** Keeps the toolbar in line with one document. */
export function createToolbar(signal: AbortSignal): Toolbar {
  let current = NO_VERDICT;
  const isTop = window === window.top;
  const send = () => void sendToBackground('setToolbar', { ...current, isTop }).catch(() => undefined);
  const set = (state: ToolbarState) => {
    if (state.verdict === current.verdict && state.unsure === current.unsure) return;
    current = state;
    send();
  };
  // A frame that goes takes along what it had the toolbar say; for a page the browser does that.
  if (!isTop) addEventListener('pagehide', () => set(NO_VERDICT), { signal });
  return {
    set,
    again() {
      if (current.verdict !== null) send();
      return current.verdict !== null;
    },
  };
}
