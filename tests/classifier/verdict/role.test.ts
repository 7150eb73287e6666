import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, readRole } from '../../../src/classifier/index.ts';
import { isClose, runnerUp } from '../../../src/classifier/verdict/model.ts';

const text = (title: string, description: string | null) => ({
  title,
  description,
  company: null,
  location: null,
  salaryText: null,
});
const read = (title: string, description: string | null) => readRole(text(title, description));

const AI_WORK = `About the role
You join the team behind the assistant that answers our ferry passengers.
What you will do
- Build agents on the OpenAI and Anthropic APIs with tools for bookings and refunds
- Own the RAG pipeline over timetables: chunking, embeddings and a vector database
- Write prompts as code, with evals for each release and guardrails around every answer
Requirements
- Experience with LangChain or LlamaIndex, Python and TypeScript`;
const ML_WORK = `About the role
You join the team that forecasts how many fish the market sells each morning.
What you will do
- Train and validate gradient boosting and deep learning models on ten years of sales data
- Engineer features, tune hyperparameters and run offline evaluation of each model
- Deploy models with MLflow, watch drift and retrain them
Requirements
- Strong machine learning and statistics, PyTorch and scikit-learn
- A degree in mathematics or computer science`;
const OTHER_WORK = `About the role
You look after the payroll of eleven schools and answer the people who are paid.
What you will do
- Process starters, leavers and pensions each month, and reconcile the accounts
- CommandAnswer staff by phone and help the finance manager with the yearly audit
Requirements
- Two years of experience in payroll or bookkeeping`;

