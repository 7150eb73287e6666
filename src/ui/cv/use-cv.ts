import { useEffect, useRef, useState } from 'preact/hooks';
import { type CvProblem, type CvText, cvText, isPdf, LARGEST } from '../../cv/read.ts';
import { type CvSkill, skillsInCv, wordsOfLexicon } from '../../cv/skills.ts';
import { pdfTools } from './pdf-tools.ts';

/** How far the reading of a CV is. `of` is 0 until the number of pages is known. */
type CvState =
  | { step: 'idle' }
  | { step: 'reading'; page: number; of: number }
  /** The file wants a password; `wrong`: another one than was given. */
  | { step: 'password'; wrong: boolean }
  | { step: 'problem'; problem: CvProblem | 'unreadable' }
  | { step: 'found'; skills: CvSkill[]; partial: 'pages' | 'time' | null };

export interface CvReader {
  state: CvState;
  /** Reads a file the reader chose. */
  open(file: File): void;
  /** Reads a text the reader pasted. */
  read(text: string): void;
  /** Reads the file again with a password. */
  unlock(password: string): void;
  /** Ends the reading; what was found is forgotten, and the file with it. */
  cancel(): void;
}

const IDLE: CvState = { step: 'idle' };

function stateOf(read: CvText): CvState {
  if ('text' in read) return { step: 'found', skills: skillsInCv(read.text), partial: read.partial ?? null };
  const { problem } = read;
  if (problem === 'encrypted' || problem === 'wrong-password')
    return { step: 'password', wrong: problem === 'wrong-password' };
  return { step: 'problem', problem };
}

/** Reads CVs on this page: one at a time; nothing of a file outlives the page, or the next file. */
export function useCv(): CvReader {
  const [state, setState] = useState<CvState>(IDLE);
  const bytes = useRef<Uint8Array | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** Ends the reading before, as the reader chooses another; what is shown from here on is of this one. */
  const begin = () => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    bytes.current = null;
    const show = (next: CvState) => {
      if (!mine.signal.aborted) setState(next);
    };
    return { signal: mine.signal, show };
  };

  const start = async (given: Uint8Array | Promise<ArrayBuffer>, password?: string) => {
    const { signal, show } = begin();
    show({ step: 'reading', page: 0, of: 0 });
    try {
      const data = given instanceof Uint8Array ? given : new Uint8Array(await given);
      // pdf.js is loaded for a PDF alone.
      const tools = isPdf(data) ? await pdfTools() : null;
      if (signal.aborted) return;
      const read = await cvText(data, tools, wordsOfLexicon(), {
        signal,
        progress: (page, of) => show({ step: 'reading', page, of }),
        ...(password !== undefined && { password }),
      });
      const next = stateOf(read);
      if (next.step === 'password' && !signal.aborted) bytes.current = data;
      show(next);
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      show({ step: 'problem', problem: 'unreadable' });
    }
  };
  return {
    state,
    open(file) {
      if (file.size > LARGEST) begin().show({ step: 'problem', problem: 'large' });
      else void start(file.arrayBuffer());
    },
    read: (text) => void start(new TextEncoder().encode(text)),
    unlock(password) {
      if (bytes.current) void start(bytes.current, password);
    },
    cancel() {
      begin().show(IDLE);
    },
  };
}
