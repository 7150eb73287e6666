import type { PostingElements } from '../boards/read.ts';
import { textOf } from '../classifier/posting-text.ts';
import { askUntilAnswered } from '../platform/ask.ts';
import type { Front, Judged, ToJudge, ToolbarState } from '../platform/messages.ts';
import type { Posting } from '../posting/posting.ts';
import type { SeenMark } from '../storage/seen-marks.ts';
import { backdropsIn } from '../ui/backdrop.ts';
import { type BadgePlace, createBadge, MOST_TIMES_PUT_BACK, removeBadge, updateBadge } from './badge.ts';
import { NO_VERDICT } from './toolbar.ts';

interface Hooks {
  /** Has the posting judged. */
  judge(listing: ToJudge): Promise<Judged>;
  /** Where the posting stands now. */
  place(): PostingElements;
  /** Wraps changes to the page. */
  write(change: () => void): void;
  onToolbar(state: ToolbarState): void;
  /** A listing was judged from its description. */
  onRead(posting: Posting, judged: Judged): void;
}

/** Can a reader see it? What is there only for screen readers is a pixel wide. */
function isVisible(element: Element): boolean {
  if (element.checkVisibility && !element.checkVisibility()) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}

/** Keeps the one badge beside the title of the listing in front, or above its description. */
export function createListing(document: Document, hooks: Hooks, signal: AbortSignal) {
  let front: Front = { kind: 'reading', slow: false };
  let badge: HTMLElement | null = null;
  let anchor: Element | null = null;
  let judged: Judged | null = null;
  let timesLeft = MOST_TIMES_PUT_BACK;
  let asking = new AbortController();

  const remove = () => {
    const old = badge;
    if (old) hooks.write(() => removeBadge(old));
    badge = null;
    anchor = null;
    judged = null;
  };

  /** Beside the title where one is visible, else above the description; null where neither is in the page. */
  const whereNow = (): { beside: Element; at: BadgePlace } | null => {
    const { title, description } = hooks.place();
    // The page has just drawn its heading anew: which job's it is, and where it stands, is known after the next look.
    if (title?.isConnected === false) return null;
    if (title && isVisible(title)) return { beside: title, at: 'title' };
    const text = description.find((one) => one.isConnected && isVisible(one));
    return text ? { beside: text, at: 'description' } : null;
  };

  const stands = (): boolean => badge?.isConnected === true && anchor?.isConnected === true;

  const place = () => {
    if (!judged) return;
    const { title } = hooks.place();
    if (stands() && (anchor === title || !title || badge?.nextElementSibling === anchor)) return;
    const where = whereNow();
    if (!where || (badge && timesLeft-- <= 0)) return;
    const { beside, at } = where;
    const backdrop = backdropsIn(window)(beside);
    const fresh = createBadge(document, { kind: 'listing', ...judged }, backdrop, at);
    hooks.write(() => {
      if (badge) removeBadge(badge);
      if (at === 'title') beside.append(fresh);
      else if (/^(?:body|main|html)$/.test(beside.localName)) beside.prepend(fresh);
      else beside.before(fresh);
    });
    badge = fresh;
    anchor = beside;
  };

  const draw = (posting: Posting, answer: Judged) => {
    judged = answer;
    const standing = badge;
    if (standing?.isConnected) hooks.write(() => updateBadge(standing, { kind: 'listing', ...answer }));
    place();
    const { verdict, basis, unsure } = answer;
    hooks.onToolbar({ verdict: basis === 'description' ? verdict : 'unread', unsure });
    if (basis === 'description') hooks.onRead(posting, answer);
  };

  const ask = async (listing: Extract<Front, { kind: 'listing' }>) => {
    asking.abort();
    asking = new AbortController();
    const mine = AbortSignal.any([asking.signal, signal]);
    const { key, posting, asIs } = listing;
    const { url, closed = false } = posting;
    const answer = await askUntilAnswered(
      () => hooks.judge({ key, url, closed, keep: !asIs, ...textOf(posting) }),
      mine,
    );
    // The answer may come when the page has moved on: a verdict must never stand beside another job.
    if (answer && !mine.aborted) draw(posting, answer);
  };

  signal.addEventListener('abort', () => asking.abort(), { once: true });

  return {
    /** Follows what is in front. */
    follow(next: Front) {
      const before = front;
      front = next;
      if (next.kind !== 'listing') {
        asking.abort();
        remove();
        hooks.onToolbar(NO_VERDICT);
        return;
      }
      if (before.kind !== 'listing' || before.key !== next.key) {
        remove();
        timesLeft = MOST_TIMES_PUT_BACK;
        hooks.onToolbar(NO_VERDICT);
      }
      void ask(next);
    },
    /** Puts the badge back where the page drew its title anew. */
    place,
    /** How far the reader got with the listing has changed. */
    know(key: string, seen: SeenMark | undefined) {
      if (!judged || front.kind !== 'listing' || front.key !== key || judged.status === seen?.status) return;
      const { status: _old, ...rest } = judged;
      draw(front.posting, { ...rest, ...(seen?.status && { status: seen.status }) });
    },
    /** Has the listing judged anew. */
    rejudge() {
      if (front.kind === 'listing') void ask(front);
    },
    /** Takes the badge off the page. */
    remove() {
      asking.abort();
      remove();
    },
  };
}
