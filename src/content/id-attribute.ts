/** An attribute of an element around the description that holds the id of the job the description is of. */
export interface IdAttribute {
  name: string;
  /** What stands in the attribute before and after the id. */
  before: string;
  after: string;
  id: string;
  /** Its element holds the description alone, and not the title too, as a pane does. */
  isOwn: boolean;
}

/** Elements around the description that are looked at. */
const CLIMB = 6;
/** Characters of an attribute that may hold an id. */
const LONGEST = 300;

/** The description's elements and what is around them, up to what holds cards too. */
function elementsAround(description: readonly Element[], card: string | null): Element[] {
  const [first] = description;
  const around: Element[] = [];
  let at: Element | null = first ?? null;
  for (let i = 0; at && i < CLIMB && !/^(?:body|html|main)$/.test(at.localName); i++, at = at.parentElement) {
    // A list that marks its chosen card follows the address, not the text.
    if (card !== null && (at.matches(card) || at.querySelector(card) !== null)) break;
    around.push(at);
  }
  return around;
}

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[\da-z]/i.test(character);

/**
 * Finds the job id that stands in an attribute around the description. A link in the title is no such sign: boards change
 * titles long before texts.
 *
 * @param id the one in the address
 * @param card selector of the board's cards
 * @param known the attribute in which an id stood before: there it is found also when it is another job's
 * @returns null where no attribute around the description holds an id of four characters or more
 */
export function idAttributeOf(
  { title, description }: { title: Element | null; description: readonly Element[] },
  id: string | null,
  card: string | null,
  known: IdAttribute | null,
): IdAttribute | null {
  const around = elementsAround(description, card);
  if (id !== null && id.length >= 4)
    for (const element of around)
      for (const { name, value } of element.attributes) {
        const at = value.length > LONGEST ? -1 : value.indexOf(id);
        if (at < 0 || isWord(value[at - 1]) || isWord(value[at + id.length])) continue;
        const isOwn = title === null || !element.contains(title);
        return { name, before: value.slice(0, at), after: value.slice(at + id.length), id, isOwn };
      }
  if (!known) return null;
  for (const element of around) {
    const value = element.getAttribute(known.name);
    if (!value?.startsWith(known.before) || !value.endsWith(known.after) || value.length > LONGEST) continue;
    const other = value.slice(known.before.length, value.length - known.after.length);
    if (/^[\w-]{4,150}$/.test(other)) return { ...known, id: other };
  }
  return null;
}
