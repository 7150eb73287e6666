import { render } from 'preact';
import { boards } from '../boards/index.ts';
import { DEFAULT_SETTINGS } from '../browser/settings.ts';
import { loadSettings, onSettings, saveSettings } from '../browser/store.ts';
import { skillNames } from '../classifier/skills.ts';
import { Options } from './options.tsx';
import { OPTIONS } from './texts.ts';

const root = document.getElementById('options') ?? document.body;
const follow = (listener: Parameters<typeof onSettings>[0]) =>
  onSettings(listener, new AbortController().signal);

const draw = (initial: typeof DEFAULT_SETTINGS, notice: string) =>
  render(
    <Options
      initial={initial}
      notice={notice}
      boards={boards}
      skillNames={skillNames()}
      save={saveSettings}
      follow={follow}
    />,
    root,
  );

loadSettings().then(
  (settings) => draw(settings, ''),
  () => draw(DEFAULT_SETTINGS, OPTIONS.unreadable),
);
