import type { Verdict } from '../../../src/classifier/analysis.ts';
import { readTitle } from '../../../src/classifier/verdict/card-guess.ts';
import type { Example } from './data.ts';
import type { Outcome } from './metrics.ts';

const AI_WORDS =
  /\b(?:llms?|gen(?:erative)? ?ai|rag|prompts?|agents?|agentic|gpt|openai|langchain|chatbots?)\b/gi;
const ML_WORDS =
  /\b(?:machine learning|deep learning|pytorch|tensorflow|scikit-learn|training|mlops|neural|regression|forecasting|computer vision|nlp)\b/gi;

function byKeywords(text: string, least: number): Verdict {
  const ai = text.match(AI_WORDS)?.length ?? 0;
  const ml = text.match(ML_WORDS)?.length ?? 0;
  if (ai + ml < least) return 'neither';
  const share = ai / (ai + ml);
  if (share >= 0.66) return 'ai';
  return share <= 0.34 ? 'ml' : 'mixed';
}

function byTitle(title: string): Verdict {
  const { says } = readTitle(title);
  if (says === 'both') return 'mixed';
  return says === 'other' ? 'neither' : says;
}

/** What simpler rules say of the same postings: the title, the commonest verdict, and counts of a few words. */
export function baselines(examples: readonly Example[]): Record<string, Outcome[]> {
  const counts = new Map<Verdict, number>();
  for (const { label } of examples) counts.set(label.verdict, (counts.get(label.verdict) ?? 0) + 1);
  const [majority] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['neither' as const];
  const outcomes = (answer: (example: Example) => Verdict): Outcome[] =>
    examples.map((example) => ({
      wanted: example.label.verdict,
      given: answer(example),
      confidence: 1,
      weight: example.label.weight ?? 1,
      close: false,
    }));
  const keywords = [3, 5, 8].map((least) =>
    outcomes(({ text }) => byKeywords(text.description ?? '', least)),
  );
  const right = (list: readonly Outcome[]) => list.filter(({ wanted, given }) => wanted === given).length;
  const best = keywords.reduce((a, b) => (right(b) > right(a) ? b : a));
  return {
    'title rule': outcomes(({ text }) => byTitle(text.title ?? '')),
    majority: outcomes(() => majority),
    'keyword count (best of three)': best,
  };
}
