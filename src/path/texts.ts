/** Every sentence about the role a reader wants. */
export const PATH = {
  wanted: {
    legend: 'The role you want',
    hint: 'It orders your journal and what to learn next. It never changes a verdict.',
    choices: {
      ai: 'AI engineering',
      ml: 'ML engineering',
      both: 'Either of them',
      none: 'Not decided',
    },
  },
  questions: {
    heading: (n: number): string => `Not sure? ${n} short questions`,
    hint: 'Your answers stay in your browser, with your settings. Change them whenever you like.',
    progress: (answered: number, all: number): string => `${answered} of ${all} answered`,
    clear: 'Clear my answers',
  },
  result: {
    heading: 'What fits you',
    few: (missing: number): string =>
      `${missing} more ${missing === 1 ? 'answer' : 'answers'} and there is something to say.`,
    fits: {
      ai: (clear: boolean): string =>
        clear ? 'AI engineering fits you clearly better.' : 'AI engineering fits you somewhat better.',
      ml: (clear: boolean): string =>
        clear ? 'ML engineering fits you clearly better.' : 'ML engineering fits you somewhat better.',
      both: (): string => 'Both fit you about equally well.',
    },
    speaks: { ai: 'What speaks for AI engineering', ml: 'What speaks for ML engineering' },
    note: 'Good to know',
    take: { ai: 'I want AI engineering', ml: 'I want ML engineering', both: 'I want either of them' },
    taken: 'This is the role you have chosen.',
    limits: 'A few questions are no career advice: take it as a place to start thinking.',
  },
  facts: {
    heading: 'The two roles side by side',
    background: 'Background',
    demand: 'Demand',
    pay: 'Pay',
    outlook: 'Outlook',
    stack: 'Its own skills',
    median: (amount: string): string => `UK median ${amount} a year.`,
    known: (known: number, all: number): string =>
      `You have ${known} of the ${all} the article names for this role alone.`,
    source: (article: string, pay: string): string => `${article}. Medians: ${pay}.`,
  },
};
