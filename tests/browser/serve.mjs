import { readFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { selfSigned } from './certificate.mjs';

/** First byte of a TLS handshake record: what tells HTTPS from HTTP on the one port. */
const TLS_HANDSHAKE = 0x16;

/**
 * @typedef {{ html: string } | { file: string } | { status: number, headers?: Record<string, string>, html?: string }} Answer
 * `file` is read anew for each request.
 *
 * @typedef {object} Request
 * @property {string} host as in the Host header, without the port
 * @property {string} path with the query
 * @property {string} url scheme, host and path
 * @property {string} method
 * @property {number} status what was answered
 * @property {import('node:http').IncomingHttpHeaders} headers
 *
 * @typedef {object} Server
 * @property {number} port speaks HTTP, HTTPS and, as a proxy, CONNECT
 * @property {Request[]} requests all so far, in order
 * @property {Set<string>} hosts every host a connection or request was for, answered or not
 * @property {(address: string, answer: Answer | string) => void} route
 *   `https://host/path` (the scheme does not matter, `*` as host means any, a trailing `*` any path that starts
 *   so); a string is HTML. A route with a query answers that query alone, one without it any. Later routes win.
 * @property {() => void} clear drops the routes and the recorded requests and hosts
 * @property {() => Promise<void>} close
 */

/** @param {string} address */
function parseRoute(address) {
  const [, host = '*', path = '/'] = /^(?:https?:\/\/)?([^/]*)(\/.*)?$/.exec(address) ?? [];
  return { host, path };
}

/** @param {{ host: string, path: string }} route */
function matches(route, host, path) {
  if (route.host !== '*' && route.host !== host) return false;
  if (route.path.endsWith('*')) return path.startsWith(route.path.slice(0, -1));
  return route.path === path || (!route.path.includes('?') && route.path === path.split('?', 1)[0]);
}

const hostOf = (header) => (header ?? '').replace(/:\d+$/, '').toLowerCase();

/** Answers one request from the routes; any other address is a plain 404. */
async function reply(routes, requests, hosts, request, response) {
  // A proxied plain-HTTP request carries the whole address.
  const { pathname, search, host: target } = new URL(request.url ?? '/', 'http://none.invalid');
  const host = target === 'none.invalid' ? hostOf(request.headers.host) : hostOf(target);
  const path = pathname + search;
  const scheme = request.socket.encrypted ? 'https' : 'http';
  const route = routes.find((one) => matches(one, host, path));
  // Browsers ask for this by themselves; its absence would stand in the page's console as an error.
  const noIcon = path === '/favicon.ico' ? { status: 204 } : undefined;
  const answer = route?.answer ?? noIcon ?? { status: 404, html: '<!doctype html><title>Not here</title>' };
  const status = answer.status ?? 200;
  hosts.add(host);
  const { method = 'GET', headers } = request;
  requests.push({ host, path, url: `${scheme}://${host}${path}`, method, status, headers });
  const body = answer.file ? await readFile(answer.file) : (answer.html ?? '');
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...answer.headers,
  });
  response.end(body);
}

/**
 * A server on one free port of 127.0.0.1 that answers under any host name, so that pages can be had under their
 * real addresses by a browser that is told to send every host here (or to use it as its proxy).
 *
 * @param {Record<string, Answer | string>} [table] address → answer, as for `route`
 * @returns {Promise<Server>}
 */
export async function startServer(table = {}) {
  const routes = [];
  /** @type {Request[]} */
  const requests = [];
  const hosts = new Set();
  const sockets = new Set();
  const answer = (request, response) =>
    reply(routes, requests, hosts, request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  const plain = http.createServer(answer);
  const secure = https.createServer(selfSigned(), answer);
  secure.on('secureConnection', (socket) => socket.servername && hosts.add(socket.servername));

  const sniff = (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  };
  plain.on('connect', (request, socket, head) => {
    hosts.add(hostOf(request.url));
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    sniff(socket);
  });

  const front = net.createServer(sniff);
  await new Promise((resolve, reject) => {
    front.once('error', reject);
    front.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const server = {
    port: /** @type {net.AddressInfo} */ (front.address()).port,
    requests,
    hosts,
    route: (address, value) =>
      routes.unshift({ ...parseRoute(address), answer: typeof value === 'string' ? { html: value } : value }),
    clear: () => {
      routes.length = 0;
      requests.length = 0;
      hosts.clear();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => front.close(resolve));
    },
  };
  for (const [address, value] of Object.entries(table)) server.route(address, value);
  return server;
}
