// Short descriptions of our own, by what is done: kinds of work that readers' labels hold few of (other trades beside AI,
// ordinary software at AI companies, prose without headings). They teach; nothing is measured on them.
import type { Verdict } from '../../../src/classifier/analysis.ts';
import type { Example } from './data.ts';

interface Work {
  readonly verdict: Verdict;
  readonly share: number | null;
  readonly titles: readonly string[];
  readonly duties: string;
}

const neither = (titles: string, duties: string): Work => ({
  verdict: 'neither',
  share: null,
  titles: titles.split(', '),
  duties,
});
const work = (verdict: 'ai' | 'ml' | 'mixed', share: number) => (titles: string, duties: string) => ({
  verdict,
  share,
  titles: titles.split(', '),
  duties,
});
const [ai, ml, mixed] = [work('ai', 95), work('ml', 3), work('mixed', 50)];

const WORKS: readonly Work[] = [
  neither(
    'Technical Recruiter, Talent Partner AI',
    'You find and win people who build agents and train models. You write to machine learning engineers, talk with them about their work on transformers and RAG, plan their interviews and agree offers with the heads of research.',
  ),
  neither(
    'Talent Sourcer Machine Learning',
    'You search for data scientists and LLM engineers, keep the pipeline of candidates in order, arrange calls and advise the teams on pay.',
  ),
  neither(
    'Recruiter Machine Learning, AI Recruiting Partner',
    'You fill our open posts in research and engineering: you look for candidates with PyTorch and LLM experience, speak with them first, set up interviews with the teams and keep hiring managers informed of the market.',
  ),
  neither(
    'AI Correspondent, Science Journalist Machine Learning',
    'You report for our magazine on new models, companies and research, talk with the people behind agents and LLMs, check facts and write a newsletter on artificial intelligence.',
  ),
  neither(
    'Tech Reporter, Editor AI',
    'You report on the makers of large language models, speak with founders and researchers, explain agents and deep learning to readers and edit a weekly letter.',
  ),
  neither(
    'Copywriter, Content Marketing Manager AI',
    'You write articles and campaigns about our AI products, plan the calendar, brief designers and follow how pages rank.',
  ),
  neither(
    'Counsel AI Regulation, AI Policy Lead',
    'You advise on the law of artificial intelligence, read contracts with vendors of models, keep the register of systems and train colleagues in their duties.',
  ),
  neither(
    'AI Governance Lead, Responsible AI Manager',
    'You own the rules for the use of models, run assessments of risk, prepare audits and report to the board. You write guidance for product teams and follow up on findings.',
  ),
  neither(
    'AI Product Manager, Product Owner GenAI',
    'You decide what our assistant learns next: you talk to customers, write requirements, rank the backlog, agree measures of success with engineers and present to leadership. You know what RAG and prompts can do, but you do not code.',
  ),
  neither(
    'Account Executive AI, Sales Manager Generative AI',
    'You sell our generative AI platform to banks and shops, run demonstrations, negotiate terms, and keep the forecast in the CRM up to date.',
  ),
  neither(
    'Customer Success Manager AI',
    'You guide customers through the first months with our AI assistant, hold workshops, answer questions, renew contracts and pass on wishes to the product team.',
  ),
  neither(
    'Head of AI Transformation, AI Programme Manager',
    'You steer the programme that brings AI tools to our departments: budget, partners, training of staff, steering committees and reports. Engineers of a partner build.',
  ),
  neither(
    'AI Trainer, Data Annotator',
    'You rate the answers of chatbots, mark pictures and sentences by our rubric, write example questions and check the work of others. No programming is needed.',
  ),
  neither(
    'Data Scientist Expert Reviewer, Coding Expert AI Training',
    'On a freelance basis you write hard questions in your subject, grade what language models answer and explain their mistakes. You choose your own hours and are paid per task.',
  ),
  neither(
    'Machine Learning Engineer Remote Contract, Data Scientist Hourly, Software Engineer AI Evaluation, Python Expert Part Time',
    'Remote contract, paid by the hour: a leading AI lab seeks experts in machine learning and data science. You judge what models answer in your field, review generated code and prompts, write tasks with solutions, label and tag sets of questions, and give written feedback by a rubric.',
  ),
  neither(
    'Machine Learning Engineer, AI Engineer, Data Scientist, ML Engineer',
    'Are you an engineer in deep learning, vision or language models? Join our talent network: sign up, create your profile, tell us your wishes of place and pay, and be matched with companies that look for people like you. Register today.',
  ),
  neither(
    'DevOps Engineer, Site Reliability Engineer',
    'You run our clusters on Kubernetes, write Terraform, watch Prometheus and Grafana, automate releases with ArgoCD, plan capacity, cut the cloud bill and answer incidents at night.',
  ),
  neither(
    'Backend Engineer, Software Engineer',
    'You build the billing and account services in Java and Kotlin, design REST APIs and tables in PostgreSQL, review code, write tests and take part in the rota.',
  ),
  neither(
    'Frontend Engineer, Web Developer',
    'You build the web application in React and TypeScript, care for speed and accessibility, keep the design system, and write tests with Playwright.',
  ),
  neither(
    'Full Stack Engineer, Product Engineer',
    'You own features of our booking site from idea to release in Next.js, Node and SQL. We work with Cursor, Copilot and Claude Code each day and expect you to be quick with such assistants.',
  ),
  neither(
    'Mobile Developer, iOS Engineer',
    'You write our app in Swift, work with designers, fix crashes, ship to the store every fortnight and keep the code under test.',
  ),
  neither(
    'Data Engineer, Analytics Engineer',
    'You build pipelines with Spark, Airflow and dbt, model the warehouse in Snowflake, watch the quality of data and serve tables to analysts and data scientists.',
  ),
  neither(
    'Data Engineer AI Platform, Senior Data Engineer',
    'You gather and clean the data that our model teams use: connectors, Kafka streams, tables in BigQuery, lineage and access. You do not train models yourself.',
  ),
  neither(
    'Data Analyst, BI Analyst',
    'You answer questions of sales and finance with SQL and Tableau, build dashboards, design tests of new prices and explain results. Now and then you try a regression.',
  ),
  neither(
    'Product Data Scientist, Decision Scientist',
    'You define metrics, design and read A/B tests, build dashboards in Looker, and tell product teams what moves them. You write SQL and some Python.',
  ),
  neither(
    'QA Engineer AI, Test Automation Engineer',
    'You test our assistant and its site: plans, cases in Selenium and Cypress, regression suites, reports of faults, and release approvals with developers.',
  ),
  neither(
    'Security Engineer, Security Analyst',
    'You harden our cloud, review access, answer alerts, run tests of intrusion and teach engineers. Some of the systems serve models.',
  ),
  neither(
    'Cloud Architect, IT Systems Administrator',
    'You plan networks and landing zones on Azure, keep identity and backups, and move offices to the cloud. Our customers include AI companies.',
  ),
  neither(
    'AI Consultant, Digital Transformation Consultant',
    'You hold workshops with boards on what AI can do, draw up roadmaps and business cases, compare vendors and prepare decisions. Others build what you advise.',
  ),
  neither(
    'Power Electronics Engineer, Transformer Engineer',
    'You design transformers and converters for wind farms, calculate losses, test prototypes, train technicians and write the manuals.',
  ),
  neither(
    'Chef, Kitchen Assistant',
    'You cook for two hundred guests a day, react to changes in deliveries, keep the kitchen clean, order goods and train apprentices.',
  ),
  neither(
    'Insurance Agent, Estate Agent',
    'You advise people in your region, prompt them when contracts end, value risks or homes, retrieve papers and close deals. Agents work on commission.',
  ),
  neither(
    'Sports Coach, Fitness Trainer',
    'You train children and grown-ups, plan sessions, evaluate progress, tune the plan to each person and look after the hall.',
  ),
  neither(
    'Fashion Model Booker, Retail Assistant',
    'You book models for campaigns, keep their calendars, present collections, and look after customers in the shop.',
  ),
  ai(
    'AI Engineer, Software Engineer',
    'You build features on large language models: prompts kept under version control, retrieval over our manuals, calls to the APIs of OpenAI and Anthropic, agents with tools, and sets of questions by which each release is evaluated.',
  ),
  ai(
    'Backend Engineer, Full Stack Engineer',
    'You put an assistant into our product: function calling, streaming answers in FastAPI, embeddings in pgvector, guardrails, caching of model calls, cost and latency. Evaluations run with every change.',
  ),
  ai(
    'LLM Engineer, Applied AI Engineer',
    'You design agents with LangGraph, wire them to our systems over MCP, improve retrieval, measure hallucinations, trace runs with Langfuse and fine-tune small open models where prompts do not suffice.',
  ),
  ai(
    'Evaluation Engineer, AI Quality Engineer',
    'You write the harness that grades our LLM agents: test sets, graders, red teaming of prompts, dashboards of regressions, and fixes in Python together with the product team.',
  ),
  ai(
    'AI Automation Engineer, AI Workflow Developer',
    'You automate work of support and finance with n8n and Python: flows that call GPT and Claude, agents with tool use, connections to the CRM, tests of their answers.',
  ),
  ai(
    'Forward Deployed Engineer, AI Solutions Engineer',
    'At customers you build what they need on our LLM platform: retrieval over their documents, agents in their processes, integrations, evaluations, and you leave it running in production.',
  ),
  ai(
    'Prompt Engineer, Conversational AI Developer',
    'You write system prompts, tool descriptions and few-shot examples for our support assistant, keep them in Git, build evaluation sets and improve retrieval and guardrails.',
  ),
  ai(
    'AI Platform Engineer, LLMOps Engineer',
    'You run the platform on which teams build LLM applications: a gateway to models, prompt registry, vector stores, tracing, evaluations, quotas and self-hosted models on vLLM.',
  ),
  ml(
    'Machine Learning Engineer, AI Engineer',
    'You train and improve ranking models with PyTorch and XGBoost, build features in Spark, evaluate offline and by A/B tests, deploy with Kubernetes and MLflow, and watch for drift.',
  ),
  ml(
    'Data Scientist, Staff Engineer Pricing',
    'You predict demand and prices with gradient boosting, engineer features, validate on held-out weeks, bring models into production and retrain them when they drift.',
  ),
  ml(
    'Search Engineer, Relevance Engineer',
    'You improve the ranking of our search: learning to rank with LightGBM, embedding models for semantic retrieval that you train on clicks, NDCG offline and A/B tests online, on Elasticsearch.',
  ),
  ml(
    'Search Engineer, Ranking Engineer',
    'You make what our search finds better: learning to rank with gradient boosting, embeddings trained on our queries, features from clicks, offline measures and A/B tests online, in Elasticsearch.',
  ),
  ml(
    'Search Relevance Scientist, Recommendation Engineer',
    'You build two-tower and ranking models for what we suggest to shoppers, sample negatives, measure recall and NDCG, and serve candidates within ten milliseconds.',
  ),
  ml(
    'Computer Vision Engineer, Perception Engineer',
    'You train detectors and segmentation networks on images of our cameras, curate the data, quantise with TensorRT and bring them to small devices.',
  ),
  ml(
    'NLP Engineer, Text Mining Engineer',
    'You annotate contracts and train models for entities and classes with spaCy and BERT, measure F1, study errors and deploy with Docker.',
  ),
  ml(
    'MLOps Engineer, ML Platform Engineer',
    'You build the platform that trains and serves our models: pipelines in Kubeflow, feature store, registry, GPU clusters, monitoring of drift and automatic retraining.',
  ),
  ml(
    'Research Engineer, Machine Learning Engineer LLM',
    'You pre-train and post-train language models: data mixtures, distributed training with FSDP and DeepSpeed, reinforcement learning from feedback, ablations, throughput and kernels.',
  ),
  ml(
    'Fraud Data Scientist, Risk Modeller',
    'You detect fraud with models on graphs and sequences of payments, deal with rare classes, explain scores to analysts and watch false alarms.',
  ),
  ml(
    'Speech Scientist, Audio ML Engineer',
    'You train recognisers and synthesis of speech, gather data, measure word error rates and make models small enough for phones.',
  ),
  mixed(
    'AI/ML Engineer, Machine Learning Engineer',
    'Half of your work is models of our own (forecasts and churn with XGBoost, features, validation, retraining), half is assistants on large language models (retrieval, prompts, agents, evaluations) for the same teams.',
  ),
  mixed(
    'Data Scientist GenAI, AI Scientist',
    'You train classifiers and recommenders in PyTorch and put them into production, and you build RAG pipelines and agents on GPT with prompts, guardrails and evaluations.',
  ),
];

