// What the popup says of real postings to the empty, the small and the rich reader, as text, with a journal of listings of
// the same work behind it: `node tests/tools/run.mjs advice/popups.ts [--postings 10] [--reader rich] [--pay]`.
import { parseArgs } from 'node:util';
import { planLearning } from '../../../src/career/learn.ts';
import { analyse } from '../../../src/classifier/index.ts';
import { skillReader } from '../../../src/classifier/skills/reader.ts';
import { countedIn } from '../../../src/pages/popup/skills-view.ts';
import { SKILL } from '../../../src/pages/popup/texts.ts';
import { type PostingView, viewOfPosting } from '../../../src/pages/popup/view-model.ts';
import { countryOf } from '../../../src/pay/country.ts';
import { merge } from '../../../src/posting/merge.ts';
import { DEFAULT_SETTINGS } from '../../../src/storage/settings.ts';
import { type Listing, listingsOf, profilesOf } from './listings.ts';

/** Listings of the reader's journal. */
const SEEN = 40;
/** Steps of the plan that are told. */
const STEPS = 3;

function needLines({ skills }: PostingView): string[] {
  if (skills.kind === 'none') return ['no skills'];
  const counted = countedIn(skills.first);
  const namesOf = (needs: typeof skills.first) =>
    needs.map(({ details }) => SKILL.label(details.map(({ name }) => name))).join(', ');
  const { usual, required, nice, have } = skills.rest;
  return [
    ...skills.first.map(
      (need, i) => `  ${namesOf([need]).padEnd(40)} ${SKILL.reason(need, counted[i] ?? 'none')}`,
    ),
    `  [fold] ${SKILL.rest(required.length, nice.length, have.length)}`,
    required.length > 0 ? `    ${SKILL.also} ${namesOf(required)}` : '',
    usual.length > 0 ? `    ${SKILL.usual(usual)}` : '',
    nice.length > 0 ? `    ${SKILL.nice} ${namesOf(nice)}` : '',
    have.length > 0 ? `    ${SKILL.yours} ${namesOf(have)}` : '',
    `    ${skills.stacks.map(({ role, asked, all }) => SKILL.stack[role](asked, all)).join(' ')}`,
  ].filter(Boolean);
}

function payLines({ pay }: PostingView): string[] {
  return [
    `pay: ${pay.posted ?? 'not stated'}${pay.assumed ? ` (${pay.assumed})` : ''}`,
    ...(pay.sentence === null ? [] : [`  ${pay.sentence}`]),
    ...(pay.why === null ? [] : [`  ${pay.why}`]),
    ...(pay.strip ? [`  strip: ${pay.strip.label}`] : []),
    ...pay.sources.map(
      ({ title, value, detail, used }) => `  ${used ? '*' : ' '} ${title}: ${value} · ${detail}`,
    ),
    ...pay.notes.map((note) => `    ${note}`),
  ];
}

const settingsFor = (skills: readonly string[]) => ({ ...DEFAULT_SETTINGS, skills: [...skills] });

function viewFor(listing: Listing, skills: readonly string[], journal: readonly Listing[]): PostingView {
  const { text } = listing;
  const posting = merge({ board: 'generic', id: null, url: 'https://jobs.example/1' }, [
    {
      layer: 'structured',
      fields: {
        ...{ title: text.title ?? '', company: text.company ?? '', location: text.location ?? '' },
        ...{ salary: text.salaryText ?? '', description: text.description ?? '' },
      },
    },
  ]);
  const seen = journal.map(({ verdict, needs, text: { location } }) => ({
    ...{ verdict, needs, skills: { required: [], nice: [] }, salary: null, country: countryOf(location) },
  }));
  return viewOfPosting(posting, analyse(text), null, settingsFor(skills), null, seen);
}

export function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      postings: { type: 'string', default: '10' },
      reader: { type: 'string' },
      pay: { type: 'boolean', default: false },
    },
  });
  const all = listingsOf(0);
  const paid = values.pay ? all.filter(({ text }) => analyse(text).salary !== null) : all;
  const every = Math.max(1, Math.floor(paid.length / Number(values.postings)));
  const chosen = paid.filter((_, i) => i % every === 0).slice(0, Number(values.postings));
  const profiles = Object.entries(profilesOf()).filter(([name]) =>
    values.reader ? name === values.reader : name !== 'usual',
  );
  for (const listing of chosen) {
    const { id, verdict, text } = listing;
    const journal = all.filter((one) => one !== listing && one.verdict === verdict).slice(0, SEEN);
    console.log(`\n=== ${id} · ${text.title} · ${text.location ?? 'no place'} · labelled ${verdict}`);
    for (const [at, [name, skills]] of profiles.entries()) {
      const view = viewFor(listing, skills, journal);
      if (at === 0)
        for (const line of [
          view.heading,
          ...view.lines,
          ...view.notes,
          view.facts.join(' · '),
          ...payLines(view),
        ])
          console.log(line);
      const { steps } = planLearning(journal, skillReader(skills), [], STEPS);
      console.log(`--- ${name} reader`);
      for (const line of needLines(view)) console.log(line);
      const plan = steps.map(
        (one) => `${one.skill} (${one.nearer.length} nearer, ${one.within.length} within)`,
      );
      console.log(`  plan over the journal: ${plan.join(', ')}`);
    }
  }
  return 0;
}
