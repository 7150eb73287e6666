import type { Board } from './board.ts';

/** A site that is about other things too, and the paths on which its board shows jobs. Plain JSON. */
export interface Gate {
  /** Hosts, each with all below it. */
  hosts: string[];
  /** Source and flags of a regular expression. */
  paths: [source: string, flags: string];
}

const hostOf = (match: string): string => match.replace(/^[^:]+:\/\/(?:\*\.)?/, '').replace(/\/.*/, '');

/** Where scripts run, as match patterns; made while building. */
interface ScriptSites {
  /** Pages that show jobs: the content script is put there at once. */
  jobs: string[];
  /** Sites that are about other things too: a gate waits there for their jobs, except on the pages above. */
  gated: string[];
  gates: Gate[];
}

/** Draws from the boards where the content script runs at once, and where only its gate does. */
export function scriptSitesOf(boards: readonly Board[]): ScriptSites {
  const sites: ScriptSites = { jobs: [], gated: [], gates: [] };
  for (const { matches, paths, jobs = [] } of boards) {
    if (!paths) {
      sites.jobs.push(...matches);
      continue;
    }
    sites.gated.push(...matches);
    sites.jobs.push(...matches.flatMap((match) => jobs.map((glob) => match.replace(/\/\*$/, glob))));
    sites.gates.push({ hosts: [...new Set(matches.map(hostOf))], paths: [paths.source, paths.flags] });
  }
  return { ...sites, jobs: [...new Set(sites.jobs)].sort(), gated: [...new Set(sites.gated)].sort() };
}

/** May the page at this address show jobs? False only on a gated site, away from its jobs. */
export function mayShowJobs(
  gates: readonly Gate[],
  { hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>,
): boolean {
  const own = gates.filter(({ hosts }) =>
    hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)),
  );
  return own.length === 0 || own.some(({ paths }) => new RegExp(...paths).test(pathname));
}
