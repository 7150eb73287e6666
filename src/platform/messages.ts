import type { Runtime } from 'webextension-polyfill';
import type { Analysis, PostingText, Verdict } from '../classifier/analysis.ts';
import type { CardWords } from '../classifier/verdict/card-guess.ts';
import type { NoPostingReason, Posting } from '../posting/posting.ts';
import type { Status } from '../posting/status.ts';
import { browser } from './api.ts';
import type { ToJudge } from './background-shapes.ts';
import type { SentCommand } from './command-shapes.ts';
import type { CommandAnswer } from './commands.ts';
import { hasFields, isText, isTextOrNull, nothing, object, type Shape } from './shape.ts';

/** Words to find on the page: `text` as quoted from the description, with a little of what stands around it. */
export interface Quote {
  text: string;
  before: string;
  after: string;
}

/** What the toolbar badge of one tab says; `unsure`: the verdict is below the confidence threshold. */
export interface ToolbarState {
  verdict: Verdict | 'unread' | null;
  unsure: boolean;
}

export type { ToJudge } from './background-shapes.ts';

/** What badges say of a listing. `unread`: there is a text, but none to judge. */
export interface Judged {
  verdict: Verdict | 'unread';
  basis: 'description' | 'title';
  /** The verdict is below the confidence threshold. */
  unsure: boolean;
  /** The reader put the verdict in place of ours. */
  corrected?: boolean;
  /** The page says that the job is no longer open. */
  closed?: boolean;
  /** What listings under such a title turned out to be, in words: for what rests on the title alone. */
  odds?: string;
  /** Of a guess: words of the description that the card shows took part beside the title. */
  snippet?: boolean;
  /** How far the reader got with it, where they did more than open it. */
  status?: Exclude<Status, 'seen'>;
}

/** What a badge says of a card that does not show the whole description. */
export type Guessed = Pick<Judged, 'verdict' | 'odds' | 'snippet'>;

/**
 * What is in front in a document. `asIs`: the reader had it read although another job may be meant, so that it is kept
 * only when they save it. `version` grows with each reading.
 */
export type Front =
  /** `slow`: the job has been awaited for long; the reader may have read what is there. */
  | { kind: 'reading'; slow: boolean }
  | { kind: 'listing'; key: string; posting: Posting; asIs: boolean; version: number }
  | { kind: 'none'; reason: NoPostingReason };

/** What one badge in a page says, and of what. */
export interface BadgeInPage extends Judged {
  kind: 'listing' | 'card';
  /** Where it stands: beside the title, or above the description where no title is visible. */
  at: 'title' | 'description';
  /** The words of the title it stands beside, as the page shows them. */
  title: string;
  /** The text of the badge, and the sentence it is read out as. */
  words: string;
  sentence: string;
  visible: boolean;
}

/** Cards by what their badges say: from the description, or guessed from the title. */
export type CardCounts = Partial<Record<Verdict | 'unread', { read: number; guessed: number }>>;

/** Messages to the documents of a tab, sent by the extension's own pages and the background: name → function. */
export interface ContentMessages {
  /** Asks every document of the tab to say that it is there. */
  hello(): boolean;
  /** Scrolls to the quote and marks it without touching the page's nodes. */
  highlight(where: ShownDocument & { quote: Quote }): Acted;
  /** Has the page read as it stands, although it may still show another job's text. */
  readIt(where: ShownDocument): Acted;
  /** Reads the document anew. */
  again(where: ShownDocument): Acted;
  /** Switches the filter of the board's cards on or off. */
  toggleFilter(): void;
  /** What the badges in the page say, in its order. */
  badges(): BadgeInPage[] | Promise<BadgeInPage[]>;
  /** Whether the page itself, not a frame in it, has a job in front. */
  hasJob(): boolean;
  /** Has frames say again what the toolbar is to say. */
  tellToolbar(): void;
}

/** The document a view speaks of, and the key of the listing it showed; null where it showed none. */
export interface ShownDocument {
  doc: string;
  key: string | null;
}

/** What became of an act on a page. `moved`: it shows something else by now · `absent`: the words are not there. */
export type Acted = 'done' | 'moved' | 'absent';

/** Messages to the background, sent by content scripts: name → function. */
export interface BackgroundMessages {
  /** Sets the toolbar badge of the sender's tab. A frame's is set only where the page itself has no job in front. */
  setToolbar(state: ToolbarState & { isTop: boolean }): void;
  /** Reads what work a listing describes, and keeps the verdict for the cards of the same job. */
  judge(listing: ToJudge): Judged;
  /** What work the words of each of some result cards suggest. */
  guessCards(cards: CardWords[]): Guessed[];
  /** Puts the content script into the sender's frame, where so far only its gate stands. */
  enter(): void;
  /** Has the browser draw marks under this name in the sender's document, apart from the page's own styles. */
  drawMarks(name: string): void;
  /** Does what the reader wants done to what is kept; only the filter may be set from a page. */
  command(sent: SentCommand): CommandAnswer;
}

