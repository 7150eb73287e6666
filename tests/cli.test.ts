import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
let cli = '';
beforeAll(() => {
  // Inside the project, so that the command finds its packages.
  folder = mkdtempSync(join('node_modules', '.undertitle-cli-'));
  execFileSync('node', ['build.mjs', '--cli', '--out', folder], { stdio: 'pipe' });
  cli = join(folder, 'cli', 'cli.js');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: string[], input = '') => {
  const { stdout, stderr, status } = spawnSync('node', [cli, ...args], { input, encoding: 'utf8' });
  return { stdout, stderr, status, answers: stdout.split('\n').filter(Boolean) };
};
const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

const DESCRIPTION = `About the role
You will build assistants on the OpenAI API for the crews of our harbour tugs, with retrieval over the ship manuals.
What you will do
- Design RAG pipelines and the prompts of our agents
- Evaluate the answers of the language model before each release
Requirements
- 3+ years of experience with Python
- A bachelor's degree in any engineering subject
Salary: £60,000 - £70,000 per year`;

describe('classify', () => {
  it('answers every line in order, in the shape that other programs rely on', () => {
    const { status, answers } = run(
      ['classify'],
      lines(
        { id: 'a', title: 'AI Engineer', description: DESCRIPTION },
        { description: 'x' },
        { id: 3, description: '' },
        // Line separators in JSON's eyes are text.
      ).concat('{"id":"u","description":"a\u2028b\u2029c"}\r\n'),
    );
    expect(status).toBe(0);
    const [first, second, third, fourth, ...more] = answers.map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      id: 'a',
      verdict: 'ai',
      titleSays: 'ai',
      flags: { titleMismatch: false, promptOnly: false },
      salary: { min: 60_000, max: 70_000, currency: 'GBP', period: 'year' },
      degree: 'bachelor',
      degreeOptional: false,
      yearsMin: 3,
      seniority: 'mid',
    });
    expect(first.skills.required).toContain('Python');
    expect(first.confidence).toBeGreaterThan(0.5);
    expect(first.evidence.length).toBeGreaterThan(0);
    for (const { text, start, end } of first.evidence) expect(DESCRIPTION.slice(start, end)).toBe(text);
    expect('id' in second).toBe(false);
    expect(third.id).toBe(3);
    expect(fourth.id).toBe('u');
    expect(more).toEqual([]);
  });

  it('names the lines that are no postings, answers the others and fails', () => {
    const { status, stderr, answers } = run(
      ['classify'],
      `{"description":"one"}\nnot json\n[]\n{"description":7}\n{"description":"two","title":1}\n\n{"description":"last"}`,
    );
    expect(status).toBe(1);
    expect(answers).toHaveLength(2);
    expect(stderr).toMatch(/line 2 is not JSON/);
    expect(stderr).toMatch(/line 3 is not a JSON object/);
    expect(stderr).toMatch(/line 4 has no text in "description"/);
    expect(stderr).toMatch(/line 5 has no text in "title"/);
  });

  it('answers a line before the input ends', async () => {
    const child: ChildProcess = spawn('node', [cli, 'classify'], { stdio: 'pipe' });
    const first = new Promise<string>((resolve) =>
      child.stdout?.once('data', (data) => resolve(String(data))),
    );
    child.stdin?.write(lines({ id: 'first', description: DESCRIPTION }));
    expect(JSON.parse(await first).id).toBe('first');
    child.stdin?.end();
  });
});

describe('extract', () => {
  const page = (html: string) => {
    const file = join(folder, 'page.html');
    writeFileSync(file, html);
    return file;
  };

  it('prints the posting of a saved page', () => {
    const json = JSON.stringify({
      '@type': 'JobPosting',
      title: 'Tide Engineer',
      hiringOrganization: { name: 'Moon Works' },
      description: `<p>${DESCRIPTION.replaceAll('\n', '</p><p>')}</p>`,
    });
    const file = page(
      `<!doctype html><svg><style>path{fill:red}</style></svg><script type="application/ld+json">${json}</script><h1>Tide Engineer</h1>`,
    );
    const { status, stdout } = run(['extract', file, '--url', 'https://moon.example/jobs/1']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      board: 'generic',
      title: 'Tide Engineer',
      company: 'Moon Works',
      missing: [],
    });
  });

  it('adds what the popup would say, in the shape of the other command', () => {
    const json = JSON.stringify({
      '@type': 'JobPosting',
      title: 'Tide Engineer',
      description: `<p>${DESCRIPTION.replaceAll('\n', '</p><p>')}</p>`,
    });
    const file = page(
      `<!doctype html><script type="application/ld+json">${json}</script><h1>Tide Engineer</h1>`,
    );
    const { stdout } = run(['extract', file, '--url', 'https://moon.example/jobs/1', '--analysis']);
    const { analysis, description } = JSON.parse(stdout);
    const line = `${JSON.stringify({ title: 'Tide Engineer', description })}\n`;
    expect(analysis).toEqual(JSON.parse(run(['classify'], line).stdout));
    expect(analysis.state).toBe('read');
  }, 30_000);

  it('says of an application form that it is one', () => {
    const file = page(
      '<!doctype html><title>Tide Engineer - Moon Works</title><h1>Tide Engineer</h1><form><label>Why do you want to work for us, and what experience with tides do you have?<textarea></textarea></label></form>',
    );
    const { stdout } = run(['extract', file, '--url', 'https://moon.example/jobs/1/apply', '--analysis']);
    const { form, description, missing, analysis } = JSON.parse(stdout);
    expect({ form, description, missing }).toEqual({ form: true, description: null, missing: [] });
    expect(analysis.state).toBe('title-only');
  });

  it('prints the cards of a page of results', () => {
    const card = (
      id: number,
    ) => `<li><div class="base-card job-search-card" data-entity-urn="urn:li:jobPosting:${id}">
      <a class="base-card__full-link" href="https://www.linkedin.com/jobs/view/${id}">Job ${id}</a>
      <h3 class="base-search-card__title">Job ${id}</h3><h4 class="base-search-card__subtitle">Co ${id}</h4></div></li>`;
    const file = page(`<ul class="jobs-search__results-list">${card(4100000001)}${card(4100000002)}</ul>`);
    const { stdout } = run(['extract', file, '--url', 'https://www.linkedin.com/jobs/search?keywords=x']);
    const { board, cards } = JSON.parse(stdout);
    expect(board).toBe('linkedin');
    expect(cards.map(({ title, company }: { title: string; company: string }) => [title, company])).toEqual([
      ['Job 4100000001', 'Co 4100000001'],
      ['Job 4100000002', 'Co 4100000002'],
    ]);
  });

  it('says what is wrong with a missing file or address', () => {
    const gone = run(['extract', 'no-such-file.html', '--url', 'https://a.example/']);
    expect([gone.status, gone.stderr]).toEqual([2, expect.stringContaining('cannot read no-such-file.html')]);
    const bare = run(['extract', 'page.html']);
    expect([bare.status, bare.stderr]).toEqual([2, expect.stringContaining('--url')]);
  });
});
