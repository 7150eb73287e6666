import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';

interface Props {
  /** The button's words; its name where only the icon is drawn. */
  label: string;
  icon: IconName;
  /** Only the icon is drawn. */
  bare?: boolean;
  class?: string;
  children: ComponentChildren;
}

/** A button that opens a panel beneath it. The panel closes on Escape, and on a press elsewhere. */
export function Dropdown({ label, icon, bare = false, class: extra = '', children }: Props) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = () => {
      if (box.current) box.current.open = false;
    };
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !box.current?.open) return;
      event.stopPropagation();
      close();
      box.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', onPress);
    box.current?.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      box.current?.removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <details class={`drop ${extra}`} ref={box}>
      <summary
        class={`button ${bare ? 'square' : 'quiet'}`}
        aria-label={bare ? label : undefined}
        title={bare ? label : undefined}
      >
        <Icon name={icon} class={bare ? 'dots' : ''} />
        {!bare && label}
      </summary>
      <div class="panel-box">{children}</div>
    </details>
  );
}
