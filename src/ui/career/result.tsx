import { chosenAnswers, fitOf, QUESTIONNAIRE, type RoleAnswers } from '../../career/score.ts';
import { localised, type Texts } from '../../platform/i18n.ts';
import type { Settings } from '../../storage/settings.ts';
import { ROLE } from './texts.ts';

const T = ROLE.result;

interface Props {
  answers: RoleAnswers;
  wanted: Settings['wantedRole'];
  onChoose(role: 'ai' | 'ml' | 'both'): void;
}

function Reasons({ heading, lines }: { heading: string; lines: readonly Texts[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h4>{heading}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line.en}>{localised(line)}</li>
        ))}
      </ul>
    </>
  );
}

function ChooseButton({ role, onChoose }: Pick<Props, 'onChoose'> & { role: 'ai' | 'ml' | 'both' }) {
  return (
    <button type="button" class="button" onClick={() => onChoose(role)}>
      {T.choose[role]}
    </button>
  );
}

/** Which role fits the answers, with what speaks for each. */
export function Result({ answers, wanted, onChoose }: Props) {
  const fit = fitOf(answers);
  const missing = QUESTIONNAIRE.result.answers - chosenAnswers(answers).length;
  // The role that fits less comes second, so that what speaks against is read too.
  const order: readonly ('ai' | 'ml')[] = fit?.role === 'ml' ? ['ml', 'ai'] : ['ai', 'ml'];
  return (
    <div class={`result ${fit?.role ?? ''}`}>
      <h3>{T.heading}</h3>
      <p role="status">
        {fit ? <strong>{T.fits[fit.role](fit.clear)}</strong> : <span class="dim">{T.few(missing)}</span>}
      </p>
      {fit && (
        <>
          {order.map((role) => (
            <Reasons key={role} heading={T.speaks[role]} lines={fit.reasons[role]} />
          ))}
          <Reasons heading={T.note} lines={fit.notes} />
          <p class="dim">{T.limits}</p>
          {fit.role === 'neither' ? null : wanted === fit.role ? (
            <p>{T.chosen}</p>
          ) : (
            <ChooseButton role={fit.role} onChoose={onChoose} />
          )}
        </>
      )}
    </div>
  );
}
