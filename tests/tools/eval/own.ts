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
    'Our labs grow by thirty a year and you bring them in: calls with people who build agents or train networks, days of interviews, offers, and honest word to those who are turned down.',
  ),
  neither(
    'Talent Sourcer Machine Learning',
    'Conferences, theses and open repositories are where you find our next scientists. You write first messages, keep a list of who may move, and brief the heads of each lab before a talk.',
  ),
  neither(
    'HR Business Partner Data and AI',
    'The data organisation has two hundred people. You coach its managers, run rounds of pay and promotion, settle quarrels and plan who follows whom.',
  ),
  neither(
    'Technology Reporter AI, Podcast Producer Artificial Intelligence',
    'Listeners want to know what the makers of chatbots are up to. You find guests, read their papers, record, cut and fact-check two episodes a week.',
  ),
  neither(
    'Technical Writer AI Products, Documentation Specialist',
    'Developers meet our inference product through your pages: tutorials, release notes, a glossary. You test each example by hand and chase engineers for answers.',
  ),
  neither(
    'Brand Manager AI, Growth Marketer Machine Learning',
    'Budget for paid search, a newsletter, booths at fairs and the words on our site about neural networks: all yours. You report leads and cost per lead on Mondays.',
  ),
  neither(
    'Counsel Artificial Intelligence, Privacy Officer AI',
    'Licences of training data, terms for our language product, questions of regulators about automated decisions: you answer for them and negotiate with the other side.',
  ),
  neither(
    'AI Risk Manager, Head of Responsible AI',
    'Every system that scores a person passes your desk before launch. You keep the inventory, ask for evidence, write opinions and sit on the committee that may say no.',
  ),
  neither(
    'Product Manager Generative AI, Product Owner Machine Learning',
    'What should the voice of our hotline be able to settle by spring? You listen in, weigh wishes, order the work for three squads and show the numbers to the owners. Building is for the squads.',
  ),
  neither(
    'Account Executive AI, Partner Manager Machine Learning',
    'Hospitals in the south buy our reading of X-rays from you: first visits, pilots with their radiologists, tenders, contracts and the renewal after two winters.',
  ),
  neither(
    'Customer Onboarding Manager AI, Support Lead GenAI',
    'A new customer of our writing tool should be at home within ten days. You set up their accounts, teach editors, collect complaints and keep churn low.',
  ),
  neither(
    'AI Transformation Lead, Innovation Manager AI',
    'Eleven plants, each with ideas for robots and chatbots: you sort them, find money and suppliers, keep the works council on board and the calendar up to date.',
  ),
  neither(
    'AI Lecturer, Trainer for Data Science',
    'You prepare and teach an evening class on neural networks to grown-ups who change their trade, mark their projects and look after the forum.',
  ),
  neither(
    'Sociologist of Technology, AI Policy Fellow',
    'How do dispatchers live with a machine that plans their shifts? You interview, observe, publish and bring what you learnt to a parliament committee.',
  ),
  neither(
    'Language Data Annotator, Linguist AI Training',
    'Native speakers of Welsh compare two replies of a chatbot, say which is better and why, and write down what a person would have said. Paid per hundred pairs.',
  ),
  neither(
    'Data Scientist Freelance Reviewer, Statistician AI Evaluation',
    'Your degree is what we need for some hours a week: invent exercises in statistics that a language model gets wrong, write the solution, and mark its reasoning line by line.',
  ),
  neither(
    'Machine Learning Engineer Remote Contract, Software Engineer AI Evaluation, Python Expert Part Time',
    'Work whenever you like. Through our website you receive pieces of code that a chatbot wrote, run them, list their bugs, rank several attempts and improve the wording of the task. Fee per accepted item.',
  ),
  neither(
    'Machine Learning Engineer, AI Engineer, Data Scientist, ML Engineer',
    'No post is open just now. Leave your name with our agency if you do deep learning or build chatbots, and we ring you once a firm in your town asks for somebody like that.',
  ),
  neither(
    'DevOps Engineer, Release Engineer',
    'A build takes forty minutes and should take six. You own runners, caches and the staging fleet, move secrets into a vault, rehearse restores and write post-mortems that nobody dreads.',
  ),
  neither(
    'Science Editor AI, Video Producer Machine Learning',
    'A quarterly about thinking machines: you commission essays on chatbots and neural networks, argue with their authors, choose pictures and see the issue through print.',
  ),
  neither(
    'Site Reliability Engineer, Infrastructure Engineer',
    'Nine hundred virtual machines, two regions, one pager. You write Ansible and Go, rehearse failovers, tame alerts, and shave seconds off deploys of the ticket shop.',
  ),
  neither(
    'Backend Engineer, Software Engineer',
    'Freight forms arrive by e-mail, API and floppy disk. You write the C# services that store them, the queues between them and the invoices that leave.',
  ),
  neither(
    'Frontend Engineer, Web Developer',
    'The berth planner is a Vue application with a chart of nine thousand boxes. You keep it at sixty frames, usable by keyboard, and translated.',
  ),
  neither(
    'Software Engineer AI Product, Frontend Engineer Chat',
    'Models come to you as one endpoint that colleagues own. Around it you make the chat window in Svelte, the history, sharing, invoices and an offline mode.',
  ),
  neither(
    'Full Stack Engineer, Product Engineer',
    'Rails and Hotwire for our allotment register, from sketch to rollout. Coding assistants are on every desk here and you may let them write the dull parts.',
  ),
  neither(
    'Mobile Developer, Android Engineer',
    'The pilot app must work in a boat without signal: Kotlin, Compose, a local database, maps, and a release train every third week.',
  ),
  neither(
    'Embedded Software Engineer, Firmware Developer',
    'Buoys with a radio and one battery for six years: C on Cortex-M, drivers for sensors, bootloaders, and long nights at the climate chamber.',
  ),
  neither(
    'Automation Engineer AI, Robotics Technician',
    'Cranes and belts obey your controllers. You wire cabinets, program the drives, align cameras bought from a supplier and stay until the first ship is unloaded.',
  ),
  neither(
    'Data Engineer, Analytics Engineer',
    'Tide gauges, tills and timetables end in one lakehouse: ingestion in Scala, tables in Iceberg, contracts with those who send, and a bill you keep small.',
  ),
  neither(
    'Data Engineer AI Platform, Senior Data Engineer',
    'Three science teams wait for clean logs. You ingest, deduplicate, mask and document them, and answer for freshness; what is learned from them is theirs.',
  ),
  neither(
    'Data Analyst, Business Intelligence Developer',
    'Why do ferries run half empty on Tuesdays? You find out in SQL, draw it in Power BI, sit with the planners and write the monthly letter.',
  ),
  neither(
    'Product Data Scientist, Decision Scientist',
    'Which of two season tickets should stay? You plan the trial, size it, watch for leaks between groups, and explain to a board what the interval means.',
  ),
  neither(
    'Test Engineer AI, QA Analyst',
    'Before a version of the dictation app goes out you walk through its paths on eleven phones, script the dull ones in Appium and file what breaks.',
  ),
  neither(
    'Security Engineer, Incident Responder',
    'Phishing, lost laptops, a bucket left open: you hunt, contain, write down and teach. The research cluster is one of your charges.',
  ),
  neither(
    'Network Engineer, IT Administrator',
    'Fibres between four piers, wireless on the boats, printers that sulk: you plan, patch, document and train the helpdesk.',
  ),
  neither(
    'AI Strategy Consultant, Management Consultant Digital',
    'Mayors ask what their offices should automate first. You interview departments, compare offers, sketch five years on three slides and defend them in council.',
  ),
  neither(
    'Solutions Consultant AI, Presales Engineer Machine Learning',
    'Before a contract you show our forecasting suite at fairs, fill in questionnaires on security and price, and tell account managers what a buyer fears.',
  ),
  neither(
    'Train Driver Instructor, Railway Dispatcher',
    'You teach new drivers on the mountain line, set routes for passing trains, evaluate their logs and retrain those who missed a signal.',
  ),
  neither(
    'Model Maker, Prototype Builder',
    'Architects send drawings and you build their towns in lime wood at one to two hundred: sawing, gluing, fine tuning of lamps, and delivery.',
  ),
  neither(
    'Travel Agent, Letting Agent',
    'Holidays and flats pass over your desk: you answer prompt enquiries, retrieve keys, draw up agreements and earn a commission on each.',
  ),
  neither(
    'Pipeline Welder, Drilling Engineer',
    'Gas must not leak: you weld joints of the pipeline, inspect them by ultrasound, log pressure tests and instruct the crew.',
  ),
  neither(
    'Electrical Fitter, Substation Technician',
    'Fifty transformers hum between here and the coast. You measure oil and insulation, change bushings, and train apprentices at the yard.',
  ),
  neither(
    'Swimming Teacher, Physiotherapist',
    'Babies, seniors and one bishop learn to float with you. You plan courses, watch the pool and adapt every exercise to the body before you.',
  ),
  neither(
    'Gardener, Tree Surgeon',
    'Random forests are not the worst of it: you climb, cut, plant hedges, prune roots in layers and react fast when a branch goes.',
  ),
  ai(
    'AI Engineer, Software Engineer',
    'Skippers ask, the harbour book answers: you own the service that turns forty years of notices into replies of a hosted language model, from chunking and reranking to citations, refusals and a nightly scorecard.',
  ),
  ai(
    'Backend Engineer, Full Stack Engineer',
    'Claims arrive as letters. You wrote services before; now you add ones that let GPT read, ask back through tools and fill the form, with schemas, retries, budgets of tokens and a person in the loop.',
  ),
  ai(
    'LLM Engineer, Applied AI Engineer',
    'Several agents plan a refit together: one searches parts, one phones yards through MCP servers, one checks rules. You shape their prompts and memory, replay failed runs and bring the cost per job down.',
  ),
  ai(
    'Agent Reliability Engineer, AI Quality Engineer',
    'When our booking agent goes astray, you want to know before the passenger does. You collect dialogues, write graders, attack prompts and stop releases that answer worse.',
  ),
  ai(
    'AI Workflow Developer, Intelligent Automation Engineer',
    'Invoices, absences, orders: you connect mailboxes and Teams to Gemini by small flows in Power Automate and Python, write what it is told, and check its answers against last year.',
  ),
  ai(
    'Forward Deployed Engineer, AI Solutions Engineer',
    'Two months at a shipyard, then the next: you sit with welders, build an assistant over their manuals on our language platform, link it to their ERP, prove it by tests and hand over the keys.',
  ),
  ai(
    'Conversational Designer Developer, Prompt Engineer',
    'Tone, few-shot samples, tool texts and fallbacks of a pharmacy helpline are code here, reviewed and versioned. You change them, run six hundred saved calls and read where it failed.',
  ),
  ai(
    'AI Platform Engineer, LLMOps Engineer',
    'Eighty teams call language models through what you build: routing between vendors, keys and quotas, prompt releases, traces, a shared vector index and a playground.',
  ),
  ai(
    'Entwickler KI-Anwendungen, AI Developer',
    'Aus Handbüchern wird ein Ratgeber: Du baust Suche über Vektoren, Aufrufe von Sprachmodellen, Werkzeuge für Agenten und Prüfungen ihrer Antworten, und bringst alles mit Python und Azure in den Betrieb.',
  ),
  ml(
    'Machine Learning Engineer, AI Engineer',
    'When will a pump fail? You learn it from vibration, choose windows and labels with fitters, compare boosted trees with temporal networks, roll the better one out to boats and notice when seasons change.',
  ),
  ml(
    'Data Scientist, Staff Engineer Pricing',
    'Berth fees change by the hour with your model: elasticity estimated from bookings, bandits on quiet days, back-tests, an API in Rust around it and an alarm for nonsense.',
  ),
  ml(
    'Search Engineer, Relevance Engineer',
    'People look for flats with three words. You turn their clicks into judgements, fit LambdaMART and a bi-encoder, keep the index warm in Solr, and prove gains by interleaving.',
  ),
  ml(
    'Recommendation Engineer, Personalisation Scientist',
    'The next song for six million ears: sequence models over sessions, negatives that are not silly, candidate stores, and holdouts that run for a quarter.',
  ),
  ml(
    'Computer Vision Engineer, Perception Engineer',
    'Nets come up with forty kinds of fish. You label, train instance masks, distil for the small box on deck, and fly out when lenses fog.',
  ),
  ml(
    'NLP Engineer, Text Mining Engineer',
    'Weather diaries of two centuries hold rain in five spellings. You tag a sample, train a token classifier for places and amounts, weigh precision against recall, and serve it in a container.',
  ),
  ml(
    'MLOps Engineer, ML Platform Engineer',
    'Scientists push, and an hour later a model is live: that hour is yours. Training jobs on Ray, lineage, feature definitions, shadow traffic, rollbacks and skew reports.',
  ),
  ml(
    'Research Engineer, Machine Learning Engineer LLM',
    'A language model for small languages, from raw crawl to chat: filtering and mixing, sharded training in JAX, instruction tuning, preference optimisation, and loss curves at breakfast.',
  ),
  ml(
    'Machine Learning Engineer LLM, Language Model Engineer',
    'You adapt open weights to ship papers: gather pairs, train adapters and rerankers on eight GPUs, compare checkpoints, compress them, and keep tokens per second high.',
  ),
  ml(
    'Fraud Data Scientist, Risk Modeller',
    'Ticket touts hide among season holders. You learn their graph, cope with one culprit in ten thousand, calibrate, explain each block to the desk and refit monthly.',
  ),
  ml(
    'Speech Scientist, Audio ML Engineer',
    'Radio talk in fog: you train recognition that survives hiss, collect voices of five coasts, adapt to call signs and fit it on a handheld.',
  ),
  ml(
    'Quantitative Researcher, Forecasting Scientist',
    'Power prices for tomorrow, from wind, tides and habit: you build and judge predictive models in Python, test them on years left out, and see them trade in the morning.',
  ),
  ml(
    'GPU Cluster Engineer, Training Infrastructure Engineer',
    'Four thousand accelerators should never idle: you look after schedulers, fabrics and checkpoints for those who train, and find the one card that slows a run.',
  ),
  ml(
    'Deep Learning Engineer, Medical Imaging Engineer',
    'Eye scans taken in pharmacies should say who needs a doctor. You train networks that find layers and leaks, plan collection and annotation with clinics, study what fails on other scanners, and convert the models for the device.',
  ),
  ml(
    'Robot Learning Engineer, Machine Learning Engineer',
    'Arms that fold sails: you gather demonstrations, train policies in simulation and on the floor, measure how often a fold succeeds, and find out why not.',
  ),
  ml(
    'Query Understanding Engineer, Search Scientist',
    'Misspelt and half-said wishes reach our grocery shop. You learn spelling, category and intent from logs, weigh fit against popularity in a ranker, and hold each change against a week of shadow orders.',
  ),
  ml(
    'Post-Training Engineer, Machine Learning Engineer LLM',
    'An open language model should speak nine small tongues well: you collect and clean pairs, continue its training on rented GPUs, align it by preferences, distil it, and serve it within a breath.',
  ),
  mixed(
    'AI/ML Engineer, Machine Learning Engineer',
    'One week you refit the arrival forecast with new radar features and ship it, the next you extend the crew helpdesk, where a hosted language model answers by retrieval and calls tools. The team lives from both.',
  ),
  mixed(
    'Data Scientist GenAI, AI Scientist',
    'Damage photos are sorted by a network you train; the letter about them is drafted by prompts and agents you write. You evaluate and run both halves.',
  ),
  mixed(
    'AI/ML Engineer, ML Engineer',
    'Your time is split evenly. Forecasting: you fit boosted trees for cold stores, build their features, backtest and refit them each month and watch for drift. Assistants: you build retrieval over repair sheets, write prompts and tool calls for a hosted language model and grade its answers.',
  ),
  mixed(
    'Machine Learning and GenAI Engineer, Senior ML Engineer',
    'Two tracks, one person. Train and serve ranking models for our timetable search in PyTorch. Develop the passenger agent with LangChain, its functions, its guardrails and its evaluation. You change tracks every sprint.',
  ),
  mixed(
    'AI Engineer, Data Scientist',
    'Train networks that find cracks in pictures of hulls, from labels to validation with surveyors. Build the copilot that writes the survey: search in earlier reports, prompt design, checks against invented findings. Both weigh the same.',
  ),
  mixed(
    'Applied Scientist, Machine Learning Engineer',
    'You own anomaly models on pump data, with training pipelines, registries and monitoring. You also own the chat over the same data: an LLM with SQL tools, few-shot prompts, traces and an evaluation set.',
  ),
  mixed(
    'Lead AI Engineer, AI Lead',
    'Design and train recommenders and churn models, and bring them into production on SageMaker. Build RAG services and agents on Bedrock for our editors. Decide per problem which of the two it wants.',
  ),
  mixed(
    'AI Developer, KI-Entwickler',
    'Zwei Hälften: Du trainierst Prognose- und Bildmodelle mit PyTorch, bewertest sie und bringst sie in den Betrieb. Und du entwickelst Assistenten auf Sprachmodellen mit RAG, Prompts und Agenten samt Tests ihrer Antworten.',
  ),
  mixed(
    'Data Scientist IA, Ingénieur IA',
    'Pour moitié, entraîner et mettre en production des modèles de prévision et de détection de fraude. Pour moitié, concevoir des assistants fondés sur des LLM : RAG, prompts, agents, évaluation des réponses.',
  ),
  mixed(
    'Ingeniero de IA, Científico de Datos',
    'La mitad del trabajo: entrenar, validar y desplegar modelos predictivos de demanda. La otra mitad: crear agentes y buscadores con LLM, RAG y prompts, y medir sus respuestas.',
  ),
  mixed(
    'NLP Engineer, Machine Learning Engineer NLP',
    'Fine-tune classifiers and rerankers on complaint letters, with annotation rounds and error analysis. Wire GPT into the same desk: prompts, structured output, retrieval, agents that fetch the file. Neither comes second.',
  ),
  mixed(
    'MLOps and LLMOps Engineer, AI Platform Engineer',
    'The platform has two lanes: feature store, training jobs and model registry for scientists; gateway, prompt store, vector index and traces for those who build on language models. You run and extend both.',
  ),
];

const PITCH =
  'Two million questions a week go through the copilot that Saltmarsh gives to ports. Our founders say that language models will do for harbours what steam did, and our agents already speak forty tongues.';
const ASKS = 'Some years at comparable work, clear writing, and patience with old machines.';

/** The ways in which the same work is written up: prose alone, under headings, below what the employer says of itself. */
const LAYOUTS: readonly ((duties: string) => string)[] = [
  (duties) => duties,
  (duties) => `About the role\n${duties}\n\nRequirements\n- ${ASKS}\n\nWhat we offer\n- Lunch at the quay`,
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
