/** How far a verdict can be trusted, in three steps. */
export type ConfidenceLevel = 'low' | 'fair' | 'high';

/** Confidence from which on it is called high. */
const HIGH = 0.9;

/**
 * The step a verdict stands on.
 *
 * @param confidence 0..1
 * @param unsure the verdict is below the confidence threshold
 */
export const confidenceLevel = (confidence: number, unsure: boolean): ConfidenceLevel =>
  unsure ? 'low' : confidence >= HIGH ? 'high' : 'fair';
