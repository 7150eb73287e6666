import { useState } from 'preact/hooks';
import { SITE } from './texts.ts';

/** A site where badges cannot stand yet for want of a permission. */
export interface SiteView {
  /** Match pattern to ask for. */
  pattern: string;
  host: string;
}

/** Offers badges on a site that the extension may not run on by itself. */
export function Site({ site, onAllow }: { site: SiteView; onAllow(pattern: string): Promise<boolean> }) {
  const [message, setMessage] = useState('');
  const allow = async () =>
    setMessage((await onAllow(site.pattern)) ? SITE.allowed(site.host) : SITE.declined);
  return (
    <section class="site">
      {message === '' && (
        <button type="button" class="button" onClick={() => void allow()}>
          {SITE.allow(site.host)}
        </button>
      )}
      <p class="small dim" role="status">
        {message || SITE.why(site.host)}
      </p>
    </section>
  );
}