const PITCH =
  'We are the leading AI company. Our generative AI platform, with agents and large language models, serves thousands of customers, and we believe that machine learning changes every industry.';
const ASKS = 'Three years of experience in a like role, good English, and joy in working as a team.';

/** The ways in which the same work is written up: prose alone, under headings, below what the employer says of itself. */
const LAYOUTS: readonly ((duties: string) => string)[] = [
  (duties) => duties,
  (duties) => `About the role\n${duties}\n\nRequirements\n- ${ASKS}\n\nBenefits\n- Flexible hours`,
  (duties) => `${PITCH}\n\nThe role\n${duties}`,
  (duties) => `Responsibilities\n- ${duties.split(/(?<=[.:]) /).join('\n- ')}\n\nYour profile\n- ${ASKS}`,
];

/** Our own short descriptions with what they are, each work in each layout. */
export const ownExamples = (): Example[] =>
  WORKS.flatMap(({ verdict, share, titles, duties }, w) =>
    LAYOUTS.map((layout, l): Example => {
      const title = titles[l % titles.length] ?? '';
      return {
        label: { id: `own-${w}-${l}`, verdict, ai_share: share, confidence: 'medium' },
        text: { title, company: 'own', location: null, salaryText: null, description: layout(duties) },
        language: 'en',
        board: 'own',
        year: '0000',
      };
    }),
  );
