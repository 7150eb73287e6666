import { useEffect, useRef } from 'preact/hooks';
import guide from '../../../lexicons/guide.json' with { type: 'json' };
import { localised } from '../../platform/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { GUIDE } from '../../ui/texts.ts';

/** What the article says of a role. Opened from the menu, it comes into sight. */
export function Guide({ role }: { role: 'ai' | 'ml' }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'end' }), []);
  const { definition, background, demand } = guide.roles[role];
  return (
    <section class="guide" ref={place}>
      <details class="fold" open>
        <summary>
          <b>{GUIDE.heading[role]}</b>
          <Icon name="chevron" class="chevron" />
        </summary>
        <p>{localised(definition)}</p>
        <p>
          <b>{GUIDE.background}:</b> {localised(background)}
        </p>
        <p>
          <b>{GUIDE.demand}:</b> {localised(demand)}
        </p>
        <p class="small dim">{localised(guide.attribution.text)}</p>
      </details>
    </section>
  );
}
