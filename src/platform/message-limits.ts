/** The longest parts a message to the background may have, in characters: one with longer ones is refused, and says so. */
export const MESSAGE_LIMITS = {
  key: 2100,
  words: 10_000,
  text: 2_000_000,
  /** The one limit of notes: as many may be typed, kept, and brought in by a file. */
  notes: 200_000,
  address: 20_000,
} as const;
