import { saysListing } from '../boards/find.ts';
import { type LocatedPosting, locate, type PostingElements, readPage } from '../boards/read.ts';
import { elementText } from '../boards/reading/text.ts';
import type { Front } from '../platform/messages.ts';
import { addressOf, type PageReading, type Posting, postingKey } from '../posting/posting.ts';
import { type IdAttribute, idAttributeOf } from './id-attribute.ts';
import { isSameTitle } from './likeness.ts';
import { createPace, type LookScope } from './pace.ts';
import type { PageLook } from './settle.ts';
import * as settling from './settle.ts';
import type { Dirty } from './watch.ts';

interface Hooks {
  /** What the cards beside a title say of it. */
  card(id: string, title: string): PageLook['card'];
  /** Is told of each change of what is in front. */
  onFront(front: Front): void;
  /** Is told after each look: a page may have drawn its title anew. */
  onLook(): void;
}

export interface Session {
  front(): Front;
  place(): PostingElements;
  /** The page as a whole: for one without a posting, what there is instead. */
  page(): PageReading;
  /** Takes note of what changed in the page; with `null`, of all of it. */
  update(dirty: Dirty | null): void;
  /** Awaits another job from the moment the page shows another title: no frame shows it beside the verdict of this one. */
  checkTitle(): void;
  /** Has the page read as it stands, although it may still show another job's text. False unless a job is awaited for long. */
  readIt(): boolean;
  /** Reads the page anew. */
  again(): void;
}

type ListingFront = Extract<Front, { kind: 'listing' }>;

/** Characters of a description that are compared. */
const LONGEST = 200_000;
/** Changed elements that are looked at one by one; of more, some will have touched the posting. */
const MANY = 200;
/** Parts of an address that say where the reader came from, not which job is shown. */
const TRACKING =
  /^(?:utm_\w{1,40}|[a-z]{2}clid|fbclid|msclkid|trk|trackingid|refid|ref|src|source|from|lipi|origin|position|pagenum|gh_src|lever-source|jobboardsource)$/i;

/** By what addresses that name no job are told apart: all of it but what says where the reader came from. */
function pageAt(address: string): string {
  const url = new URL(addressOf(address));
  const names: string[] = [];
  // In Firefox a content script may not walk through them by itself.
  url.searchParams.forEach((_value, name) => void names.push(name));
  for (const name of names) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.pathname + url.search + url.hash;
}

/** The text of a description, to be compared with that of other looks. */
const textOf = (elements: readonly Element[]): string => {
  const plain = elements.map(({ textContent }) => textContent).join('\n');
  // What stands in a shadow root is no text of the element.
  const text = plain.trim() === '' ? elements.map((one) => elementText(one)).join('\n') : plain;
  return text.trim().slice(0, LONGEST);
};

/** The title as the page shows it; empty where it shows none. */
const titleIn = ({ title }: PostingElements): string => title?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** What is told of a posting, as one text: has any of it changed? */
const factsOf = ({ title, company, location, salary, description, datePosted }: Posting): string =>
  JSON.stringify([title, company, location, salary, description, datePosted]);

/**
 * The only reader of the page: says which job is in front and whether it has settled. Badge, toolbar, popup, panel,
 * highlights and journal follow it.
 */
