import type { Card } from '../posting/posting.ts';
import { lineText } from './text.ts';
import { isControl } from './words.ts';

const MAX_LINKS = 5000;
const MIN_CARDS = 3;
const JOB_PATH =
  /\/(?:jobs?|job-detail|jobdetails?|jobdescription|careers?|positions?|vacanc(?:y|ies)|openings?|stellen(?:angebote?)?|offres?|offers?|ofertas?|empleos?|annunci|vagas?|vacatures?|roles?|opportunit(?:y|ies)|remote-jobs|rpd|posting)[/-]{1,2}[^/?#]{3,}/i;
/** A job's own address carries a number or is long; a category's is neither. */
const OWN_ADDRESS = /\d{3,}|[^/]{12,}$/;

interface Link {
  element: Element;
  address: string;
  title: string;
}

const cut = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 200);

function titleOfLink(link: Element): string {
  const heading = link.querySelector('h1, h2, h3, h4, h5');
  return cut(heading ? lineText(heading) : lineText(link));
}

/** Links of one list look alike: same tag chain, same first part of the address. */
function shapeOf(link: Element, address: URL): string {
  const chain: string[] = [];
  let at: Element | null = link;
  for (let i = 0; at && i < 4; i++, at = at.parentElement) chain.push(at.localName);
  return `${chain.join('<')} ${address.pathname.split('/')[1] ?? ''}`;
}

function jobLinks(document: Document, url: URL): Map<string, Link[]> {
  const shapes = new Map<string, Link[]>();
  const seen = new Set<string>();
  for (const element of [...document.querySelectorAll('a[href]')].slice(0, MAX_LINKS)) {
    const href = element.getAttribute('href') ?? '';
    if (!JOB_PATH.test(href) || !URL.canParse(href, url.href) || element.closest('nav, footer')) continue;
    const address = new URL(href, url.href);
    if (!/^https?:$/.test(address.protocol) || address.pathname === url.pathname) continue;
    if (!OWN_ADDRESS.test(address.pathname + address.search)) continue;
    const title = titleOfLink(element);
    const key = `${address.href} ${title}`;
    if (title.length < 3 || title.length >= 200 || isControl(title) || seen.has(key)) continue;
    seen.add(key);
    const shape = shapeOf(element, address);
    const links = shapes.get(shape) ?? [];
    shapes.set(shape, links);
    links.push({ element, address: address.href, title });
  }
  return shapes;
}

/** The result list of a board we do not know: the largest group of links to jobs that look alike. */
export function guessResults(document: Document, url: URL): Card[] {
  const groups = [...jobLinks(document, url).values()].sort((a, b) => b.length - a.length);
  const [largest = []] = groups;
  if (largest.length < MIN_CARDS) return [];
  return largest.map(({ address, title }) => ({
    id: null,
    title,
    company: null,
    location: null,
    link: address,
  }));
}
