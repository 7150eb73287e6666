import { useMemo, useState } from 'preact/hooks';
import { skillReader } from '../../classifier/skills/reader.ts';
import { isWanted } from '../../classifier/verdict/wanted.ts';
import type { Settings } from '../../storage/settings.ts';
import { Icon } from '../../ui/icons.tsx';
import { Empty, Textures } from './chart-parts.tsx';
import { PayChart } from './chart-pay.tsx';
import { SkillChart } from './chart-skills.tsx';
import { TimeChart } from './chart-time.tsx';
import { TitleChart } from './chart-titles.tsx';
import { boardsOf, type JournalListing, type Slice, sliced } from './insight-data.ts';
import { INSIGHTS, PICTURE } from './insight-texts.ts';
import { FEWEST, LearnView } from './learn-view.tsx';
import { PictureView } from './picture-view.tsx';
import { boardName } from './table.tsx';
import { JOURNAL } from './texts.ts';

interface Props {
  listings: readonly JournalListing[];
  settings: Pick<Settings, 'skills' | 'learning' | 'wantedRole' | 'currency' | 'workYear'>;
  /** Shows a listing of the journal. */
  onOpen(id: string): void;
}

/** Weeks that can be chosen. */
const PERIODS = [4, 8, 26] as const;

/** Which listings are counted, and the picture that can be made of them. */
function Tools({
  all,
  listings,
  slice,
  onSlice,
  onPicture,
}: {
  all: readonly JournalListing[];
  listings: readonly JournalListing[];
  slice: Slice;
  onSlice(slice: Slice): void;
  onPicture(): void;
}) {
  const times = listings.map(({ firstSeen }) => firstSeen);
  return (
    <div class="tools">
      <p class="span small">
        {times.length > 0 &&
          INSIGHTS.span(
            times.length,
            times.reduce((a, b) => Math.min(a, b)),
            times.reduce((a, b) => Math.max(a, b)),
          )}
      </p>
      <select
        class="field"
        name="period"
        aria-label={INSIGHTS.period.legend}
        value={String(slice.weeks ?? '')}
        onChange={({ currentTarget: { value } }) =>
          onSlice({ ...slice, weeks: value === '' ? null : Number(value) })
        }
      >
        <option value="">{INSIGHTS.period.all}</option>
        {PERIODS.map((weeks) => (
          <option key={weeks} value={weeks}>
            {INSIGHTS.period.weeks(weeks)}
          </option>
        ))}
      </select>
      <select
        class="field"
        name="insights-board"
        aria-label={JOURNAL.filter.board}
        value={slice.board}
        onChange={(event) => onSlice({ ...slice, board: event.currentTarget.value })}
      >
        <option value="">{INSIGHTS.allBoards}</option>
        {boardsOf(all).map((board) => (
          <option key={board} value={board}>
            {boardName(board)}
          </option>
        ))}
      </select>
      <button type="button" class="button" onClick={onPicture}>
        <Icon name="picture" />
        {PICTURE.title}
      </button>
    </div>
  );
}

/** What the journal tells: what to learn next, and four charts, of all listings or a slice of them. */
export function Insights({ listings: all, settings, onOpen }: Props) {
  const { skills, wantedRole } = settings;
  const [slice, setSlice] = useState<Slice>({ weeks: null, board: '' });
  const [picturing, setPicturing] = useState(false);
  const listings = useMemo(() => sliced(all, slice), [all, slice]);
  const wanted = useMemo(
    () => listings.filter(({ verdict }) => isWanted(verdict, wantedRole)),
    [listings, wantedRole],
  );
  const { has } = useMemo(() => skillReader(skills), [skills]);
  const few = listings.length < FEWEST;
  return (
    <>
      <Tools {...{ all, listings, slice }} onSlice={setSlice} onPicture={() => setPicturing(true)} />
      {picturing && (
        <PictureView listings={listings} settings={settings} onClose={() => setPicturing(false)} />
      )}
      <div class="insights">
        <Textures />
        <h2 class="spoken">{INSIGHTS.heading}</h2>
        <LearnView listings={listings} settings={settings} onOpen={onOpen} />
        {few ? (
          <Empty heading={INSIGHTS.time.heading} words={INSIGHTS.few(listings.length, FEWEST)} />
        ) : (
          <div class="charts">
            <TimeChart listings={listings} />
            <PayChart listings={listings} settings={settings} />
            <TitleChart listings={listings} />
            {wanted.length < FEWEST ? (
              <Empty heading={INSIGHTS.skills.heading} words={INSIGHTS.few(wanted.length, FEWEST)} />
            ) : (
              <SkillChart listings={wanted} has={has} />
            )}
          </div>
        )}
      </div>
    </>
  );
}