export function createSession(document: Document, hooks: Hooks, signal: AbortSignal): Session {
  const now = () => performance.now();
  let state = settling.start(0);
  let place: PostingElements = { title: null, description: [] };
  let located: LocatedPosting | null = null;
  let address = '';
  let body: HTMLElement | null = null;
  let idAttribute: IdAttribute | null = null;
  let reading: PageReading | null = null;
  let front: Front = { kind: 'reading', slow: false };
  let version = 0;
  /** The look a posting was last read at, and what was told of it; null where none was found. */
  let lastRead: { look: PageLook; told: ListingFront | null } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const url = () => new URL(document.location.href);
  const tell = (next: Front) => {
    front = next;
    hooks.onFront(next);
  };

  /** Looks for the posting's place anew, and reads the page where it may hold one. */
  const find = () => {
    const here = url();
    located = locate(document, here);
    place = { title: located.title, description: located.description };
    reading = readPage(document, here, true);
  };

  const lookNow = (): PageLook => {
    const here = url();
    const { board, id } = located ?? locate(document, here);
    const named = { identity: id === null ? pageAt(here.href) : `${board.id}:${id}`, id };
    const expects = id !== null || saysListing(board, here) === true;
    if (reading?.kind !== 'listing')
      return { ...named, expects, ...{ title: '', text: '', textId: null, isOwn: false, card: null } };
    const { posting } = reading;
    const title = titleIn(place) || posting.title || '';
    // What the page states in its data alone stands in no element.
    const text = place.description.length > 0 ? textOf(place.description) : (posting.description ?? '');
    idAttribute = idAttributeOf(place, id, board.cards?.card ?? null, idAttribute);
    const card = id === null ? null : hooks.card(id, title);
    return {
      ...named,
      expects,
      title,
      text,
      textId: idAttribute?.id ?? null,
      isOwn: idAttribute?.isOwn ?? false,
      card,
    };
  };

  /** Tells of a listing, and remembers it as what was read. */
  const tellListing = ({ key, posting, asIs }: Omit<ListingFront, 'kind' | 'version'>) => {
    version++;
    const told: ListingFront = { kind: 'listing', key, posting, asIs, version };
    if (lastRead) lastRead.told = told;
    tell(told);
  };
  /** Reads the posting of a settled look; what a form leaves out is kept from the reading before. */
  const readSettled = (look: PageLook, asIs: boolean) => {
    reading = readPage(document, url(), true);
    lastRead = { look, told: null };
    if (reading.kind !== 'listing') return tellNone();
    const { posting } = reading;
    const key = postingKey(posting);
    const before = front.kind === 'listing' && front.key === key ? front : null;
    if (before?.posting.description && (posting.form || posting.description === null)) {
      lastRead.told = before;
      return;
    }
    tellListing({ key, posting, asIs });
  };
  /**
   * Tells of a settled look. One that was read before is told as it was read then: by now the page may show some of
   * another job's text under the same title.
   */
  const tellSettled = (look: PageLook, asIs: boolean) => {
    if (lastRead?.look === look && lastRead.told) tellListing(lastRead.told);
    else readSettled(look, asIs);
  };
  const tellNone = () => {
    const reason = reading?.kind === 'none' ? reading.reason : 'not-a-job';
    if (front.kind !== 'none' || front.reason !== reason) tell({ kind: 'none', reason });
  };

  /** Facts that the page drew later: the employer, the pay. */
  const readFacts = () => {
    if (front.kind !== 'listing' || reading?.kind !== 'listing' || front.asIs) return;
    const { posting } = reading;
    if (postingKey(posting) !== front.key || posting.form || factsOf(posting) === factsOf(front.posting))
      return;
    // The text is judged once it rests, by the rules of settling; here only the facts beside it count.
    if (posting.description !== front.posting.description) return;
    tellListing({ ...front, posting });
  };

  const show = () => {
    const { phase } = state;
    if (phase.kind === 'reading') {
      if (front.kind !== 'reading' || front.slow !== phase.slow) tell(phase);
    } else if (phase.kind === 'none') tellNone();
    else if (phase.look !== lastRead?.look || front.kind !== 'listing') tellSettled(phase.look, phase.asIs);
    else readFacts();
  };

  const look = (scope: LookScope) => {
    if (signal.aborted) return;
    const moved = document.location.href !== address;
    address = document.location.href;
    // A page that is written anew, or given another body, begins from nothing.
    if (body !== null && document.body !== body) {
      state = settling.start(now());
      lastRead = null;
      located = null;
    }
    body = document.body;
    const isGone = [place.title, ...place.description].some((one) => one && !one.isConnected);
    if (scope === 'far' || moved || isGone || located === null) find();
    const at = now();
    state = settling.look(state, lookNow(), at, parsedAt());
    show();
    hooks.onLook();
    // By the time of the decision: what falls due meanwhile is due at once.
    const wake = settling.wakeAt(state, at);
    clearTimeout(timer);
    if (wake !== null) timer = setTimeout(() => look('near'), Math.max(1, wake - now()));
  };

  /** When the page's own text was all there, as far as the browser tells. */
  const parsedAt = (): number => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return entry && entry.domContentLoadedEventEnd > 0 ? entry.domContentLoadedEventEnd : now();
  };

  const isAwaited = () => front.kind === 'reading';
  const pace = createPace(look, isAwaited, signal);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  return {
    front: () => front,
    place: () => place,
    page: () => readPage(document, url()),
    update(dirty) {
      // A new address is looked at at once: from then on nothing of the old job may stand.
      if (document.location.href !== address) return look('far');
      if (dirty === null) return pace.ask('far');
      const known = [place.title, ...place.description].filter((one) => one !== null);
      const isNear = (element: Element) => known.some((one) => one.contains(element));
      if (dirty.size === 0) return;
      if (dirty.size > MANY || [...dirty].some(isNear) || known.some((one) => !one.isConnected))
        pace.ask('near');
      // Where nothing was read yet, what comes into a known place may make it a posting.
      const isUnread = reading?.kind !== 'listing';
      if (isUnread || dirty.size > MANY || ![...dirty].every(isNear)) pace.ask('far');
    },
    checkTitle() {
      if (front.kind === 'listing' && lastRead && !isSameTitle(titleIn(place), lastRead.look.title))
        tell({ kind: 'reading', slow: false });
    },
    readIt() {
      state = settling.readIt(state);
      if (state.phase.kind !== 'listing') return false;
      show();
      return true;
    },
    again() {
      lastRead = null;
      look('far');
    },
  };
}
