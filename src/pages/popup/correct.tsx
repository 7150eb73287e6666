import { useEffect, useRef, useState } from 'preact/hooks';
import { VERDICTS, type Verdict } from '../../classifier/analysis.ts';
import type { CommandAnswer } from '../../platform/commands.ts';
import { Icon } from '../../ui/icons.tsx';
import { answerWords } from '../../ui/trouble.ts';
import { CORRECT } from './texts.ts';

interface Props {
  verdict: Verdict | null;
  corrected: boolean;
  /** `null` takes the correction back. */
  onCorrect(verdict: Verdict | null): Promise<CommandAnswer<'correct'>>;
  /** Is told whether older corrections went to make room. */
  onClose(madeRoom: boolean): void;
}

/** Lets the reader put their own verdict in place of ours. */
export function Correct({ verdict, corrected, onCorrect, onClose }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const choose = async (choice: Verdict | null) => {
    const answer = await onCorrect(choice);
    setProblem(answerWords(answer));
    if (answer.kind === 'done') onClose(answer.result.dropped > 0);
  };
  return (
    <div class="correct">
      <h2 ref={heading} tabIndex={-1}>
        {CORRECT.heading}
      </h2>
      <div class="choices">
        {VERDICTS.map((choice) => (
          <button
            key={choice}
            type="button"
            class="button"
            aria-pressed={corrected && choice === verdict}
            onClick={() => void choose(choice)}
          >
            {corrected && choice === verdict && <Icon name="tick" />}
            {CORRECT.choice[choice]}
          </button>
        ))}
      </div>
      <p class="small dim">{CORRECT.hint}</p>
      {problem && (
        <p class="note" role="alert">
          {problem}
        </p>
      )}
      <p class="links small">
        {corrected && (
          <button type="button" class="link" onClick={() => void choose(null)}>
            {CORRECT.undo}
          </button>
        )}
        <button type="button" class="link" onClick={() => onClose(false)}>
          {CORRECT.close}
        </button>
      </p>
    </div>
  );
}
