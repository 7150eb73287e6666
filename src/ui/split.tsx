import { percent } from './format.ts';
import { SPLIT } from './texts.ts';

/** How the work divides between the two: AI first, a gap, ML. `share`: the AI part, 0..1. */
export function Track({ share }: { share: number }) {
  const ai = Math.round(share * 100);
  return (
    <div class="track">
      {ai > 0 && <i class="ai" style={{ flex: `${ai} 0 0` }} />}
      {ai < 100 && <i class="ml" style={{ flex: `${100 - ai} 0 0` }} />}
    </div>
  );
}

/** The same with both shares in words. */
export function Split({ share }: { share: number }) {
  const whole = Math.round(share * 100) / 100;
  return (
    <div class="split" role="img" aria-label={SPLIT.spoken(whole)}>
      <Track share={share} />
      <div class="ends" aria-hidden="true">
        {whole > 0 && (
          <span>
            <b>{percent(whole)} AI</b> {SPLIT.ai}
          </span>
        )}
        {whole < 1 && (
          <span>
            <b>{percent(1 - whole)} ML</b> {SPLIT.ml}
          </span>
        )}
      </div>
    </div>
  );
}
