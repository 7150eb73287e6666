import { useMemo } from 'preact/hooks';
import { skillReader } from '../../classifier/skills/reader.ts';
import { isWanted } from '../../classifier/verdict/wanted.ts';
import type { Settings } from '../../storage/settings.ts';
import { Empty, Textures } from './chart-parts.tsx';
import { PayChart } from './chart-pay.tsx';
import { SkillChart } from './chart-skills.tsx';
import { TimeChart } from './chart-time.tsx';
import { TitleChart } from './chart-titles.tsx';
import type { SeenListing } from './insight-data.ts';
import { INSIGHTS } from './insight-texts.ts';
import { FEWEST, LearnView } from './learn-view.tsx';

interface Props {
  listings: readonly SeenListing[];
  settings: Pick<Settings, 'skills' | 'learning' | 'wantedRole' | 'currency' | 'workYear'>;
  /** Shows a listing of the journal. */
  onOpen(id: string): void;
}

/** What the journal tells: what to learn next, and four charts. */
export function Insights({ listings, settings, onOpen }: Props) {
  const { skills, wantedRole } = settings;
  const wanted = useMemo(
    () => listings.filter(({ verdict }) => isWanted(verdict, wantedRole)),
    [listings, wantedRole],
  );
  const { has } = useMemo(() => skillReader(skills), [skills]);
  const few = listings.length < FEWEST;
  return (
    <div class="insights">
      <Textures />
      <h2>{INSIGHTS.heading}</h2>
      <LearnView listings={listings} settings={settings} onOpen={onOpen} />
      {few ? (
        <Empty heading={INSIGHTS.time.heading} words={INSIGHTS.few(listings.length, FEWEST)} />
      ) : (
        <>
          <TitleChart listings={listings} />
          <TimeChart listings={listings} />
          {wanted.length < FEWEST ? (
            <Empty heading={INSIGHTS.skills.heading} words={INSIGHTS.few(wanted.length, FEWEST)} />
          ) : (
            <SkillChart listings={wanted} has={has} />
          )}
          <PayChart listings={listings} settings={settings} />
        </>
      )}
    </div>
  );
}
