import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, readRole } from '../../../src/classifier/index.ts';

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
- Answer staff by phone and help the finance manager with the yearly audit
Requirements
- Two years of experience in payroll or bookkeeping`;

describe('the work under the title', () => {
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
