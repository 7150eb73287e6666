import { render } from 'preact';
import { NAMES } from '../../boards/names.ts';
import { askForBoards, boardsAllowed, onAccess } from '../../platform/sites.ts';
import { closeOwnTab, openOptions } from '../../platform/tabs.ts';
import { DEFAULT_SETTINGS } from '../../storage/settings.ts';
import { loadSettings } from '../../storage/stored-settings.ts';
import { introducePage } from '../../ui/page.ts';
import { settingsStore } from '../../ui/settings-store.ts';
import type { BoardAccess } from './boards.tsx';
import { WELCOME } from './texts.ts';
import { Welcome } from './welcome.tsx';

introducePage(document, 'page_welcome');

const root = document.getElementById('page') ?? document.body;
const boards = Object.values(NAMES);
const access: BoardAccess = { allowed: boardsAllowed, ask: askForBoards, follow: onAccess };
const atQuestions = location.hash === '#questions';

const draw = (initial: typeof DEFAULT_SETTINGS, notice: string) => {
  render(
    <Welcome
      initial={initial}
      notice={notice}
      boards={boards}
      access={access}
      atQuestions={atQuestions}
      store={settingsStore}
      openOptions={() => void openOptions('skills')}
      close={() => void closeOwnTab()}
    />,
    root,
  );
};

loadSettings().then(
  (settings) => draw(settings, ''),
  () => draw(DEFAULT_SETTINGS, WELCOME.unreadable),
);
