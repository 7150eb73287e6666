import { render } from 'preact';
import type { Analysis } from '../../classifier/analysis.ts';
import { readingOf, settledTab } from '../../platform/front.ts';
import { locale } from '../../platform/i18n.ts';
import { sendToBackground } from '../../platform/messages.ts';
import { boardsAllowed } from '../../platform/sites.ts';
import { ownVersion, targetTab } from '../../platform/tabs.ts';
import { openPage } from '../../ui/page.ts';
import type { Facts } from './report.ts';
import { ReportPage } from './report-page.tsx';

openPage(document, 'report_heading');

const root = document.getElementById('report-page') ?? document.body;
const copy = (text: string) => navigator.clipboard.writeText(text);
const draw = (facts: Facts | null) => render(<ReportPage facts={facts} copy={copy} />, root);

/** A reading that fails is itself something to report, so none of it may keep the page from opening. */
async function gather(): Promise<Facts> {
  const named = new URLSearchParams(location.search).has('tab');
  const tabId = named ? await targetTab(location.search) : null;
  const reading = tabId === null ? null : readingOf(await settledTab(tabId, false));
  let analysis: Analysis | null = null;
  if (reading?.kind === 'page' && reading.reading.kind === 'listing') {
    const { title, company, location: place, salary, description } = reading.reading.posting;
    const text = { title, company, location: place, salaryText: salary, description };
    analysis = await sendToBackground('analyse', text).catch(() => null);
  }
  return {
    version: ownVersion(),
    agent: navigator.userAgent,
    locale: locale(),
    boardsAllowed: await boardsAllowed().catch(() => false),
    reading,
    analysis,
  };
}

draw(null);
void gather().then(draw);
