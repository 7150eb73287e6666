import { locate, readPage } from '../boards/read.ts';
import type { ToolbarState } from '../browser/messages.ts';
import type { RoleReading } from '../classifier/analysis.ts';
import { readRole, UNSURE_BELOW } from '../classifier/role.ts';
import type { Posting } from '../posting/posting.ts';
import { type BadgeState, createBadge, updateBadge } from './badge.ts';

/** A listing that was read: for the cards of the same job and the toolbar. */
export interface ReadListing {
  posting: Posting;
  role: RoleReading;
  unsure: boolean;
}

interface Hooks {
  /** Wraps changes to the page. */
  write(change: () => void): void;
  /** Asks to be updated again later, when the page may have settled. */
  poke(): void;
  onToolbar(state: ToolbarState): void;
  onRead(listing: ReadListing): void;
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

/** The words of a posting, as the classifier takes them. */
export const postingText = (posting: Posting) => ({
  title: posting.title,
  company: posting.company,
  location: posting.location,
  salaryText: posting.salary,
  description: posting.description,
});

const sameLook = (a: Look, b: Look) =>
  a.job === b.job && a.title === b.title && a.description === b.description;

/**
 * Keeps the one badge beside the title of the listing (or of the posting in the pane). While a single-page board
 * swaps jobs, title and text do not change at once: until they agree, there is no badge rather than a mixed one.
 */
export function createListing(document: Document, hooks: Hooks) {
  let last: Look | null = null;
  let badge: HTMLElement | null = null;
  let state: BadgeState | null = null;
  let heldSince: number | null = null;
  let patience = PATIENCE;

  const remove = () => {
    if (badge) hooks.write(() => badge?.remove());
    badge = null;
    state = null;
  };

  const place = (title: Element | null) => {
    if (!title || !state || (badge && badge.parentElement === title && badge.isConnected)) return;
    if (badge && patience-- <= 0) return;
    const shown = state;
    hooks.write(() => {
      badge?.remove();
      badge = createBadge(document, shown);
      title.append(badge);
    });
  };

  const look = (job: string, title: Element | null, description: readonly Element[]): Look => ({
    job,
    title: title?.textContent ?? '',
    description: description.map((element) => element.textContent).join('\n'),
  });

  /** Between two jobs: the address or the title is the new one's, but the text is still the old one's. */
  const isTorn = (now: Look): boolean => {
    if (!last || (now.job === last.job && now.title === last.title)) return false;
    const textIsOld = now.description === last.description && now.description !== '';
    const titleIsOld = now.job !== last.job && now.title === last.title;
    if (!textIsOld && !titleIsOld) return false;
    heldSince ??= Date.now();
    return Date.now() - heldSince < HOLD;
  };

  const show = (title: Element | null) => {
    const reading = readPage(document, new URL(location.href));
    if (reading.kind !== 'listing') {
      remove();
      hooks.onToolbar({ verdict: null, unsure: false });
      return;
    }
    const role = readRole(postingText(reading.posting));
    const unsure = role.confidence < UNSURE_BELOW;
    const judged = role.state === 'read';
    state = {
      kind: 'listing',
      verdict: judged || role.state === 'title-only' ? role.verdict : 'unread',
      basis: judged ? 'description' : 'title',
      unsure,
    };
    const shown = state;
    if (badge?.isConnected) hooks.write(() => badge && updateBadge(badge, shown));
    place(title);
    hooks.onToolbar({ verdict: judged ? role.verdict : 'unread', unsure });
    hooks.onRead({ posting: reading.posting, role, unsure });
  };

  return {
    /** Looks at the page and brings the badge in line with it. Cheap when nothing changed. */
    update() {
      const { title, description, id } = locate(document, new URL(location.href));
      const now = look(id ?? location.pathname + location.search, title, description);
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
      last = now;
      show(title);
    },
    /** Takes the badge off the page. */
    remove,
    /** Forgets what was seen, so that the next update reads and draws anew. */
    forget() {
      last = null;
    },
  };
}
