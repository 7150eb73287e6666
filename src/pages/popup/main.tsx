import { render } from 'preact';
import { canOpenPanel, openPanel } from '../../platform/panel.ts';
import { openJournal, openOptions, openReport } from '../../platform/tabs.ts';
import { introducePage } from '../../ui/page.ts';
import { followTab } from './follow.ts';
import { type Actions, Announcement, Popup } from './popup.tsx';

introducePage(document, null);

/** Draws whatever is in front in the tab this window speaks of. */
function main(): void {
  const root = document.getElementById('popup') ?? document.body;
  const query = new URLSearchParams(location.search);
  document.documentElement.classList.toggle('panel', query.has('panel'));
  const { signal } = new AbortController();
  const follower = followTab(
    query,
    ({ job, ...shown }) =>
      render(
        <>
          <Popup key={job} {...shown} actions={actions} />
          <Announcement view={shown.view} />
        </>,
        root,
      ),
    signal,
  );
  const actions: Actions = {
    ...follower,
    journal: () => void openJournal(),
    panel: canOpenPanel() && !query.has('panel') ? openPanel : null,
    settings: (section) => void openOptions(section),
    report: () => void openReport(follower.tab()),
  };
}

main();
