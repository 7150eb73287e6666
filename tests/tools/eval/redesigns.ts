import { type Mark, readAfter, redesigns } from '../../boards/redesigns.ts';

const MARKS: readonly Mark[] = ['right', 'missing', 'wrong'];

/** Prints, for each redesign of the fixtures' pages, how many fields are still read right, are missing, or are wrong. */
export function showRedesigns(): void {
  const rows = redesigns.flatMap(({ what, by }) => {
    const marks = readAfter(by);
    return ['title', 'company', 'description'].map((field) => {
      const counts = MARKS.map(
        (mark) => marks.filter((one) => one.field === field && one.mark === mark).length,
      );
      return {
        redesign: what,
        field,
        ...Object.fromEntries(MARKS.map((mark, index) => [mark, counts[index]])),
      };
    });
  });
  console.table(rows);
}
