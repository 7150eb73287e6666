import { useEffect, useRef, useState } from 'preact/hooks';
import type { CommandAnswer, SettingsPatch } from '../platform/commands.ts';
import type { Settings } from '../storage/settings.ts';
import { patchBetween, patched, undoing } from '../storage/settings-patch.ts';
import { type Unsaved, unsavedOf } from './unsaved.tsx';

/** Where settings are kept. */
export interface SettingsStore {
  /** Has a change kept. */
  change(patch: SettingsPatch, sure: boolean): Promise<CommandAnswer<'settings'>>;
  /** Calls back when the settings change, whoever changed them. */
  follow(listener: (settings: Settings) => void): void;
}

/** One change of the reader's: on screen at once, kept a little later. */
interface Change {
  patch: SettingsPatch;
  /** The fields it touches, before and after it. */
  before: Partial<Settings>;
  after: Partial<Settings>;
  /** It undoes another: it is not offered to be undone itself. */
  isUndo: boolean;
}

/** The settings on a page, and the way to change them. */
export interface SettingsNow {
  settings: Settings;
  /** Changes what is on screen; it shows at once and is kept after the changes before it. */
  change(step: (now: Settings) => Partial<Settings>): void;
  /** What became of the last change. `overtaken`: it could not be undone, all of it has been changed since. */
  state: 'still' | 'saving' | 'saved' | 'undone' | 'overtaken';
  /** Takes the last change back, in what nothing has changed since; null where there is none. */
  undo: (() => void) | null;
  unsaved: Unsaved | null;
}

const pick = (settings: Settings, fields: Partial<Settings>): Partial<Settings> =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, settings[field as keyof Settings]]));

/** Settings with changes on top of them: what is on screen while those are on their way. */
function withChanges(base: Settings, changes: readonly Change[]): Settings {
  let now = base;
  for (const { patch } of changes) now = { ...now, ...patched(now, patch) };
  return now;
}

/**
 * The settings as they are on screen: those that are kept, with the reader's changes on top of them. A change that
 * cannot be kept stays on screen and is said not to be saved, until it is sent again or given up.
 *
 * @param initial as loaded
 */
export function useSettings(initial: Settings, { change: send, follow }: SettingsStore): SettingsNow {
  const base = useRef(initial);
  const pending = useRef<Change[]>([]);
  const failed = useRef<{ changes: Change[]; answer: CommandAnswer<'settings'> } | null>(null);
  const last = useRef<Change | null>(null);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const [state, setState] = useState<SettingsNow['state']>('still');
  const [, redraw] = useState(0);
  const draw = () => redraw((n) => n + 1);
  const shown = () => withChanges(base.current, [...(failed.current?.changes ?? []), ...pending.current]);

  useEffect(
    () =>
      follow((settings) => {
        base.current = settings;
        draw();
      }),
    [follow],
  );

  const keep = (change: Change, sure: boolean) => {
    pending.current.push(change);
    setState('saving');
    draw();
    line.current = line.current.then(async () => {
      const answer = await send(change.patch, sure);
      pending.current = pending.current.filter((one) => one !== change);
      if (answer.kind === 'done') {
        base.current = answer.result.settings;
        last.current = change.isUndo ? null : change;
        if (pending.current.length === 0) setState(change.isUndo ? 'undone' : 'saved');
      } else {
        failed.current = { changes: [...(failed.current?.changes ?? []), change], answer };
        setState('still');
      }
      draw();
    });
  };

  const giveUp = () => {
    failed.current = null;
    draw();
  };
  const again = (sure: boolean) => {
    const { changes = [] } = failed.current ?? {};
    failed.current = null;
    for (const change of changes) keep(change, sure);
  };
  const undo = () => {
    const done = last.current;
    last.current = null;
    const patch = done && undoing(done.before, done.after, base.current);
    if (!patch) return setState('overtaken');
    const after = patched(base.current, patch);
    keep({ patch, before: pick(base.current, after), after, isUndo: true }, false);
  };

  const settings = shown();
  const answer = failed.current?.answer;
  return {
    settings,
    change(step) {
      const before = shown();
      const after = step(before);
      const patch = patchBetween(pick(before, after), after);
      keep({ patch, before: pick(before, after), after, isUndo: false }, false);
    },
    state,
    undo: last.current && pending.current.length === 0 ? undo : null,
    unsaved: answer ? unsavedOf(answer, again, giveUp) : null,
  };
}
