/** The elements of the page that changed since they were last looked at. */
export type Dirty = ReadonlySet<Element>;

interface Hooks {
  /** Is told of each change before the page is painted with it: it must be quick. */
  onChange(): void;
  /** Is given all that changed since the frame before. */
  onFrame(dirty: Dirty): void;
}

export interface Watcher {
  /** Runs a function that changes the page, and takes no notice of these changes. */
  write(change: () => void): void;
}

/** Attributes by which boards mark which job a recycled card shows. */
const JOB_ATTRIBUTES = [
  'href',
  'data-jk',
  'data-id',
  'data-job-id',
  'data-occludable-job-id',
  'data-entity-urn',
  'componentkey',
];

/** A hidden tab gets no animation frames, but its toolbar badge is still read. Milliseconds. */
const HIDDEN_DELAY = 100;

/** Adds the elements that some records are about. */
function collect(records: readonly MutationRecord[], dirty: Set<Element>): void {
  for (const { type, target, addedNodes } of records) {
    const element = target instanceof Element ? target : target.parentElement;
    if (type !== 'childList') {
      if (element) dirty.add(element);
      continue;
    }
    if (element) dirty.add(element);
    for (const node of addedNodes) if (node instanceof Element) dirty.add(node);
  }
}

/**
 * Watches a page: DOM changes, gathered into one call per animation frame, and every way an address can change
 * without a load (a content script does not see the page's `pushState`). Silent once the signal aborts.
 */
export function watch(document: Document, { onChange, onFrame }: Hooks, signal: AbortSignal): Watcher {
  let dirty = new Set<Element>();
  let scheduled = false;

  const run = () => {
    scheduled = false;
    if (signal.aborted) return;
    const batch = dirty;
    dirty = new Set();
    onFrame(batch);
  };
  const schedule = () => {
    if (scheduled || signal.aborted) return;
    scheduled = true;
    if (document.hidden) setTimeout(run, HIDDEN_DELAY);
    else requestAnimationFrame(run);
  };
  const observer = new MutationObserver((records) => {
    collect(records, dirty);
    schedule();
    onChange();
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: JOB_ATTRIBUTES,
  });
  const view = document.defaultView;
  for (const type of ['popstate', 'hashchange', 'pageshow'])
    view?.addEventListener(type, schedule, { signal });
  // A frame asked for before the tab was hidden may never come.
  document.addEventListener(
    'visibilitychange',
    () => {
      scheduled = false;
      schedule();
    },
    { signal },
  );
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', schedule, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  return {
    write(change) {
      const before = observer.takeRecords();
      if (before.length > 0) {
        collect(before, dirty);
        schedule();
      }
      change();
      observer.takeRecords();
    },
  };
}
