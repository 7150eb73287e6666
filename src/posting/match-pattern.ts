/** A match pattern of the browsers, `https://*.board.example/jobs/*`, taken apart. */
interface MatchPattern {
  /** `*`: http or https. */
  scheme: string;
  /** `*`: any. */
  host: string;
  /** The hosts below it count too. */
  subdomains: boolean;
  /** The path with its `*`. */
  glob: string;
  /** Made at the first address on this host: most patterns are never needed. */
  path?: RegExp;
}

/** Takes a pattern apart. It must be a valid one: what else is given comes out as nonsense. */
export function parsePattern(pattern: string): MatchPattern {
  const from = pattern.indexOf('://') + 3;
  const slash = pattern.indexOf('/', from);
  const host = pattern.slice(from, slash);
  const subdomains = host.startsWith('*.');
  return {
    scheme: pattern.slice(0, from - 3),
    host: subdomains ? host.slice(2) : host,
    subdomains,
    glob: pattern.slice(slash),
  };
}

/** The parts of an address that count; a `URL` has them. */
interface Address {
  protocol: string;
  hostname: string;
  pathname: string;
  search: string;
}

/** Does the pattern cover an address? */
export function covers(pattern: MatchPattern, { protocol, hostname, pathname, search }: Address): boolean {
  const { scheme, host, subdomains, glob } = pattern;
  if (host !== '*' && hostname !== host && !(subdomains && hostname.endsWith(`.${host}`))) return false;
  if (scheme === '*' ? !/^https?:$/.test(protocol) : protocol !== `${scheme}:`) return false;
  pattern.path ??= new RegExp(`^${glob.replace(/[.?+]/g, '\\$&').replaceAll('*', '.*')}$`);
  return pattern.path.test(pathname + search);
}
