import { useState } from 'preact/hooks';
import type { Verdict } from '../../classifier/analysis.ts';
import type { Quote } from '../../platform/messages.ts';
import type { Filter } from '../../storage/filters.ts';
import { Scale } from '../../ui/scale.tsx';
import { AGAIN, ANY_PAGE, REPORT_LINK, SETTINGS_BUTTON, SOURCE, STATES } from '../../ui/texts.ts';
import { Correct } from './correct.tsx';
import { CardFilter } from './filter.tsx';
import { type JournalActions, JournalLine, type JournalView, Twins } from './journal-line.tsx';
import { Facts, Guide, Reasons } from './parts.tsx';
import { Paste } from './paste.tsx';
import { Site, type SiteView } from './site.tsx';
import { Skills } from './skills.tsx';
import { Pay } from './strip.tsx';
import { CORRECT, FILTER, JOURNAL_BUTTON, PANEL_BUTTON } from './texts.ts';
import { type Cards, type PostingView, quoteAt, type View } from './view-model.ts';

/** What the reader can do from the popup. */
export interface Actions {
  show(quote: Quote): Promise<boolean>;
  /** Puts the reader's verdict in place of ours; null takes it back. Resolves to what went wrong, if anything. */
  correct(verdict: Verdict | null): Promise<string | null>;
  /** Asks for a site's permission. False when the reader declines. */
  allow(pattern: string): Promise<boolean>;
  /** Has cards of the page step back, or come forward again. */
  filter(filter: Filter): void;
  /** Puts a skill on the reader's list; null takes it off. */
  level(name: string, level: 'known' | 'learning' | null): void;
  /** Reads a pasted description. */
  readText(text: string): void;
  /** What the reader makes of the listing. */
  kept: JournalActions;
  journal(): void;
  /** Opens the side panel; null where there is none, or this is it. */
  panel: (() => void) | null;
  settings(): void;
  again(): void;
  /** Opens the page that composes a report on what was read. */
  report(): void;
}

/** Where the posting is from: title, company and location, as far as they are known. */
function Source({ view: { posting } }: { view: PostingView }) {
  const parts = (['title', 'company', 'location'] as const).filter((name) => posting[name] !== null);
  return (
    <p class="from">
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

function PostingBody({
  view,
  kept,
  cards,
  site,
  actions,
  correcting,
  onClose,
}: {
  view: PostingView;
  kept: JournalView | null;
  cards: Cards | null;
  site: SiteView | null;
  actions: Actions;
  correcting: boolean;
  onClose(): void;
}) {
  const { verdict, heading, share, confidence, notes, scale, posting } = view;
  return (
    <>
      <Source view={view} />
      <h1 data-field="verdict" data-verdict={verdict ?? 'unread'} class={verdict ?? 'unread'}>
        {heading}
      </h1>
      {(share || confidence) && (
        <p class="share">
          {share} {confidence}
        </p>
      )}
      {correcting && (
        <Correct verdict={verdict} corrected={view.corrected} onCorrect={actions.correct} onClose={onClose} />
      )}
      {notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
      {kept && <Twins view={kept} />}
      {scale !== null && <Scale share={scale} />}
      {view.analysis.state === 'read' && (
        <>
          <Reasons
            verdict={view.analysis.verdict}
            reasons={view.reasons}
            onShow={view.onPage ? actions.show : null}
          />
          <Skills
            skills={view.skills}
            actions={{
              show: view.onPage
                ? ({ start, end }) => actions.show(quoteAt(posting.description ?? '', start, end))
                : null,
              level: actions.level,
              fill: actions.settings,
            }}
          />
        </>
      )}
      <Pay view={view.pay} />
      {view.analysis.state === 'read' && <Facts view={view} />}
      <Guide view={view} />
      {cards && view.onPage && (
        <details>
          <summary>{FILTER.open}</summary>
          <CardFilter cards={cards} onFilter={actions.filter} />
        </details>
      )}
      {kept && <JournalLine view={kept} actions={actions.kept} />}
      {site && view.onPage && <Site site={site} onAllow={actions.allow} />}
      <p class="dim">
        {SOURCE.from}
        <span data-field="board">{view.board ?? ANY_PAGE}</span>,{' '}
        <span data-field="description-length">{SOURCE.length(posting.description?.length ?? 0)}</span>
        {view.onPage && (
          <>
            {'. '}
            <Report onReport={actions.report} />
          </>
        )}
      </p>
    </>
  );
}

const Report = ({ onReport }: { onReport(): void }) => (
  <button type="button" class="link" onClick={onReport}>
    {REPORT_LINK}
  </button>
);

/** The whole popup. `view` is null while the page is being read. */
export function Popup({
  view,
  kept,
  cards,
  site,
  actions,
}: {
  view: View | null;
  kept: JournalView | null;
  cards: Cards | null;
  site: SiteView | null;
  actions: Actions;
}) {
  const [correcting, setCorrecting] = useState(false);
  const shown = view ?? { kind: 'message', heading: STATES.reading.heading, lines: [] };
  return (
    <>
      <main aria-busy={view === null} aria-live="polite">
        {shown.kind === 'posting' ? (
          <PostingBody
            view={shown}
            kept={kept}
            cards={cards}
            site={site}
            actions={actions}
            correcting={correcting}
            onClose={() => setCorrecting(false)}
          />
        ) : (
          <div class="message">
            <h1>{shown.heading}</h1>
            {shown.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {shown.paste && <Paste onRead={actions.readText} />}
            {cards && shown.cards && <CardFilter cards={cards} onFilter={actions.filter} />}
            {view !== null && (
              <p>
                <Report onReport={actions.report} />
              </p>
            )}
          </div>
        )}
      </main>
      <footer>
        <button type="button" onClick={actions.again}>
          {AGAIN}
        </button>
        {shown.kind === 'posting' && shown.onPage && (
          <button type="button" aria-expanded={correcting} onClick={() => setCorrecting(!correcting)}>
            {CORRECT.open}
          </button>
        )}
        <button type="button" onClick={actions.journal}>
          {JOURNAL_BUTTON}
        </button>
        {actions.panel && (
          <button type="button" onClick={actions.panel}>
            {PANEL_BUTTON}
          </button>
        )}
        <button type="button" onClick={actions.settings}>
          {SETTINGS_BUTTON}
        </button>
      </footer>
    </>
  );
}
