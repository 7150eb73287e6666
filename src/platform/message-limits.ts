/** The longest parts a message to the background may have, in characters: one with longer ones is refused, and says so. */
export const MESSAGE_LIMITS = {
  key: 2100,
  words: 10_000,
  text: 2_000_000,
  notes: 200_000,
  address: 20_000,
} as const;
