import { useState } from 'preact/hooks';
import type { Verdict } from '../../classifier/analysis.ts';
import { rolesOf } from '../../classifier/verdict/wanted.ts';
import type { CommandAnswer } from '../../platform/commands.ts';
import type { Quote } from '../../platform/messages.ts';
import type { Filter } from '../../storage/filters.ts';
import { Icon } from '../../ui/icons.tsx';
import { AGAIN, ANY_PAGE, GUIDE, REPORT_LINK, SOURCE, STATES } from '../../ui/texts.ts';
import { NotSaved } from '../../ui/unsaved.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { Bar, Foot, type MenuItem } from './bar.tsx';
import { CardFilter, Mix } from './filter.tsx';
import { Guide } from './guide.tsx';
import { type JournalActions, JournalLine, type JournalView, Twins } from './journal-line.tsx';
import { Paste } from './paste.tsx';
import { Pay } from './pay-section.tsx';
import type { NotKept } from './posting-info.ts';
import { quoteAt } from './reasons.ts';
import { Site, type SiteView } from './site.tsx';
import { Skills } from './skills.tsx';
import { CORRECT, FILTER, JOURNAL_LINE, NOT_KEPT, PRIVATE } from './texts.ts';
import { VerdictBlock } from './verdict-block.tsx';
import type { Cards, MessageView, PostingView, View } from './view-model.ts';

/** What the reader can do from the popup. */
export interface Actions {
  show(quote: Quote): Promise<boolean>;
  /** Puts the reader's verdict in place of ours; null takes it back. */
  correct(verdict: Verdict | null): Promise<CommandAnswer<'correct'>>;
  /** Asks for a site's permission. False when the reader declines. */
  allow(pattern: string): Promise<boolean>;
  /** Has cards of the page dimmed or hidden, or shown again. */
  filter(filter: Filter, sure: boolean): Promise<CommandAnswer>;
  /** Puts a skill on the reader's list; null takes it off. */
  level(name: string, level: 'known' | 'learning' | null, sure: boolean): Promise<CommandAnswer>;
  /** Reads a pasted description. */
  readText(text: string): void;
  /** What the reader makes of the listing. */
  inJournal: JournalActions;
  journal(): void;
  /** Opens the side panel; null where there is none, or this is it. */
  panel: (() => void) | null;
  /** Opens the settings, at one of their sections where one is meant. */
  settings(section?: 'skills' | 'cv'): void;
  again(): void;
  /** Opens the page that composes a report on what was read. */
  report(): void;
}

/** What is shown beside the view itself, and what can be done with it. */
interface Shown {
  journalLine: JournalView | null;
  notKept: NotKept | null;
  cards: Cards | null;
  site: SiteView | null;
  actions: Actions;
}

/** A posting: its verdict, its skills, its pay, and what can be done on its page. */
function PostingBody({
  view,
  journalLine,
  cards,
  site,
  actions,
  correcting,
  onCorrecting,
  guide,
}: Omit<Shown, 'notKept'> & {
  view: PostingView;
  correcting: boolean;
  onCorrecting(correcting: boolean): void;
  guide: 'ai' | 'ml' | null;
}) {
  const show = view.onPage ? actions.show : null;
  return (
    <main aria-busy="false">
      <VerdictBlock
        view={view}
        onShow={show}
        onCorrect={actions.correct}
        correcting={correcting}
        onCorrecting={onCorrecting}
        onAgain={actions.again}
      >
        {journalLine && <Twins view={journalLine} />}
      </VerdictBlock>
      {view.analysis.state === 'read' && (
        <Skills
          skills={view.skills}
          facts={view.facts}
          crowded={view.clash !== null}
          actions={{
            show: show && (({ start, end }) => show(quoteAt(view.posting.description ?? '', start, end))),
            level: actions.level,
            addSkills: actions.settings,
          }}
        />
      )}
      <Pay view={view.pay} />
      {site && view.onPage && <Site site={site} onAllow={actions.allow} />}
      {cards && view.onPage && (
        <section>
          <details class="fold">
            <summary>
              <span>{FILTER.open}</span>
              <Icon name="chevron" class="chevron" />
            </summary>
            <CardFilter cards={cards} onFilter={actions.filter} />
          </details>
        </section>
      )}
      {guide && <Guide key={guide} role={guide} />}
    </main>
  );
}

