// Pages in the structure of real boards, in words of our own, for the tests that need a page that moves.

export const JOBS = {
  ai: {
    id: '4100000001',
    title: 'Applied AI Engineer',
    company: 'Lanternfish Software',
    place: 'Leeds, England, United Kingdom',
    html: `<p>Lanternfish makes scheduling software for hospitals. You join the team that puts language models to work in it.</p>
<p><strong>What you will do</strong></p><ul>
<li>Build LLM agents in Python that answer ward managers and call our internal tools over MCP</li>
<li>Design the RAG pipeline: chunking, embeddings, a vector database and re-ranking</li>
<li>Write prompts as code, with evaluation suites and guardrails that run in CI</li>
<li>Integrate the OpenAI and Anthropic APIs behind one service and keep an eye on cost and latency</li></ul>
<p><strong>What you bring</strong></p><ul>
<li>4+ years of software engineering in Python or TypeScript</li>
<li>Experience with LangChain or LangGraph, prompt engineering and vector search</li>
<li>Docker and PostgreSQL</li></ul>
<p><strong>Nice to have</strong></p><ul><li>Kubernetes</li></ul>
<p>Salary: £70,000 - £85,000 per year.</p>`,
  },
  ml: {
    id: '4100000002',
    title: 'Machine Learning Engineer',
    company: 'Gannet Insurance',
    place: 'Manchester, England, United Kingdom',
    html: `<p>Gannet insures small fleets. Our pricing and fraud models decide thousands of quotes an hour.</p>
<p><strong>Responsibilities</strong></p><ul>
<li>Train, validate and retrain gradient boosting and deep learning models for fraud detection</li>
<li>Engineer features from claims history with Spark and keep the feature store healthy</li>
<li>Deploy models to production with MLflow and SageMaker and monitor them for drift</li>
<li>Run offline experiments and hyperparameter tuning, and explain the results to actuaries</li></ul>
<p><strong>Requirements</strong></p><ul>
<li>Master's degree in statistics, mathematics or computer science</li>
<li>5+ years building machine learning models with scikit-learn, XGBoost and PyTorch</li>
<li>Strong statistics, linear algebra and SQL</li></ul>`,
  },
  neither: {
    id: '4100000003',
    title: 'Payroll Administrator',
    company: 'Brightwater Schools Trust',
    place: 'Hull, England, United Kingdom',
    html: `<p>You look after the monthly payroll of eleven schools and answer the questions of the people who are paid.</p>
<p><strong>Duties</strong></p><ul>
<li>Process starters, leavers, pensions and statutory payments each month</li>
<li>Reconcile payroll accounts and send returns to the tax office on time</li>
<li>Answer staff by phone and mail, and keep personnel files in order</li>
<li>Help the finance manager with the yearly audit and the budget papers</li></ul>
<p><strong>You have</strong></p><ul><li>Two years in payroll or bookkeeping</li><li>A good eye for detail and confidence with spreadsheets</li></ul>`,
  },
};

export const listingUrl = ({ id }) => `https://www.linkedin.com/jobs/view/${id}/`;

export const linkedinListing = ({ title, company, place, html }) => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><meta name="pageKey" content="d_jobs_guest_details">
<title>${company} hiring ${title} in ${place} | LinkedIn</title></head><body><main>
<section class="top-card-layout"><h1 class="top-card-layout__title topcard__title">${title}</h1>
<h4><span class="topcard__flavor"><a class="topcard__org-name-link" href="/company/x">${company}</a></span>
<span class="topcard__flavor topcard__flavor--bullet">${place}</span></h4></section>
<section class="description"><div class="description__text description__text--rich">
<section class="show-more-less-html"><div class="show-more-less-html__markup">${html}</div>
<button class="show-more-less-html__button">Show more</button></section></div></section></main></body></html>`;

export const linkedinCard = ({ id, title, company, place }) => `<li>
<div class="base-card base-search-card job-search-card" data-entity-urn="urn:li:jobPosting:${id}">
<a class="base-card__full-link" href="https://www.linkedin.com/jobs/view/job-${id}"><span class="sr-only">${title}</span></a>
<div class="base-search-card__info"><h3 class="base-search-card__title">${title}</h3>
<h4 class="base-search-card__subtitle"><a href="/company/x">${company}</a></h4>
<span class="job-search-card__location">${place}</span></div></div></li>`;

export const linkedinResults = (jobs) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="pageKey" content="d_jobs_guest_search"><title>Jobs | LinkedIn</title></head><body><main>
<ul class="jobs-search__results-list">${jobs.map(linkedinCard).join('')}</ul></main></body></html>`;

/**
 * Signed-in results with a pane that swaps jobs without a load: address, then title, then description; `choose` may be
 * told how late each is, in milliseconds.
 */
export const linkedinPane = (
  jobs,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Jobs | LinkedIn</title></head><body>
<main><ul>${jobs
  .map(
    ({ id, title, company, place }) => `<li class="scaffold-layout__list-item" data-occludable-job-id="${id}">
<div class="job-card-container" data-job-id="${id}"><a class="job-card-container__link job-card-list__title--link" href="/jobs/view/${id}/"><strong>${title}</strong></a>
<div class="artdeco-entity-lockup__subtitle"><span>${company}</span></div>
<div class="artdeco-entity-lockup__caption"><span>${place}</span></div></div></li>`,
  )
  .join('')}</ul>
<div class="jobs-search__job-details--container"><div class="job-details-jobs-unified-top-card__company-name"><a href="/company/x">${jobs[0].company}</a></div>
<div class="job-details-jobs-unified-top-card__job-title"><h1><a href="/jobs/view/${jobs[0].id}/">${jobs[0].title}</a></h1></div>
<div id="job-details"><div class="jobs-box__html-content">${jobs[0].html}</div></div></div></main>
<script>
const jobs = ${JSON.stringify(jobs)};
const swap = (id, { title = 80, text = 400 } = {}) => {
  const job = jobs.find((one) => one.id === id);
  setTimeout(() => {
    document.querySelector('.job-details-jobs-unified-top-card__job-title h1 a').textContent = job.title;
    document.querySelector('.job-details-jobs-unified-top-card__company-name a').textContent = job.company;
  }, title);
  setTimeout(() => { document.querySelector('#job-details > div').innerHTML = job.html; }, text);
};
const idNow = () => new URL(location.href).searchParams.get('currentJobId');
const move = (id) => history.pushState({}, '', '/jobs/search/?currentJobId=' + id);
window.choose = (id, { address = 0, ...late } = {}) => {
  if (address === 0) move(id);
  else setTimeout(() => move(id), address);
  swap(id, late);
};
addEventListener('popstate', () => swap(idNow()));
</script></body></html>`;

/** A careers page of no known board, read by its structured data. */
export const employerListing = ({
  title,
  company,
  html,
}) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${title} - ${company}</title><script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title,
  hiringOrganization: { '@type': 'Organization', name: company },
  jobLocation: { address: { addressLocality: 'Leeds', addressCountry: 'GB' } },
  baseSalary: {
    '@type': 'MonetaryAmount',
    currency: 'GBP',
    value: { minValue: 70000, maxValue: 85000, unitText: 'YEAR' },
  },
  description: html,
  datePosted: '2026-11-02',
}).replaceAll('<', '\\u003c')}</script></head><body><main><h1>${title}</h1>${html}</main></body></html>`;

export const article = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>On sourdough</title></head><body><article>
<h1>Why my sourdough failed</h1>${'<p>The dough was too wet and the kitchen too cold. I let it rest longer, fed the starter twice a day and wrote down every step until the loaf held its shape.</p>'.repeat(12)}</article></body></html>`;
