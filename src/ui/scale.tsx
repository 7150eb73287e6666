import { SCALE } from './texts.ts';

/** The line between the two poles with a mark on it. `share`: the AI part of the AI/ML work, 0..1. */
export function Scale({ share }: { share: number }) {
  // AI is the left pole; the mark stays whole at both ends.
  const x = 10 + (1 - share) * 348;
  return (
    <figure class="scale">
      <svg viewBox="0 0 368 22" role="img" aria-label={SCALE.spoken(share)}>
        <rect class="track ai" x="0" y="7" width="184" height="8" rx="4" />
        <rect class="track ml" x="184" y="7" width="184" height="8" rx="4" />
        <circle class={share >= 0.5 ? 'mark ai' : 'mark ml'} cx={x} cy="11" r="8" />
      </svg>
      <figcaption aria-hidden="true">
        <span>{SCALE.ai}</span>
        <span>{SCALE.ml}</span>
      </figcaption>
    </figure>
  );
}