/** Messages to the background, sent by the extension's own pages: name → function. */
export interface PageMessages {
  /** Reads everything a posting's texts say: the lexicons are in the background alone. */
  analyse(text: PostingText): Analysis;
  /** Does what the reader wants done to what is kept. */
  command(sent: SentCommand): CommandAnswer;
}

/** Messages to the extension's views, sent by content scripts: name → function. */
export interface ViewMessages {
  /** Says that a document is there, to be followed by whoever shows its tab. */
  here(): void;
}
/** The shape the argument of each message to a view must have. */
export const VIEW_SHAPES = { here: nothing } as const;

const SHOWN = { doc: isText, key: isTextOrNull };

/** The shape the argument of each message to a content script must have. */
export const TAB_SHAPES = {
  hello: nothing,
  highlight: object({
    ...SHOWN,
    quote: (quote) => hasFields(quote, { text: isText, before: isText, after: isText }),
  }),
  readIt: object(SHOWN),
  again: object(SHOWN),
  toggleFilter: nothing,
  badges: nothing,
  hasJob: nothing,
  tellToolbar: nothing,
} as const;

type ToTab = ContentMessages;
type ToBackground = BackgroundMessages & PageMessages & ViewMessages;
type Table = ContentMessages | BackgroundMessages | PageMessages | ViewMessages;
/** Who sent a message. */
export type Sender = Runtime.MessageSender;
type Argument<F> = F extends (argument: infer A) => unknown ? A : undefined;
type Answer<F> = F extends (...args: never[]) => infer R ? Awaited<R> : never;
type Handlers<T> = {
  [K in keyof T]: (
    argument: Argument<T[K]>,
    sender: Runtime.MessageSender,
  ) => Answer<T[K]> | Promise<Answer<T[K]>>;
};

interface Envelope {
  undertitle: string;
  argument?: unknown;
}

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' &&
  message !== null &&
  'undertitle' in message &&
  typeof message.undertitle === 'string';

/** In the answer of a handler that failed: why it did. */
const FAILED = 'undertitleFailed';

/** In the answer to a message of a wrong shape or size: what was wrong. Sent again it would be refused again. */
const REFUSED = 'undertitleRefused';

/** The other side will not take the message, however often it is sent. */
export class RefusedError extends Error {}

/** An answer as it comes; throws what a handler failed with. */
function checked<T>(answer: T): T {
  if (typeof answer === 'object' && answer !== null && REFUSED in answer)
    throw new RefusedError(String(answer[REFUSED]));
  if (typeof answer === 'object' && answer !== null && FAILED in answer)
    throw new Error(String(answer[FAILED]));
  return answer;
}

/** Sends a message to the content script of a tab. Rejects when the tab has none, or it fails. */
export async function sendToTab<K extends keyof ToTab>(
  tabId: number,
  name: K,
  ...[argument]: Parameters<ToTab[K]>
): Promise<Answer<ToTab[K]>> {
  return checked(await browser.tabs.sendMessage(tabId, { undertitle: name, argument }));
}

/** Sends a message to the background. Rejects when this context has been cut off from the extension. */
export async function sendToBackground<K extends keyof ToBackground>(
  name: K,
  ...[argument]: Parameters<ToBackground[K]>
): Promise<Answer<ToBackground[K]>> {
  return checked(await browser.runtime.sendMessage({ undertitle: name, argument }));
}

/**
 * Answers messages of one table. A message is passed over in silence when it comes from outside the extension or
 * is not of the table; one whose argument has another shape, or is too long, gets an answer that says so.
 *
 * @param from `pages`: only the extension's own pages may ask; `tabs`: only content scripts
 * @param shapes those of the table's messages
 * @param isForUs false: another document answers this one
 */
export function listen<T extends Table>(
  from: 'pages' | 'tabs',
  shapes: Readonly<Record<keyof T, Shape>>,
  handlers: Handlers<T>,
  signal?: AbortSignal,
  isForUs: (name: keyof T, argument: unknown) => boolean = () => true,
) {
  const own = browser.runtime.getURL('');
  const listener = ((message: unknown, sender: Runtime.MessageSender, answer: (value?: unknown) => void) => {
    if (!isEnvelope(message) || sender.id !== browser.runtime.id) return undefined;
    const isPage = sender.url?.startsWith(own) ?? false;
    if ((from === 'pages') !== isPage || !Object.hasOwn(handlers, message.undertitle)) return undefined;
    const name = message.undertitle as keyof T;
    const argument = shapes[name](message.argument ?? undefined);
    if ('problem' in argument) {
      answer({ [REFUSED]: `${message.undertitle}: ${argument.problem}` });
      return undefined;
    }
    if (!isForUs(name, argument.output)) return undefined;
    const handler = handlers[name] as (a: unknown, s: Runtime.MessageSender) => unknown;
    // Not every browser takes a promise for an answer.
    Promise.resolve()
      .then(() => handler(argument.output, sender))
      .then(answer, (error: unknown) => answer({ [FAILED]: String(error) }));
    return true;
  }) as Runtime.OnMessageListenerCallback;
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