/** What is said where no posting is in front; of a page of results, how its cards divide and which are kept. */
function MessageBody({ view, cards, actions }: Pick<Shown, 'cards' | 'actions'> & { view: MessageView }) {
  const { heading, lines, paste, again } = view;
  if (cards && view.cards) {
    return (
      <main aria-busy="false">
        <div class="verdict neither sure">
          <div class="headline">
            <h1>{heading}</h1>
          </div>
          {lines.map((line) => (
            <p key={line} class="plain dim">
              {line}
            </p>
          ))}
          <Mix counts={cards.counts} />
        </div>
        <CardFilter cards={cards} onFilter={actions.filter} />
      </main>
    );
  }
  return (
    <main aria-busy="false">
      <section class="message">
        <h1>{heading}</h1>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {again && (
          <p>
            <button type="button" class="button solid" onClick={actions.again}>
              {again}
            </button>
          </p>
        )}
        {paste && <Paste onRead={actions.readText} />}
      </section>
    </main>
  );
}

const READING: MessageView = { kind: 'message', heading: STATES.reading.heading, lines: [] };

/** What is read out when another job, or nothing, comes in front: its heading alone, which stands apart from the job. */
export const Announcement = ({ view }: { view: View | null }) => (
  <p class="spoken" role="status">
    {view?.heading ?? READING.heading}
  </p>
);

/** The whole popup. `view` is null while the page is being read. */
export function Popup({ view, journalLine, notKept, cards, site, actions }: Shown & { view: View | null }) {
  const [correcting, setCorrecting] = useState(false);
  const [guide, setGuide] = useState<'ai' | 'ml' | null>(null);
  const pause = useCommand(actions.inJournal.pause);
  const posting = view?.kind === 'posting' ? view : null;
  const items: MenuItem[] = [
    { label: AGAIN, act: actions.again },
    ...(posting?.onPage ? [{ label: CORRECT.menu, act: () => setCorrecting(true) }] : []),
    ...rolesOf(posting?.verdict ?? null).map((role) => ({
      label: GUIDE.heading[role],
      act: () => setGuide(role),
    })),
    ...(journalLine
      ? [
          {
            label: journalLine.paused
              ? JOURNAL_LINE.resume(journalLine.site)
              : JOURNAL_LINE.pause(journalLine.site),
            act: () => pause.choose(!journalLine.paused),
          },
        ]
      : []),
    { label: REPORT_LINK, act: actions.report },
  ];
  const from = posting ? <span data-field="board">{posting.board ?? ANY_PAGE}</span> : null;
  return (
    <>
      <Bar from={from} panel={actions.panel} settings={() => actions.settings()} items={items}>
        {posting && (
          <p class="small dim">
            {SOURCE.from}
            {posting.board ?? ANY_PAGE},{' '}
            <span data-field="description-length">
              {SOURCE.length(posting.posting.description?.length ?? 0)}
            </span>
          </p>
        )}
      </Bar>
      {posting ? (
        <PostingBody
          view={posting}
          {...{ journalLine, cards, site, actions, correcting, guide }}
          onCorrecting={setCorrecting}
        />
      ) : view?.kind === 'message' ? (
        <MessageBody view={view} cards={cards} actions={actions} />
      ) : (
        <main aria-busy="true">
          <section class="message">
            <h1>{READING.heading}</h1>
          </section>
        </main>
      )}
      <Foot journal={actions.journal}>
        {pause.unsaved ? (
          <span class="since">
            <NotSaved unsaved={pause.unsaved} />
          </span>
        ) : posting && journalLine ? (
          <JournalLine view={journalLine} actions={actions.inJournal} />
        ) : (
          <span class="since">{notKept ? NOT_KEPT[notKept] : PRIVATE}</span>
        )}
      </Foot>
    </>
  );
}
