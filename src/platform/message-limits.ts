/** The longest parts a message to the background may have, in characters: one with longer ones is refused, and says so. */
export const MESSAGE_LIMITS = {
  /** `board:job id` or `page:address`. */
  key: 2100,
  /** Title, employer, place, pay as posted. */
  words: 10_000,
  /** A description. */
  text: 2_000_000,
  /** The one limit of notes: as many may be typed, kept, and brought in by a file. */
  notes: 200_000,
  address: 20_000,
} as const;