describe('the work under the title', () => {
  it('has a share on its own side of the thirds, however the work is mixed', () => {
    const lines = (work: string) => work.split('\n').filter((line) => line.startsWith('- '));
    const vague = [
      '- Develop AI and machine learning solutions with the team',
      '- Prototype with LLMs and generative AI, and tell what they are good for',
      '- Analyse data and present what you found',
      '- Fine-tune and evaluate language models for our own search',
      '- Bring data science and AI models into the product',
    ];
    const duties = [...vague, ...lines(AI_WORK), ...lines(ML_WORK), ...lines(OTHER_WORK)];
    const WITHIN = { ai: [0.66, 1], ml: [0, 0.34], mixed: [0.35, 0.65] } as const;
    fc.assert(
      fc.property(fc.subarray(duties, { minLength: 3 }), (some) => {
        const { state, verdict, aiShare } = read(
          'Engineer',
          `What you will do\n${some.join('\n')}\nRequirements`,
        );
        if (state !== 'read' || verdict === 'neither') return;
        const [least, most] = WITHIN[verdict];
        expect(aiShare).toBeGreaterThanOrEqual(least);
        expect(aiShare).toBeLessThanOrEqual(most);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['ai', 'Software Engineer', AI_WORK],
    ['ml', 'Software Engineer', ML_WORK],
    ['neither', 'Payroll Administrator', OTHER_WORK],
  ] as const)('is %s by what is done, whatever the title', (verdict, title, description) => {
    const reading = read(title, description);
    expect([reading.state, reading.verdict]).toEqual(['read', verdict]);
    expect(reading.confidence).toBeGreaterThan(0.5);
    expect(reading.confidence).toBeLessThanOrEqual(1);
  });

  it('is held against the title', () => {
    expect(read('Machine Learning Engineer', AI_WORK).flags.titleMismatch).toBe(true);
    expect(read('AI Engineer', AI_WORK).flags.titleMismatch).toBe(false);
  });

  it('has a share on the verdict’s side of the thirds', () => {
    expect(read('Engineer', AI_WORK).aiShare).toBeGreaterThan(0.65);
    expect(read('Engineer', ML_WORK).aiShare).toBeLessThan(0.35);
    expect(read('Payroll Administrator', OTHER_WORK).aiShare).toBeNull();
  });

  it.each([
    [
      'de',
      'ai',
      'KI-Entwickler',
      'Deine Aufgaben\n- Du entwickelst KI-Agenten auf Basis von Sprachmodellen (LLM) und schreibst Prompts für unsere Auskunft\n- Du baust die RAG-Pipeline mit Embeddings und Vektordatenbank aus\nDein Profil\n- Erfahrung mit LangChain und der OpenAI-API, gute Kenntnisse in Python',
    ],
    [
      'es',
      'ml',
      'Científica de datos',
      'Funciones\n- Entrenar y validar modelos de aprendizaje automático y redes neuronales con los datos de ventas\n- Desplegar modelos de predicción y vigilar su deriva con MLflow\nRequisitos\n- Experiencia con PyTorch y scikit-learn, y buen conocimiento de estadística para el equipo',
    ],
    [
      'fr',
      'ai',
      'Ingénieur IA générative',
      'Missions\n- Concevoir des agents et des pipelines RAG sur des modèles de langage (LLM) pour nos clients\n- Rédiger et évaluer les prompts, et mettre en place des garde-fous\nProfil\n- Expérience de LangChain, des API OpenAI et des bases vectorielles dans une équipe produit',
    ],
  ] as const)('is read in %s as %s', (_language, verdict, title, description) => {
    expect(read(title, description).verdict).toBe(verdict);
  });
});

describe('a text that is no job description', () => {
  it.each([
    ['too-short', 'Apply now.'],
    ['not-a-job', 'The tide rose over the stones and the gulls left for the far side of the bay. '.repeat(6)],
    ['title-only', null],
    ['title-only', ' \n'],
  ])('is %s', (state, description) => {
    expect(read('AI Engineer', description).state).toBe(state);
  });

  it('leaves an open title open', () => {
    expect(read('AI/ML Engineer', null)).toMatchObject({ state: 'title-only', confidence: 0, aiShare: null });
    expect(read('LLM Engineer', null)).toMatchObject({ state: 'title-only', verdict: 'ai' });
  });
});

describe('short prose without headings', () => {
  const duties =
    'Your days go to assistants on large language models: retrieval over our tide tables, prompts with tests, agents built with LangGraph that call the OpenAI API, and guardrails. You ship them, watch what they cost, and mend what skippers report.';

  it('is judged under an engineer’s title', () => {
    expect(read('AI Engineer', duties)).toMatchObject({ state: 'read', verdict: 'ai' });
  });

  it('is no job without one', () => {
    const news = duties.replace('Your days go', 'This week’s letter goes').replace('You ship', 'They ship');
    expect(read('The week in review', news).state).toBe('not-a-job');
  });
});

describe('a job that is gone', () => {
  it('is closed where the description says so at its beginning or end', () => {
    expect(read('AI Engineer', `This position has been filled.\n${AI_WORK}`).state).toBe('closed');
    expect(read('AI Engineer', `${AI_WORK}\nThis job is no longer available.`).state).toBe('closed');
    expect(read('AI Engineer', AI_WORK).state).toBe('read');
  });

  it('is not closed by a condition, nor by what else may close', () => {
    expect(read('AI Engineer', `Apply until the position is filled.\n${AI_WORK}`).state).toBe('read');
    expect(read('AI Engineer', `${AI_WORK}\nThe office is closed in August.`).state).toBe('read');
  });

  it('is no job where nothing but the notice stands', () => {
    const notice =
      'This job is no longer available. Browse similar jobs, set up an alert, or go back to the results. Read about our cookies, our terms and how we keep what you tell us private, and follow us for news of new openings.';
    expect(read('Machine Learning Engineer', notice).state).toBe('not-a-job');
  });
});

describe('chances', () => {
  it.each([
    ['AI Engineer', AI_WORK],
    ['Machine Learning Engineer', ML_WORK],
    ['Payroll Administrator', OTHER_WORK],
    ['AI/ML Engineer', `${AI_WORK}\n${ML_WORK}`],
  ])('of %s sum to one, and the best is the verdict’s', (title, description) => {
    const { chances, verdict, confidence } = read(title, description);
    const all = [chances.ai, chances.ml, chances.mixed, chances.neither];
    expect(all.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 2);
    expect(Math.max(...all)).toBe(chances[verdict]);
    expect(confidence).toBe(chances[verdict]);
  });

  it('make a call close where the two best are near each other, and no other', () => {
    const near = { ai: 0.4, ml: 0.05, mixed: 0.38, neither: 0.17 };
    expect(isClose(near, 0.1)).toBe(true);
    expect(isClose(near, 0.01)).toBe(false);
    expect(runnerUp(near)).toBe('mixed');
    expect(isClose({ ai: 0.9, ml: 0.05, mixed: 0.03, neither: 0.02 })).toBe(false);
  });
});

describe('prompting without engineering', () => {
  it('is told from building', () => {
    const description = `About the role
Bring the power of AI to our travel guides.
What you will do
- Write prompts in ChatGPT and Gemini to draft guides, and edit what comes back
- Review the answers of AI tools and rate them by our rubric
- Keep our library of prompts tidy and show colleagues how to use ChatGPT
Requirements
- Two years of experience in editing or content`;
    expect(read('AI Content Specialist', description)).toMatchObject({
      verdict: 'neither',
      flags: { promptOnly: true },
    });
    expect(read('AI Engineer', AI_WORK).flags.promptOnly).toBe(false);
  });
});

describe('evidence', () => {
  it.each([
    ['AI Engineer', AI_WORK, 'ai'],
    ['ML Engineer', ML_WORK, 'ml'],
  ])('of %s is words of the text, strongest first, on its side', (title, description, side) => {
    const { evidence } = read(title, description);
    expect(evidence.length).toBeGreaterThan(2);
    for (const { text: words, start, end } of evidence) expect(description.slice(start, end)).toBe(words);
    const weights = evidence.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(evidence[0]?.side).toBe(side);
  });

  it.each([
    ['AI Engineer', AI_WORK],
    ['ML Engineer', ML_WORK],
    ['Payroll Administrator', OTHER_WORK],
  ])('of %s is what weighs: without it the verdict’s chance falls', (title, description) => {
    const { evidence, verdict, chances } = read(title, description);
    let without = description;
    for (const { start, end } of evidence)
      without = without.slice(0, start) + ' '.repeat(end - start) + without.slice(end);
    expect(read(title, without).chances[verdict]).toBeLessThan(chances[verdict]);
  });

  it('of a close call speaks for both readings', () => {
    const both = readRole(text('AI/ML Engineer', `${AI_WORK}\n${ML_WORK}`));
    const sides = new Set(both.evidence.map(({ side }) => side));
    if (both.close || both.verdict === 'mixed') expect(sides).toEqual(new Set(['ai', 'ml']));
    else expect(sides).toContain(both.verdict);
  });

  it('does not rest on what is denied', () => {
    const denied = `${OTHER_WORK}\n- You will not train models`;
    expect(read('Clerk', denied).evidence.map(({ text: words }) => words)).not.toContain('train models');
  });
});

/** Any UTF-16 unit, lone surrogates too. */
const anyCode = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

describe('any text', () => {
  const piece = fc.constantFrom(
    AI_WORK,
    ML_WORK,
    'LLM',
    'train',
    '\n',
    '- ',
    'not',
    '𝐋𝐋𝐌',
    '\u0000',
    '\ud800',
    'ß',
    '<b>',
  );
  it('is answered without a throw, with offsets inside it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: anyCode })), { maxLength: 20 }), (parts) => {
        const description = parts.join('');
        const { evidence, skillMentions, confidence } = analyse(text(description.slice(0, 80), description));
        for (const { start, end } of [...evidence, ...skillMentions])
          expect(start >= 0 && start < end && end <= description.length).toBe(true);
        expect(confidence >= 0 && confidence <= 1).toBe(true);
      }),
    );
  });

  it('is answered the same each time', () => {
    expect(analyse(text('AI Engineer', AI_WORK))).toEqual(analyse(text('AI Engineer', AI_WORK)));
  });
});
