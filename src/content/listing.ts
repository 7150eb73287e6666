import { locate, readPage } from '../boards/read.ts';
import type { Judged, ToolbarState } from '../platform/messages.ts';
import type { Posting } from '../posting/posting.ts';
import { papersIn } from '../ui/paper-behind.ts';
import { createBadge, removeBadge, updateBadge } from './badge.ts';

interface Hooks {
  /** Has the posting judged. Rejects when this script has been cut off from the extension. */
  judge(posting: Posting): Promise<Judged>;
  /** Wraps changes to the page. */
  write(change: () => void): void;
  /** Asks to be updated again later, when the page may have settled. */
  poke(): void;
  onToolbar(state: ToolbarState): void;
  /** A listing was judged from its description. */
  onRead(posting: Posting, judged: Judged): void;
}

/** What the page showed at the last look; `job` is the board's id, else the address. */
interface Look {
  job: string;
  title: string;
  description: string;
}

/** A page that never changes its text for a new job (a repost) is believed after this. Milliseconds. */
const HOLD = 1500;
/** How often a badge that the page removes is put back before we leave the page alone. */
const PATIENCE = 10;
/** An answer that is not there after this is asked for again. Milliseconds. */
const ANSWER = 5000;

const sameLook = (a: Look, b: Look) =>
  a.job === b.job && a.title === b.title && a.description === b.description;

/**
 * Keeps the one badge beside the title of the listing (or of the posting in the pane). While a single-page board
 * swaps jobs, title and text do not change at once: until they agree, there is no badge rather than a mixed one.
 */
export function createListing(document: Document, hooks: Hooks) {
  let last: Look | null = null;
  let badge: HTMLElement | null = null;
  let state: Judged | null = null;
  let heldSince: number | null = null;
  let patience = PATIENCE;

  const remove = () => {
    if (badge) hooks.write(() => badge && removeBadge(badge));
    badge = null;
    state = null;
  };

  const place = (title: Element | null) => {
    if (!title || !state || (badge && badge.parentElement === title && badge.isConnected)) return;
    if (badge && patience-- <= 0) return;
    const shown = state;
    hooks.write(() => {
      if (badge) removeBadge(badge);
      badge = createBadge(document, { kind: 'listing', ...shown }, papersIn(window)(title));
      title.append(badge);
    });
  };

  const lookNow = (): { now: Look; title: Element | null } => {
    const { title, description, id } = locate(document, new URL(location.href));
    const now = {
      job: id ?? location.pathname + location.search,
      title: title?.textContent ?? '',
      description: description.map((element) => element.textContent).join('\n'),
    };
    return { now, title };
  };

  /** Between two jobs: the address or the title is the new one's, but the text is still the old one's. */
  const isTorn = (now: Look): boolean => {
    if (!last || (now.job === last.job && now.title === last.title)) return false;
    const textIsOld = now.description === last.description && now.description !== '';
    const titleIsOld = now.job !== last.job && now.title === last.title;
    if (!textIsOld && !titleIsOld) return false;
    heldSince ??= Date.now();
    return Date.now() - heldSince < HOLD;
  };

  const draw = (posting: Posting, judged: Judged, title: Element | null) => {
    state = judged;
    if (badge?.isConnected) hooks.write(() => badge && updateBadge(badge, { kind: 'listing', ...judged }));
    place(title);
    const { verdict, basis, unsure } = judged;
    hooks.onToolbar({ verdict: basis === 'description' ? verdict : 'unread', unsure });
    if (basis === 'description') hooks.onRead(posting, judged);
  };

  const show = (look: Look) => {
    const reading = readPage(document, new URL(location.href), true);
    if (reading.kind !== 'listing') {
      remove();
      hooks.onToolbar({ verdict: null, unsure: false });
      return;
    }
    const { posting } = reading;
    // An answer may never come: the background may end on its way.
    setTimeout(() => {
      if (last !== look || state) return;
      last = null;
      hooks.poke();
    }, ANSWER);
    hooks.judge(posting).then(
      (judged) => {
        // The answer may come when the page has moved on: a verdict must never stand beside another job.
        if (last !== look) return;
        const { now, title } = lookNow();
        if (sameLook(now, look)) draw(posting, judged, title);
        else hooks.poke();
      },
      () => {
        if (last === look) last = null;
      },
    );
  };

  return {
    /** Looks at the page and brings the badge in line with it. Cheap when nothing changed. */
    update() {
      const { now, title } = lookNow();
      if (last && sameLook(now, last)) {
        place(title);
        return;
      }
      if (isTorn(now)) {
        remove();
        hooks.onToolbar({ verdict: null, unsure: false });
        setTimeout(() => hooks.poke(), HOLD);
        return;
      }
      heldSince = null;
      if (last?.job !== now.job) patience = PATIENCE;
      if (last && (last.job !== now.job || last.title !== now.title)) remove();
      last = now;
      show(now);
    },
    /** Takes the badge off the page. */
    remove,
    /** Forgets what was seen, so that the next update reads and draws anew. */
    forget() {
      last = null;
    },
  };
}
