import type { JsonObject } from '../../posting/json.ts';
import { postingOfJob } from '../../posting/jsonld.ts';
import type { PartialPosting } from '../../posting/posting.ts';
import { elementText } from './text.ts';

const JOBS = '[itemscope][itemtype*="schema.org/JobPosting"]';
const MAX_PROPERTIES = 500;

const isLong = (name: string): boolean => name === 'description';

/** The value of one property: a nested item, an attribute made for machines, or the text. */
function propertyOf(element: Element, name: string): unknown {
  if (element.hasAttribute('itemscope')) return objectOf(element);
  const attribute =
    element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.getAttribute('value');
  if (attribute !== null) return attribute;
  return elementText(element, '', isLong(name) ? undefined : 1000);
}

/** Properties of an item that are its own, not those of items inside it. */
function objectOf(item: Element): JsonObject {
  const values = new Map<string, unknown>();
  for (const element of [...item.querySelectorAll('[itemprop]')].slice(0, MAX_PROPERTIES)) {
    if (element.parentElement?.closest('[itemscope]') !== item) continue;
    for (const name of (element.getAttribute('itemprop') ?? '').split(/\s+/)) {
      const value = propertyOf(element, name);
      const earlier = values.get(name);
      if (earlier === undefined || earlier === '') values.set(name, value);
      else if (isLong(name)) values.set(name, `${earlier}\n\n${value}`);
      else values.set(name, [...(Array.isArray(earlier) ? earlier : [earlier]), value]);
    }
  }
  return Object.fromEntries(values);
}

/** What microdata says, and the elements in which title and description stand. */
interface MicrodataReading {
  posting: PartialPosting;
  title: Element | null;
  description: Element[];
}

/** The page's one microdata JobPosting; null when there is none, or several. */
export function readMicrodata(document: Document): MicrodataReading | null {
  const items = [...document.querySelectorAll(JOBS)];
  const outer = items.filter((item) => !items.some((other) => other !== item && other.contains(item)));
  const [item] = outer;
  if (!item || outer.length > 1) return null;
  const object = objectOf(item);
  const places = [object['jobLocation'], object['address']].find((place) => place !== undefined);
  const job = places ? { ...object, jobLocation: places } : object;
  const description = typeof object['description'] === 'string' ? object['description'] : null;
  const elements = [...item.querySelectorAll('[itemprop~="description"]:not(meta)')];
  const fields = postingOfJob({ ...job, description: undefined });
  return {
    posting: { ...fields, description },
    title: item.querySelector('[itemprop~="title"]:not(meta)'),
    description: elements.filter((element) => element.closest('[itemscope]') === item),
  };
}
