import { count } from '../../ui/format.ts';
import { Chart, Swatch } from './chart-parts.tsx';
import { type JournalListing, skillsWanted } from './insight-data.ts';
import { INSIGHTS } from './insight-texts.ts';

const T = INSIGHTS.skills;

interface Props {
  listings: readonly JournalListing[];
  has(skill: string): boolean;
}

/** The skills the listings ask for most, and which of them the reader has. */
export function SkillChart({ listings, has }: Props) {
  const wanted = skillsWanted(listings, has);
  const most = wanted.reduce((max, { required }) => Math.max(max, required), 1);
  const table = {
    head: T.columns,
    rows: wanted.map(({ skill, required, nice, have }) => [
      skill,
      count(required),
      count(nice),
      have ? T.have : T.lack,
    ]),
  };
  return (
    <Chart
      heading={T.heading}
      summary={T.summary(wanted.filter(({ have }) => have).length, wanted.length)}
      hint={T.hint}
      table={table}
    >
      <ul class="legend">
        <Swatch area="had" words={T.legend.have} />
        <Swatch area="lacked" words={T.legend.lack} />
      </ul>
      <ul class="skill-bars">
        {wanted.map(({ skill, required, have }) => (
          <li key={skill}>
            <span class="skill-name">{skill}</span>
            <svg width="100%" height="16" aria-hidden="true">
              <rect
                class={`area ${have ? 'had' : 'lacked'}`}
                x="1"
                y="1"
                width={`${(required / most) * 98}%`}
                height="14"
              />
            </svg>
            <span class="number">
              {count(required)}
              <span class="spoken">, {have ? T.have : T.lack}</span>
            </span>
          </li>
        ))}
      </ul>
    </Chart>
  );
}
