import { render } from 'preact';
import { textOf } from '../../classifier/posting-text.ts';
import { readingOf, settledTab } from '../../platform/front.ts';
import { locale } from '../../platform/i18n.ts';
import { sendToBackground } from '../../platform/messages.ts';
import { boardsAllowed } from '../../platform/sites.ts';
import { ownVersion, targetTab } from '../../platform/tabs.ts';
import { introducePage } from '../../ui/page.ts';
import { type Facts, postingIn } from './report.ts';
import { ReportPage } from './report-page.tsx';

introducePage(document, 'report_heading');

const root = document.getElementById('page') ?? document.body;
const copy = (text: string) => navigator.clipboard.writeText(text);
const draw = (facts: Facts | null) => render(<ReportPage facts={facts} copy={copy} />, root);

/** A reading that fails is itself something to report, so none of it may keep the page from opening. */
async function gather(): Promise<Facts> {
  const named = new URLSearchParams(location.search).has('tab');
  const tabId = named ? await targetTab(location.search).catch(() => null) : null;
  const reading = tabId === null ? null : (readingOf(await settledTab(tabId, false)) ?? 'unanswered');
  const posting = postingIn(reading);
  const analysis = posting && (await sendToBackground('analyse', textOf(posting)).catch(() => null));
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
