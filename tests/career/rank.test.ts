import { describe, expect, it } from 'vitest';
import { type CountedListing, DEMAND_FROM, demandedIn, lackingRanked } from '../../src/career/rank.ts';
import type { PostingNeed } from '../../src/classifier/analysis.ts';
import { skillReader } from '../../src/classifier/skills/reader.ts';

let at = 0;
const need = (name: string, more: Partial<PostingNeed> = {}): PostingNeed => ({
  ...{ anyOf: [name], need: 'required', named: 1, generic: false, start: at++, end: at },
  ...more,
});
const ranked = (needs: PostingNeed[], skills: string[] = [], opened: CountedListing[] = []) =>
  lackingRanked(needs, skillReader(skills), 'ai', demandedIn(opened, 'ai')).needs.map(
    ({ anyOf }) => anyOf[0],
  );

describe('what a reader lacks', () => {
  it('begins with what is required and far, then what is near, then what is nice', () => {
    const needs = [need('Kafka', { need: 'nice' }), need('Weaviate'), need('Terraform')];
    expect(ranked(needs, ['pgvector'])).toEqual(['Terraform', 'Weaviate', 'Kafka']);
  });

  it('puts years first, then the verdict’s side, then what is named more often, then the text’s order', () => {
    const needs = [
      need('Terraform'),
      need('Kafka', { named: 3 }),
      need('LangGraph'),
      need('Elixir', { years: 3 }),
    ];
    expect(ranked(needs)).toEqual(['Elixir', 'LangGraph', 'Kafka', 'Terraform']);
  });

  it('follows what many of the reader’s listings ask for, from five of the role on', () => {
    const listing = (...required: string[]): CountedListing => ({
      verdict: 'ai',
      skills: { required, nice: [] },
    });
    const needs = [need('Kafka'), need('Terraform')];
    const few = Array.from({ length: DEMAND_FROM - 1 }, () => listing('Terraform'));
    expect(ranked(needs, [], few)).toEqual(['Kafka', 'Terraform']);
    expect(ranked(needs, [], [...few, listing('Qdrant')])).toEqual(['Terraform', 'Kafka']);
    // The verdict's side comes before that.
    expect(ranked([...needs, need('LangGraph')], [], [...few, listing('Qdrant')])[0]).toBe('LangGraph');
  });

  it('keeps the usual work apart, and services behind their cloud', () => {
    const needs = [need('monitoring', { generic: true }), need('AWS Lambda'), need('AWS'), need('Kafka')];
    const found = lackingRanked(needs, skillReader([]), 'ml');
    expect(found.usual.map(({ anyOf }) => anyOf[0])).toEqual(['monitoring']);
    expect(found.needs.map(({ anyOf }) => anyOf[0])).toEqual(['AWS', 'Kafka', 'AWS Lambda']);
  });

  it('leaves out what is met by any of a choice', () => {
    expect(ranked([need('Go', { anyOf: ['Go', 'Rust'] })], ['Rust'])).toEqual([]);
  });
});
