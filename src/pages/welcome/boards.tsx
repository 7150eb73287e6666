import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../ui/icons.tsx';
import { WELCOME } from './texts.ts';

const T = WELCOME.boards;
/** Boards named at once: those most readers know. */
const NAMED = ['LinkedIn', 'Indeed', 'Glassdoor'];

/** The extension's access to the boards' pages. */
export interface BoardAccess {
  allowed(): Promise<boolean>;
  /** Asks the reader. Only in answer to a click. */
  ask(): Promise<boolean>;
  /** Calls back when access is given or taken, wherever that happens, until the signal aborts. */
  follow(listener: () => void, signal: AbortSignal): void;
}

/** Why the boards' pages are read, whether they may be, and a way to allow it. */
export function Boards({ names, access }: { names: readonly string[]; access: BoardAccess }) {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const [declined, setDeclined] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    const look = () => access.allowed().then(setAllowed, () => setAllowed(null));
    void look();
    access.follow(() => void look(), gone.signal);
    return () => gone.abort();
  }, [access]);
  const ask = () =>
    access.ask().then(
      (granted) => {
        setAllowed(granted);
        setDeclined(!granted);
      },
      () => setDeclined(true),
    );
  const named = NAMED.filter((name) => names.includes(name));
  return (
    <>
      <p class="lead">{T.why}</p>
      <details>
        <summary class="which">
          {T.which(named, names.length - named.length)}
          <Icon name="chevron" class="chevron" />
        </summary>
        <ul class="names" aria-label={T.all}>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </details>
      <p role="status" data-access={allowed === null ? 'unknown' : allowed ? 'on' : 'off'}>
        {allowed === true && <span class="granted">{T.on}</span>}
        {allowed === false && (declined ? T.declined : T.off)}
      </p>
      <p>{T.terms}</p>
      {allowed === false && (
        <button type="button" class="button solid" onClick={() => void ask()}>
          {T.allow}
        </button>
      )}
    </>
  );
}
