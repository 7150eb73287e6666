import type { PageReading } from '../posting/posting.ts';
import type { Verdict } from '../classifier/analysis.ts';

/** Words to find on the page: `text` as quoted from the description, with a little of what stands around it. */
export interface Quote {
  text: string;
  before: string;
  after: string;
}

/** What the toolbar badge of one tab says. `unsure` draws a verdict below the confidence threshold. */
export interface ToolbarState {
  verdict: Verdict | 'unread' | null;
  unsure: boolean;
}

/** Messages to the content script of a tab: name → function. */
export interface ContentMessages {
  /** Reads the page as it is now. */
  read(): PageReading;
  /** Scrolls to the quote and marks it without touching the page's nodes. False when it is not on the page. */
  highlight(quote: Quote): boolean;
}

/** Messages to the background: name → function. */
export interface BackgroundMessages {
  /** Sets the toolbar badge of the sender's tab. */
  setToolbar(state: ToolbarState): void;
}
