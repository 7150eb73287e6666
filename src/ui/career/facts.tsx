import guide from '../../../lexicons/guide.json' with { type: 'json' };
import pay from '../../../lexicons/pay.json' with { type: 'json' };
import { stackShare } from '../../career/stacks.ts';
import { localised } from '../../platform/i18n.ts';
import { money } from '../format.ts';
import { ROLE } from './texts.ts';

const T = ROLE.facts;

/** The article's median pay of a role, in words. */
function medianWords(role: 'ai' | 'ml'): string {
  const found = pay.figures.find(
    (one) => one.source === 'article' && one.role === role && one.level === 'all' && one.country === 'GB',
  );
  return found ? T.median(money(found.median, found.currency)) : '';
}

function RoleFacts({ side, skills }: { side: 'ai' | 'ml'; skills: readonly string[] }) {
  const facts = guide.roles[side];
  const { known, all } = stackShare(side, skills);
  return (
    <section class={`facts ${side}`}>
      <h4>{facts.name}</h4>
      <p>{localised(facts.definition)}</p>
      <dl>
        <dt>{T.background}</dt>
        <dd>{localised(facts.background)}</dd>
        <dt>{T.demand}</dt>
        <dd>{localised(facts.demand)}</dd>
        <dt>{T.pay}</dt>
        <dd>
          {medianWords(side)} {localised(facts.pay)}
        </dd>
        <dt>{T.outlook}</dt>
        <dd>{localised(facts.outlook)}</dd>
        {skills.length > 0 && (
          <>
            <dt>{T.stack}</dt>
            <dd>{T.known(known, all)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** Both roles side by side, as the article describes them. `skills`: the reader's own. */
export function Facts({ skills }: { skills: readonly string[] }) {
  return (
    <>
      <h3>{T.heading}</h3>
      <div class="two-roles">
        <RoleFacts side="ai" skills={skills} />
        <RoleFacts side="ml" skills={skills} />
      </div>
      <p class="dim">{localised(guide.caveats.overlap)}</p>
      <p class="dim">
        {T.source(localised(guide.attribution.text), localised(pay.sources.article.name))}{' '}
        {localised(guide.caveats.pay)}
      </p>
    </>
  );
}
