import { parse } from 'acorn';
import { build } from 'esbuild';

const ENTRIES = [
  'src/content/main.ts',
  'src/content/gate.ts',
  'src/background.ts',
  'src/pages/popup/main.tsx',
  'src/pages/options/main.tsx',
  'src/pages/journal/main.tsx',
  'src/pages/welcome/main.tsx',
];
/** Modules whose expressions are made from lexicons as they load. */
const MADE = `
  export * from './src/boards/read.ts';
  export * from './src/classifier/index.ts';
  export * from './src/pay/country.ts';`;

/** A regular expression. */
export interface Expression {
  source: string;
  flags: string;
}

const OPTIONS = {
  bundle: true,
  define: { GATES: '[]' },
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'error',
  outdir: 'unused',
  write: false,
} as const;

type Add = (source: string, flags: string) => unknown;

function literalsIn(code: string, add: Add): void {
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    else if (node !== null && typeof node === 'object') {
      const { regex } = node as { regex?: { pattern: string; flags: string } };
      if (regex) add(regex.pattern, regex.flags);
      for (const one of Object.values(node)) visit(one);
    }
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
}

/**
 * Every regular expression of the extension's scripts, those of its libraries included: as written in the bundles, and
 * as made from the lexicons.
 */
export async function expressions(): Promise<Expression[]> {
  const found = new Map<string, Expression>();
  const add: Add = (source, flags) => found.set(`/${source}/${flags}`, { source, flags });
  for (const entry of ENTRIES) {
    const { outputFiles } = await build({ ...OPTIONS, entryPoints: [entry] });
    literalsIn(outputFiles[0]?.text ?? '', add);
  }
  const { outputFiles } = await build({
    ...OPTIONS,
    stdin: { contents: MADE, resolveDir: '.' },
    platform: 'node',
  });
  const Native = RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args) {
      const made = Reflect.construct(target, args) as RegExp;
      add(made.source, made.flags);
      return made;
    },
  });
  try {
    await import(
      `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`
    );
  } finally {
    globalThis.RegExp = Native;
  }
  return [...found.values()].sort((a, b) => (a.source + a.flags < b.source + b.flags ? -1 : 1));
}
