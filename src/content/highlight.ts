import { type Quote, sendToBackground } from '../platform/messages.ts';
import { secretName } from '../platform/secret-name.ts';

/** Characters of a page that are searched at most: far beyond any listing, and a bound on hostile ones. */
const SEARCH_LIMIT = 1_000_000;
/** Elements whose text no reader sees. */
const UNSEEN = 'script, style, noscript, template';

/** The letters and digits of some text nodes in one string, each with the place it came from. */
interface TextIndex {
  letters: string;
  nodes: Text[];
  /** For each letter: index into `nodes`, and offset into that node. */
  node: number[];
  offset: number[];
}

const LETTER = /[\p{L}\p{N}+#]/u;

/** Only letters and digits are compared: white space, bullets and quotes differ between a page and its data. */
function addLetters(text: string, add: (letter: string, offset: number) => void): void {
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (!LETTER.test(character)) continue;
    const lower = character.toLowerCase();
    add(lower.length === 1 ? lower : character, i);
  }
}

/** The letters and digits of a text, in lower case. */
const lettersOf = (text: string): string => {
  const letters: string[] = [];
  addLetters(text, (letter) => letters.push(letter));
  return letters.join('');
};

/** The text under an element that a reader may see. */
function indexText(root: Node): TextIndex {
  const letters: string[] = [];
  const index: TextIndex = { letters: '', nodes: [], node: [], offset: [] };
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(UNSEEN) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode() && letters.length < SEARCH_LIMIT) {
    const text = walker.currentNode as Text;
    const number = index.nodes.push(text) - 1;
    addLetters(text.data, (letter, offset) => {
      letters.push(letter);
      index.node.push(number);
      index.offset.push(offset);
    });
  }
  index.letters = letters.join('');
  return index;
}

/** How many letters two texts share, counted from their starts or, with `fromEnd`, from their ends. */
const sharedLength = (a: string, b: string, fromEnd: boolean): number => {
  const letter = (text: string, n: number) => text.at(fromEnd ? -1 - n : n);
  let n = 0;
  while (n < Math.min(a.length, b.length) && letter(a, n) === letter(b, n)) n++;
  return n;
};

/** Where in the letters the quote stands; of several places the one whose surroundings fit best; else -1. */
function findQuote(letters: string, quote: Quote): number {
  const text = lettersOf(quote.text);
  if (text === '') return -1;
  const before = lettersOf(quote.before);
  const after = lettersOf(quote.after);
  let best = -1;
  let bestFit = -1;
  for (let at = letters.indexOf(text); at >= 0; at = letters.indexOf(text, at + text.length)) {
    const end = at + text.length;
    const fit =
      sharedLength(letters.slice(Math.max(0, at - before.length), at), before, true) +
      sharedLength(letters.slice(end, end + after.length), after, false);
    if (fit > bestFit) [best, bestFit] = [at, fit];
  }
  return best;
}

/**
 * Finds the words of a quote in the text under some elements, wherever tags split them.
 *
 * @param roots searched in this order; the first that holds the quote wins
 * @returns a range over the words, or null
 */
export function rangeOfQuote(roots: readonly Element[], quote: Quote): Range | null {
  for (const root of roots) {
    const index = indexText(root);
    const at = findQuote(index.letters, quote);
    if (at < 0) continue;
    const last = at + lettersOf(quote.text).length - 1;
    const startNode = index.nodes[index.node[at] ?? -1];
    const endNode = index.nodes[index.node[last] ?? -1];
    if (!startNode || !endNode) continue;
    const range = root.ownerDocument.createRange();
    range.setStart(startNode, index.offset[at] ?? 0);
    range.setEnd(endNode, (index.offset[last] ?? 0) + 1);
    return range;
  }
  return null;
}

/**
 * Marks words by the CSS Custom Highlight API, which leaves the page's nodes alone. The page finds neither name nor
 * style of it before there is something to mark.
 */
export function createMarks(signal: AbortSignal) {
  let name: string | null = null;
  const clear = () => {
    if (name !== null) CSS.highlights.delete(name);
  };
  signal.addEventListener('abort', clear, { once: true });
  return {
    /** Marks a range, in place of the one before, and scrolls to it. */
    show(range: Range): void {
      if (typeof Highlight === 'function') {
        if (name === null) {
          name = secretName('marks');
          sendToBackground('drawMarks', name).catch(() => undefined);
        }
        CSS.highlights.set(name, new Highlight(range));
      }
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      range.startContainer.parentElement?.scrollIntoView({
        block: 'center',
        behavior: calm ? 'auto' : 'smooth',
      });
    },
    clear,
  };
}
