import type { OwnSkill } from '../../classifier/analysis.ts';
import { t, tn } from '../../platform/i18n.ts';
import type { BadSkill, OwnSkillProblem, ProfileProblem } from '../../ui/profile.ts';

/** Every sentence of the options page. */
export const OPTIONS = {
  heading: t('options_heading'),
  nav: {
    skills: t('options_nav_skills'),
    role: t('options_nav_role'),
    pay: t('options_nav_pay'),
    badges: t('options_nav_badges'),
    journal: t('options_nav_journal'),
    corrections: t('options_nav_corrections'),
    about: t('options_nav_about'),
  },
  /** What is promised. */
  about: [t('welcome_never_lines'), t('welcome_never_lines2'), t('welcome_never_lines3')],
  intro: t('options_intro'),
  skills: {
    heading: t('options_skills_heading'),
    hint: t('options_skills_hint'),
    label: t('options_skills_label'),
    placeholder: t('options_skills_placeholder'),
    none: t('options_skills_none'),
    unknown: (typed: string): string => t('options_skills_unknown', { typed }),
    own: (typed: string): string => t('options_skills_own', { typed }),
    levels: {
      known: (n: number): string => tn('options_skills_levels_known', n),
      learning: (n: number): string => tn('options_skills_levels_learning', n),
    },
    move: {
      known: (skill: string): string => t('options_skills_move_known', { skill }),
      learning: (skill: string): string => t('options_skills_move_learning', { skill }),
    },
    sign: { known: '✓', learning: '…' },
    options: (n: number): string => tn('options_skills_options', n),
    remove: (skill: string): string => t('options_skills_remove', { skill }),
  },
  own: {
    heading: t('options_own_heading'),
    hint: t('options_own_hint'),
    name: t('options_own_name'),
    words: t('options_own_words'),
    placeholder: t('options_own_placeholder'),
    exact: t('options_own_exact'),
    counted: ({ aliases, exact }: OwnSkill): string =>
      [
        aliases.length > 0 ? t('options_own_counted_also', { names: aliases.join(', ') }) : '',
        exact ? t('options_own_counted_exact') : '',
      ]
        .filter(Boolean)
        .join('; '),
    add: t('options_own_add'),
    save: t('options_own_save'),
    cancel: t('options_own_cancel'),
    edit: t('options_own_edit'),
    editOf: (name: string): string => t('options_own_editOf', { name }),
    remove: t('options_own_remove'),
    removeOf: (name: string): string => t('options_own_removeOf', { name }),
    problem: (problem: OwnSkillProblem): string =>
      problem.kind === 'taken'
        ? t('options_own_problem_taken', { word: problem.word, skill: problem.with })
        : {
            empty: t('options_own_problem_empty'),
            long: t('options_own_problem_long'),
            many: t('options_own_problem_many'),
          }[problem.kind],
  },
  profile: {
    heading: t('options_profile_heading'),
    start: t('options_profile_start'),
    startAs: {
      ai: (n: number): string =>
        n === 0 ? t('options_profile_startAs_ai_had') : t('options_profile_startAs_ai', { n }),
      ml: (n: number): string =>
        n === 0 ? t('options_profile_startAs_ml_had') : t('options_profile_startAs_ml', { n }),
    },
    download: t('options_profile_download'),
    file: t('options_profile_file'),
    imported: t('options_profile_imported'),
    nothingNew: t('options_profile_nothingNew'),
    bad: {
      heading: (n: number): string => tn('journal_bad_heading', n),
      entry: ({ list, at }: BadSkill): string => t('options_profile_bad', { list, at }),
      rest: (n: number): string => tn('options_profile_rest', n),
      nothing: t('journal_bad_nothing'),
    },
    importedNone: t('journal_outcome_importedNone'),
    problem: (problem: ProfileProblem): string => {
      if (problem.kind === 'many')
        return t('options_profile_problem_many', { list: problem.list, limit: problem.limit });
      return {
        'not-json': t('options_profile_problem_notJson'),
        'not-ours': t('options_profile_problem_notOurs'),
        newer: t('options_profile_problem_newer'),
      }[problem.kind];
    },
  },
  role: {
    heading: t('options_role_heading'),
    questions: t('options_role_questions'),
    welcome: t('options_role_welcome'),
  },
  place: {
    heading: t('options_place_heading'),
    country: t('options_place_country'),
    currency: t('options_place_currency'),
    unset: t('options_place_unset'),
  },
  workYear: {
    heading: t('options_workYear_heading'),
    hint: t('options_workYear_hint'),
    labels: {
      hoursPerWeek: t('options_workYear_labels_hoursPerWeek'),
      weeksPerYear: t('options_workYear_labels_weeksPerYear'),
      daysPerYear: t('options_workYear_labels_daysPerYear'),
    },
    rates: (date: string): string => t('options_workYear_rates', { date }),
  },
  badges: {
    heading: t('options_badges_heading'),
    hint: t('options_badges_hint'),
  },
  sites: {
    heading: t('options_sites_heading'),
    none: t('options_sites_none'),
    remove: (host: string): string => t('options_sites_remove', { host }),
  },
  corrections: {
    heading: t('options_corrections_heading'),
    hint: t('options_corrections_hint'),
    count: (n: number): string =>
      n === 0 ? t('options_corrections_count_none') : tn('options_corrections_count', n),
    download: t('options_corrections_download'),
    remove: t('options_corrections_remove'),
    really: (n: number): string => tn('options_corrections_really', n),
    keep: t('options_corrections_keep'),
    failed: (why: string): string => t('options_corrections_failed', { why }),
  },
  journal: {
    heading: t('options_journal_heading'),
    hint: t('options_journal_hint'),
    on: t('options_journal_on'),
    texts: t('options_journal_texts'),
    paused: (site: string): string => t('options_journal_paused', { site }),
    resume: t('options_journal_resume'),
    open: t('options_journal_open'),
    count: (n: number): string =>
      n === 0 ? t('options_journal_count_none') : tn('options_journal_count', n),
    download: '',
    remove: t('options_journal_remove'),
    really: (n: number): string => tn('options_journal_really', n),
    keep: t('options_journal_keep'),
    failed: (why: string): string => t('options_journal_failed', { why }),
  },
  cv: t('options_cv_heading'),
  states: {
    saved: t('options_saved'),
    undone: t('options_undone'),
    overtaken: t('options_overtaken'),
  },
  undo: t('options_undo'),
  unreadable: t('options_unreadable'),
};
