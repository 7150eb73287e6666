import { t, tn } from '../../platform/i18n.ts';
import { list } from '../../ui/format.ts';
import { titleOddsWords } from '../../ui/title-odds.ts';

/** Every sentence of the page that opens after the extension is installed. */
export const WELCOME = {
  heading: t('welcome_heading'),
  lead: t('welcome_lead'),
  welcome: t('page_welcome'),
  skip: t('welcome_skip'),
  back: t('welcome_back'),
  next: t('welcome_next'),
  read: t('welcome_read'),
  guess: t('welcome_guess'),
  /** What titles are worth, by the commonest of them. */
  odds: `${titleOddsWords('AI engineer') ?? ''}.`,
  steps: {
    all: t('welcome_steps'),
    what: t('welcome_step_what'),
    boards: t('welcome_step_boards'),
    skills: t('welcome_step_skills'),
    role: t('welcome_step_role'),
  },
  example: {
    title: t('welcome_example_title'),
    employer: t('welcome_example_employer'),
    work: t('welcome_example_work'),
    workHint: t('welcome_example_workHint'),
    lack: t('welcome_example_lack'),
    lackHint: t('welcome_example_lackHint'),
    pay: t('welcome_example_pay'),
    payHint: t('welcome_example_payHint'),
  },
  does: {
    lines: [t('welcome_does_lines'), t('welcome_does_lines2'), t('welcome_does_lines3')],
    badges: t('welcome_does_badges'),
  },
  never: {
    lines: [t('welcome_never_lines'), t('welcome_never_lines2'), t('welcome_never_lines3')],
  },
  boards: {
    heading: t('welcome_boards_heading'),
    why: t('welcome_boards_why'),
    which: (named: readonly string[], more: number): string =>
      `${list(more > 0 ? [...named, t('welcome_boards_which', { more })] : named)}.`,
    all: t('welcome_boards_all'),
    on: t('welcome_boards_on'),
    off: t('welcome_boards_off'),
    terms: t('welcome_boards_terms'),
    allow: t('welcome_boards_allow'),
    declined: t('welcome_boards_declined'),
  },
  skills: {
    heading: t('welcome_skills_heading'),
    hint: t('welcome_skills_hint'),
    groups: {
      both: t('welcome_skills_groups_both'),
      ai: t('welcome_skills_groups_ai'),
      ml: t('welcome_skills_groups_ml'),
    },
    more: t('welcome_skills_more'),
    cv: t('welcome_skills_cv'),
    pick: t('welcome_skills_pick'),
    chosen: (n: number): string => tn('welcome_skills_chosen', n),
  },
  role: { heading: t('welcome_role_heading') },
  done: {
    heading: t('welcome_done_heading'),
    hint: t('welcome_done_hint'),
    button: t('welcome_done_button'),
  },
  unreadable: t('welcome_unreadable'),
};
