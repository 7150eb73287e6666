import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CommandAnswer } from '../../platform/commands.ts';
import type { Quote } from '../../platform/messages.ts';
import { Icon } from '../../ui/icons.tsx';
import { Split } from '../../ui/split.tsx';
import { AGAIN, EVIDENCE } from '../../ui/texts.ts';
import { Correct } from './correct.tsx';
import type { Reason } from './reasons.ts';
import { CORRECT, WHY } from './texts.ts';
import type { PostingView, Sureness } from './view-model.ts';

/** Passages shown before the reader asks for more. */
const FIRST_REASONS = 5;
/** Place, top and height of the three bars, lowest first. */
const BARS = [
  [0, 8, 4],
  [5.5, 4, 8],
  [11, 0, 12],
] as const;

/** How far the verdict can be trusted, as one to three bars and in words. */
const Sure = ({ sure: { words, bars } }: { sure: Sureness }) => (
  <span class="sure">
    <svg viewBox="0 0 15 12" aria-hidden="true">
      {BARS.map(([x, y, height], i) => (
        <rect key={x} class={i < bars ? 'on' : ''} x={x} y={y} width="4" height={height} rx="1" />
      ))}
    </svg>
    {words}
  </span>
);

/** The words of a passage, with those marked that the verdict rests on. */
const Words = ({ reason }: { reason: Reason }) => (
  <>{reason.runs.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>
);

/** Where the posting is from: title, company and location, as far as they are known. */
function Listing({ view: { posting } }: { view: PostingView }) {
  const parts = (['title', 'company', 'location'] as const).filter((name) => posting[name] !== null);
  if (parts.length === 0) return null;
  return (
    <p class="listing" title={parts.map((name) => posting[name]).join(' · ')}>
      {parts.map((name, i) => (
        <>
          {i > 0 && ' · '}
          <span key={name} data-field={name}>
            {posting[name]}
          </span>
        </>
      ))}
    </p>
  );
}

/** The passages the verdict rests on, the strongest in sight; a click on one shows it on the page. */
function Reasons({
  view: { reasons, verdict },
  onShow,
  children,
}: {
  view: PostingView;
  /** Null where there is no page to show it on. */
  onShow: ((quote: Quote) => Promise<boolean>) | null;
  children: ComponentChildren;
}) {
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState(false);
  const [message, setMessage] = useState('');
  const [strongest] = reasons;
  const show = async (quote: Quote) => setMessage((await onShow?.(quote)) ? EVIDENCE.found : EVIDENCE.lost);
  if (!strongest)
    return (
      <div class="why evidence">
        <p class="plain dim">{verdict === 'neither' ? EVIDENCE.nothing : EVIDENCE.none}</p>
        {children}
      </div>
    );
  const shown = all ? reasons : reasons.slice(0, FIRST_REASONS);
  return (
    <div class="why evidence">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="quote">
            {open ? (
              <>
                <b>{EVIDENCE.heading}</b> <span class="dim">{onShow && EVIDENCE.hint}</span>
              </>
            ) : (
              <>
                <span class="dim">{WHY}</span> “<Words reason={strongest} />”
              </>
            )}
          </span>
          <span class="more">
            {EVIDENCE.count(reasons.length)} <Icon name="chevron" class="chevron" />
          </span>
        </summary>
        <ul class="passages">
          {shown.map((reason) => (
            <li key={reason.quote.before + reason.quote.text}>
              <button
                type="button"
                class={reason.side}
                disabled={onShow === null}
                onClick={() => void show(reason.quote)}
              >
                <em>{EVIDENCE.side[reason.side]}</em> <Words reason={reason} />
              </button>
            </li>
          ))}
        </ul>
        {shown.length < reasons.length && (
          <button type="button" class="link small" onClick={() => setAll(true)}>
            {EVIDENCE.more(reasons.length - shown.length)}
          </button>
        )}
        <p class="small dim" role="status">
          {message}
        </p>
      </details>
      {children}
    </div>
  );
}

/** That the title says something else than the work; under it, how often such titles do. */
function Clash({ words, odds }: { words: string; odds: string | null }) {
  const note = (
    <>
      <Icon name="warn" />
      <span>{words}</span>
    </>
  );
  if (odds === null) return <p class="clash">{note}</p>;
  return (
    <details class="clash">
      <summary>
        {note}
        <Icon name="chevron" class="chevron" />
      </summary>
      <p>{odds}.</p>
    </details>
  );
}

interface Props {
  view: PostingView;
  onShow: ((quote: Quote) => Promise<boolean>) | null;
  onCorrect(verdict: PostingView['verdict']): Promise<CommandAnswer<'correct'>>;
  /** The reader is correcting the verdict. */
  correcting: boolean;
  onCorrecting(correcting: boolean): void;
  onAgain(): void;
  /** What else the reader should know, after the notes. */
  children?: ComponentChildren;
}

/** What the work is, how sure that is and what it rests on. */
export function VerdictBlock({
  view,
  onShow,
  onCorrect,
  correcting,
  onCorrecting,
  onAgain,
  children,
}: Props) {
  const { verdict, heading, look, sure, clash, odds, scale, lines, notes, corrected } = view;
  const canCorrect = view.onPage && view.analysis.state !== 'closed';
  const [madeRoom, setMadeRoom] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasCorrecting = useRef(false);
  // The choices go, and the focus with them: it goes back to where it came from.
  useEffect(() => {
    if (wasCorrecting.current && !correcting && document.activeElement === document.body)
      opener.current?.focus();
    wasCorrecting.current = correcting;
  }, [correcting]);
  const correct = canCorrect && !correcting && (
    <button type="button" class="link correct-open" ref={opener} onClick={() => onCorrecting(true)}>
      {CORRECT.open}
    </button>
  );
  return (
    <div class={`verdict ${verdict ?? 'unread'} ${look}`}>
      <Listing view={view} />
      <div class="headline">
        <h1 data-field="verdict" data-verdict={verdict ?? 'unread'}>
          {corrected && <Icon name="tick" />}
          {heading}
        </h1>
        {sure && <Sure sure={sure} />}
      </div>
      {clash && <Clash words={clash} odds={odds} />}
      {scale !== null && <Split share={scale} />}
      {lines.map((line) => (
        <p key={line} class="plain">
          {line}
        </p>
      ))}
      {notes.map((note) => (
        <p key={note} class="plain">
          {note}
        </p>
      ))}
      {odds && !clash && <p class="plain dim">{odds}.</p>}
      {children}
      {view.again && (
        <p class="again">
          <button type="button" class="button" onClick={onAgain}>
            {AGAIN}
          </button>
        </p>
      )}
      {view.analysis.state === 'read' && !corrected ? (
        <Reasons view={view} onShow={onShow}>
          {correct}
        </Reasons>
      ) : (
        correct
      )}
      {correcting && (
        <Correct
          verdict={verdict}
          corrected={corrected}
          onCorrect={onCorrect}
          onClose={(hasMadeRoom) => {
            setMadeRoom(hasMadeRoom);
            onCorrecting(false);
          }}
        />
      )}
      {madeRoom && (
        <p class="note" role="status">
          {CORRECT.room}
        </p>
      )}
    </div>
  );
}
