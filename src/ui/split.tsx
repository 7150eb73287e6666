import { percent } from './format.ts';
import { SPLIT } from './texts.ts';

/**
 * How the work divides between the two: AI first, a gap, ML.
 *
 * @param share the AI part, 0..1
 * @param alone no words beside it say the same, so that it is read out
 */
export function Track({ share, alone = false }: { share: number; alone?: boolean }) {
  const ai = Math.round(share * 100);
  const spoken = alone
    ? ({ role: 'img', 'aria-label': SPLIT.spoken(ai / 100) } as const)
    : ({ 'aria-hidden': true } as const);
  return (
    <div class="track" {...spoken}>
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
