// A CV of a person who does not exist, five pages long, in shapes that real ones have.

/** Skills it names, as the lexicon spells them. */
export const SKILLS = [
  'Python',
  'TypeScript',
  'Go',
  'Rust',
  'Java',
  'SQL',
  'Bash',
  'C++',
  'R',
  'PyTorch',
  'TensorFlow',
  'scikit-learn',
  'XGBoost',
  'LightGBM',
  'Pandas',
  'NumPy',
  'Hugging Face',
  'LangChain',
  'LangGraph',
  'LlamaIndex',
  'RAG',
  'prompt engineering',
  'vector databases',
  'Pinecone',
  'Weaviate',
  'pgvector',
  'MCP',
  'vLLM',
  'OpenAI API',
  'FastAPI',
  'Flask',
  'Django',
  'React',
  'Node.js',
  'GraphQL',
  'Docker',
  'Kubernetes',
  'Terraform',
  'AWS',
  'AWS SageMaker',
  'GCP',
  'Azure',
  'PostgreSQL',
  'Redis',
  'MongoDB',
  'Elasticsearch',
  'Kafka',
  'Spark',
  'Airflow',
  'dbt',
  'Snowflake',
  'MLflow',
  'Kubeflow',
  'feature stores',
  'Prometheus',
  'Grafana',
  'GitHub Actions',
  'CI/CD',
  'Git',
  'statistics',
  'linear algebra',
  'time series',
  'recommender systems',
  'computer vision',
  'NLP',
  'A/B testing',
  'Linux',
];

/** Words that must not be taken for skills: plain English and the person's own. */
export const DECOYS = [
  'Swift',
  'Chef',
  'Ray',
  'Chroma',
  'Phoenix',
  'Haystack',
  'Julia',
  'Dash',
  'Scala',
  'Excel',
];

const job = (title: string, years: string, company: string, lines: string[]) => ({
  title,
  years,
  company,
  lines,
});
export const JOBS = [
  job('Senior Engineer, Search and Assistants', '2022 to now', 'Kestrel Harbour', [
    'Brought a support assistant into production with LangChain and LangGraph, RAG over pgvector and Pinecone, and tools behind MCP.',
    'Served open models with vLLM on Kubernetes, described in Terraform, watched with Prometheus and Grafana.',
    'Wrote the evaluation suite and taught two teams prompt engineering; compared vector databases (Weaviate, Pinecone).',
    'Built the API in FastAPI and TypeScript on Node.js, with Redis and PostgreSQL behind it, and the OpenAI API in front.',
  ]),
  job('Machine Learning Engineer', '2018 to 2022', 'Marram Insurance', [
    'Trained XGBoost and LightGBM models for claims and a PyTorch network for computer vision of storm damage.',
    'Moved training to SageMaker on AWS with MLflow and Kubeflow, and filled feature stores from Kafka and Spark.',
    'Set up Airflow, dbt and Snowflake for the data the models need; A/B testing of each release with the statistics it takes.',
    'Forecast call volumes (time series) and built recommender systems for add-on cover.',
  ]),
  job('Software Engineer', '2014 to 2018', 'Tidewrack', [
    'Back ends in Go, Java and Django, later Flask; a front end in React over GraphQL.',
    'MongoDB and Elasticsearch in Docker on GCP, then on Azure; CI/CD with GitHub Actions.',
  ]),
];
export const SKILL_LINES = [
  ['Languages', 'Python, TypeScript, Go, Rust, Java, SQL, Bash, C++, R'],
  ['Models', 'PyTorch, TensorFlow, scikit-learn, pandas, NumPy, Hugging Face, LlamaIndex, NLP'],
  ['Foundations', 'linear algebra, statistics, Linux, Git'],
];
/** Prose without a skill in it, to fill pages, with the decoys in plain use. */
export const PROSE =
  'My neighbour Julia runs the local choir, and on Sundays I am a chef for forty people. A swift answer is worth more to me than a long one, I excel when the brief is short, and a ray of sun on the quay helps. The phoenix on our boat was painted by hand, the needle was in the haystack after all, and we made a dash for the harbour.';
export const NAME = 'Orla Penhallow';

const page = (html: string) => `<section>${html}</section>`;
const entry = ({ title, years, company, lines }: (typeof JOBS)[number]) =>
  `<h2>${title}</h2><p class="meta"><span>${company}</span><span>${years}</span></p><ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;

/** As a printed page: two columns, a table, ligatures, hyphens. */
export const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>CV</title><style>
body { font: 11pt/1.45 Georgia, serif; hyphens: auto; text-align: justify; }
section { break-after: page; } .two { columns: 2; } .meta { display: flex; justify-content: space-between; }
td { padding: 3px 14px 3px 0; vertical-align: top; } h1 { font-variant: small-caps; }
</style></head><body>
${page(`<h1>${NAME}</h1><p>Falmouth · orla@example.org</p><p>${PROSE}</p><table>${SKILL_LINES.map(([name, list]) => `<tr><td><b>${name}</b></td><td>${list}</td></tr>`).join('')}</table>`)}
${JOBS.map((one, i) => page(i === 1 ? `<div class="two">${entry(one)}<p>${PROSE}</p></div>` : entry(one))).join('')}
${page(`<h2>Beyond work</h2><p>${PROSE}</p><p>${PROSE}</p>`)}</body></html>`;

/** As plain text. */
export const TEXT = [
  NAME,
  PROSE,
  ...SKILL_LINES.map(([name, list]) => `${name}: ${list}`),
  ...JOBS.flatMap(({ title, years, company, lines }) => [
    '',
    title,
    `${company}, ${years}`,
    ...lines.map((line) => `- ${line}`),
  ]),
].join('\n');
