import { useRef, useState } from 'preact/hooks';
import { Mark } from '../../ui/icons.tsx';
import { composeReport, type Facts, siteToName } from './report.ts';
import { REPORT } from './texts.ts';

/** Composes the report before the reader's eyes; it leaves this page only as what they copy. */
export function ReportPage({
  facts,
  copy,
}: {
  /** Null while the page is being read. */
  facts: Facts | null;
  /** Rejects where the browser does not allow it. */
  copy(text: string): Promise<void>;
}) {
  const [words, setWords] = useState('');
  const [site, setSite] = useState(false);
  const [message, setMessage] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const host = facts && siteToName(facts);
  const report = facts ? composeReport(facts, { words, site }) : REPORT.reading;
  const take = () =>
    copy(report).then(
      () => setMessage(REPORT.copied),
      () => {
        area.current?.select();
        setMessage(REPORT.uncopied);
      },
    );
  return (
    <main>
      <span class="brand">
        <Mark />
        <span>Undertitle</span>
      </span>
      <h1>{REPORT.heading}</h1>
      <p>{REPORT.intro}</p>
      <label for="words">{REPORT.words}</label>
      <textarea
        id="words"
        rows={4}
        maxLength={5000}
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          setMessage('');
        }}
      />
      {host && (
        <label class="check">
          <input
            type="checkbox"
            checked={site}
            onChange={(event) => {
              setSite(event.currentTarget.checked);
              setMessage('');
            }}
          />
          {REPORT.site(host)}
        </label>
      )}
      <label for="report">{REPORT.text}</label>
      <textarea id="report" ref={area} readOnly rows={16} value={report} aria-busy={facts === null} />
      <p class="take">
        <button type="button" class="button" disabled={facts === null} onClick={() => void take()}>
          {REPORT.copy}
        </button>{' '}
        <span role="status">{message}</span>
      </p>
      <p class="dim">{REPORT.where}</p>
    </main>
  );
}
