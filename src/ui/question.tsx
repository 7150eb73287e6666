/** What the reader is asked before something is done. */
export interface ReaderQuestion {
  words: string;
  /** What it is about, one by one. */
  lines: readonly string[];
  yes: string;
  no: string;
  answer(isYes: boolean): void;
}

/** A question in the page, with its two answers. */
export function Question({ asking }: { asking: ReaderQuestion }) {
  return (
    <div role="alertdialog" aria-label={asking.words} class="asking">
      <p>{asking.words}</p>
      {asking.lines.length > 0 && (
        <ul>
          {asking.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p class="buttons">
        <button type="button" class="button" onClick={() => asking.answer(true)}>
          {asking.yes}
        </button>
        <button type="button" class="button" onClick={() => asking.answer(false)}>
          {asking.no}
        </button>
      </p>
    </div>
  );
}
