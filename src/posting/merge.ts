import { isPlaceholder } from './placeholder.ts';
import {
  emptyPosting,
  FIELDS,
  type Layer,
  type PartialPosting,
  type Posting,
  type PostingSource,
  REQUIRED_FIELDS,
} from './posting.ts';

const filled = (value: string | null | undefined): value is string =>
  typeof value === 'string' && value.trim() !== '' && !isPlaceholder(value);

/**
 * Merges the layers of one page into a posting; for each field the first layer that has it wins.
 *
 * @param source what is known of the page whatever its text: board id, job id, address, what kind of page it is
 * @param layers partial postings, most trusted first
 * @returns a complete posting; `missing` names the required fields no layer had
 */
export function merge(
  source: PostingSource,
  layers: readonly { layer: Layer; fields: PartialPosting }[],
): Posting {
  const posting = emptyPosting(source);
  for (const field of FIELDS) {
    const found = layers.find(({ fields }) => filled(fields[field]));
    if (!found) continue;
    posting[field] = found.fields[field]?.trim() ?? null;
    posting.layers[field] = found.layer;
  }
  const required = source.form ? REQUIRED_FIELDS.filter((field) => field !== 'description') : REQUIRED_FIELDS;
  posting.missing = required.filter((field) => posting[field] === null);
  return posting;
}
