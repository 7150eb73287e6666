import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Icon, Mark } from '../../ui/icons.tsx';
import { SETTINGS_BUTTON } from '../../ui/texts.ts';
import { JOURNAL_BUTTON, MORE, PANEL_BUTTON } from './texts.ts';

/** One thing to do from the menu. */
export interface MenuItem {
  label: string;
  act(): void;
}

/** What is done more rarely, with what is known of the reading beneath. */
function Menu({ items, children }: { items: readonly MenuItem[]; children: ComponentChildren }) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  return (
    <>
      <button type="button" class="button square" popovertarget={id} aria-label={MORE} title={MORE}>
        <Icon name="more" class="dots" />
      </button>
      <div id={id} class="menu" popover="auto" ref={menu}>
        {items.map(({ label, act }) => (
          <button
            key={label}
            type="button"
            class="item"
            onClick={() => {
              menu.current?.hidePopover();
              act();
            }}
          >
            {label}
          </button>
        ))}
        {children}
      </div>
    </>
  );
}

const IconButton = ({
  icon,
  label,
  onClick,
}: {
  icon: 'panel' | 'settings';
  label: string;
  onClick(): void;
}) => (
  <button type="button" class={`button square ${icon}`} aria-label={label} title={label} onClick={onClick}>
    <Icon name={icon} />
  </button>
);

/** The bar on top: whose window this is, what it speaks of, and where else to go. `popup.html` shows it before the script runs. */
export function Bar({
  from,
  panel,
  settings,
  items,
  children,
}: {
  from: ComponentChildren;
  panel: (() => void) | null;
  settings(): void;
  items: readonly MenuItem[];
  children?: ComponentChildren;
}) {
  return (
    <header class="bar">
      <span class="brand">
        <Mark />
        <span>Undertitle</span>
      </span>
      <span class="from">{from}</span>
      <nav aria-label="Undertitle">
        {panel && <IconButton icon="panel" label={PANEL_BUTTON} onClick={panel} />}
        <IconButton icon="settings" label={SETTINGS_BUTTON} onClick={settings} />
        <Menu items={items}>{children}</Menu>
      </nav>
    </header>
  );
}

/** The foot: where the reader is with the listing, and the way to all the others. */
export const Foot = ({ children, journal }: { children?: ComponentChildren; journal(): void }) => (
  <footer class="foot">
    {children}
    <button type="button" class="button quiet journal" onClick={journal}>
      <Icon name="journal" />
      {JOURNAL_BUTTON}
    </button>
  </footer>
);
