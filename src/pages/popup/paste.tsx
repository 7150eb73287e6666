import { useState } from 'preact/hooks';
import { PASTE } from './texts.ts';

/** A box for a description that no page will give. */
export function Paste({ onRead }: { onRead(text: string): void }) {
  const [text, setText] = useState('');
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onRead(text);
      }}
    >
      <label for="paste-text">{PASTE.label}</label>
      <textarea
        class="field"
        id="paste-text"
        rows={6}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button solid" disabled={text.trim() === ''}>
        {PASTE.read}
      </button>
    </form>
  );
}
