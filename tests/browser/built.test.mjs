// What is promised of the package, held to what was built.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { KINDS } from './suite.mjs';

/** Every way out to the network; to be named is enough. */
const NETWORK =
  /^(fetch|fetchLater|XMLHttpRequest|WebSocket|WebSocketStream|WebTransport|EventSource|RTCPeerConnection|sendBeacon|importScripts|Worker|SharedWorker)$/;
/** What runs text as code, when called. */
const RUNS = /^(eval|Function)$/;
/** What makes markup of text, when set or called. */
const MARKUP = /^(innerHTML|outerHTML|srcdoc|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/;

const nameOf = (node) =>
  node?.type === 'MemberExpression' ? (node.property.name ?? node.property.value) : node?.name;

/** What a script does that it must not. */
function forbiddenIn(code) {
  const found = new Set();
  const mark = (node, names) => names.test(nameOf(node) ?? '') && found.add(nameOf(node));
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    if (node.type === 'Identifier' || node.type === 'MemberExpression') mark(node, NETWORK);
    if (node.type === 'ImportExpression') found.add('import()');
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      if (node.callee.type === 'Identifier') mark(node.callee, RUNS);
      if (nameOf(node.callee.object) === 'window' || nameOf(node.callee.object) === 'globalThis')
        mark(node.callee, RUNS);
      mark(node.callee, MARKUP);
    }
    if (node.type === 'AssignmentExpression') mark(node.left, MARKUP);
    // A method may bear such a name (pdf.js asks its tables by one): that reaches nothing.
    const isKey = /^(?:MethodDefinition|PropertyDefinition)$/.test(node.type) && !node.computed;
    for (const part in node)
      if (typeof node[part] === 'object' && !(isKey && part === 'key')) visit(node[part]);
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
  return [...found];
}

/** pdf.js 5.6.205, the one library taken as it comes: it names a worker, imports and functions made of text. */
const PDF_JS = {
  'pdf.min.mjs': '0d29c4871eff0b72f3896825f2673ddf7dfbccf815a7095a5d14f5aa68fab0e5',
  'pdf.worker.min.mjs': '7fc442c268d107d656755252cf38c422a88e825b7f0caaac6a5f58364dff4179',
};

/** The permissions and what the README says of each. */
const README = readFileSync('README.md', 'utf8');
const STORE = readFileSync('src/store/permissions.md', 'utf8');

// Each package in the run of its browser: there is no need to look at both twice.
const PACKAGES = KINDS.map((kind) => (kind === 'firefox' ? 'firefox' : 'chrome'));

describe.each(PACKAGES)('the package for %s', (browser) => {
  const folder = join('dist', browser);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const scripts = readdirSync(folder, { recursive: true }).filter((file) =>
    /\.(?:[cm]?jsx?|wasm)$/.test(file),
  );

  it('has its scripts, its licences and its languages', () => {
    expect(scripts.length).toBeGreaterThan(5);
    expect(readFileSync(join(folder, 'THIRD_PARTY.txt'), 'utf8')).toContain('preact');
    expect(readdirSync(join(folder, '_locales')).sort()).toEqual(['de', 'en', 'es', 'fr']);
    expect(existsSync(join(folder, 'LICENSE'))).toBe(true);
  });

  it('has no script under another name', () => {
    const others = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) =>
        entry.isFile() && !scripts.includes(entry.name) && !/\.(?:png|json|html|css|txt)$/.test(entry.name),
    );
    expect(others.map(({ name }) => name)).toEqual(['LICENSE']);
  });

  it.each(Object.entries(PDF_JS))('%s is pdf.js as it was published', (file, hash) => {
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ).toBe(hash);
  });

  /** A script that the package for Chromium has byte by byte is looked at there: to parse them takes seconds. */
  const isLookedAtThere = (file) => {
    const there = join('dist', 'chrome', file);
    return (
      browser !== 'chrome' &&
      existsSync(there) &&
      readFileSync(there).equals(readFileSync(join(folder, file)))
    );
  };
  it.each(scripts.filter((file) => !Object.hasOwn(PDF_JS, file) && !isLookedAtThere(file)))(
    '%s reaches no network, runs no text and inserts no markup',
    (file) => {
      expect(forbiddenIn(readFileSync(join(folder, file), 'utf8'))).toEqual([]);
    },
  );

  it('asks for no more than the README and the store are told of', () => {
    expect(manifest.permissions.length).toBeGreaterThan(3);
    for (const name of manifest.permissions) {
      expect(README, name).toContain(`\`${name}\``);
      expect(STORE, name).toContain(`\`${name}\``);
    }
    const everywhere = (pattern) => /^<all_urls>$|:\/\/\*\/|:\/\/\*\.[a-z]+\//.test(pattern);
    const always = [
      ...manifest.host_permissions,
      ...manifest.content_scripts.flatMap(({ matches }) => matches),
    ];
    expect(always.filter(everywhere)).toEqual([]);
    expect(JSON.stringify(manifest)).not.toContain('<all_urls>');
  });

  it('shows a site nothing to find it by, and lets no site speak to it', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('has a policy that allows no connection and no script but its own', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|data:|blob:|\*/);
  });

  it('names only files it has', () => {
    const named = JSON.stringify(manifest).match(/[\w/-]+\.(?:js|css|html|png)\b/g) ?? [];
    for (const file of named) expect(existsSync(join(folder, file)), file).toBe(true);
  });
});

describe('the search for what is forbidden', () => {
  it('finds it in every guise', () => {
    expect(forbiddenIn('fetch("x")')).toEqual(['fetch']);
    expect(forbiddenIn('navigator.sendBeacon("x")')).toEqual(['sendBeacon']);
    expect(forbiddenIn('window["eval"]("x")')).toEqual(['eval']);
    expect(forbiddenIn('import("./x.js")')).toEqual(['import()']);
    expect(forbiddenIn('new Function("x")()')).toEqual(['Function']);
    expect(forbiddenIn('class A { fetch() {} }')).toEqual([]);
    expect(forbiddenIn('class A { fetch = () => fetch(1) }')).toEqual(['fetch']);
    expect(forbiddenIn('a.b.innerHTML = c')).toEqual(['innerHTML']);
  });
});
