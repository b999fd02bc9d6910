import http from 'http';
import express from 'express';
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  vi,
} from 'vitest';

const SITE = '/VirtualHostBase/http/urzad.test:80/gmina';
const JWT = `h.${Buffer.from('{"sub":"anna"}').toString('base64url')}.s`;
const seen = [];
const servers = [];

async function listen(handler) {
  const server = http.createServer(handler);
  servers.push(server);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return server.address().port;
}

let port;
let clientAddress;
beforeAll(async () => {
  const zope = await listen((req, res) => {
    seen.push(req);
    res.end('{}');
  });
  vi.stubEnv('RAZZLE_API_PATH', 'http://urzad.test');
  vi.stubEnv('RAZZLE_INTERNAL_API_PATH', `http://127.0.0.1:${zope}/gmina`);
  const { api, resources, ...rest } = await import('./proxy');
  ({ clientAddress } = rest);
  const { refuseUnsafePath } = await import('./safePath');
  const { visitor } = await import('./visitor');
  const app = express().use(refuseUnsafePath, visitor, api(), resources());
  port = await listen(app);
});
beforeEach(() => seen.splice(0));
afterAll(() => {
  vi.unstubAllEnvs();
  servers.forEach((server) => server.close() && server.closeAllConnections());
});

/** Sends the path as it is: fetch would resolve its dots. */
function get(path, headers = {}) {
  return new Promise((resolve, reject) => {
    const target = { host: '127.0.0.1', port, path, headers };
    const call = http.get(target, async (answer) => {
      const chunks = await answer.toArray();
      resolve({ status: answer.statusCode, body: chunks.join('') });
    });
    call.on('error', reject);
  });
}

describe('what is passed on', () => {
  it.each([
    ['/++api++/@office?a=1', `${SITE}/++api++/VirtualHostRoot/@office?a=1`],
    ['/@portrait/anna', `${SITE}/++api++/VirtualHostRoot/@portrait/anna`],
    ['/herb/@@images/a.png', `${SITE}/VirtualHostRoot/herb/@@images/a.png`],
    [
      '/@@download/1/%40a%2B.pdf',
      `${SITE}/VirtualHostRoot/@@download/1/%40a%2B.pdf`,
    ],
  ])('%s', async (path, inside) => {
    expect((await get(path)).status).toBe(200);
    expect(seen.map(({ url }) => url)).toEqual([inside]);
  });
});

describe('what never reaches Zope', () => {
  it('is an address that leaves the site', async () => {
    const { status, body } = await get('/++api++/../../powiat/@office');
    expect(status).toBe(400);
    expect(JSON.parse(body)).toEqual({
      error: { type: 'BadRequest', message: 'Ten adres jest nieprawidłowy.' },
    });
    expect((await get('/@@images/..%2f@@x')).status).toBe(400);
    expect(seen).toEqual([]);
  });

  it.each([
    '/@@images/@@personal-information',
    '/@@images/%40@personal-information',
    '/@@images/%2b+api++/@my-applications',
    '/++view++x/@@images/a',
    '/@@imagesx',
  ])('is another view: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
    expect(seen).toEqual([]);
  });
});

describe('a form', () => {
  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'Application/X-URL-Encoded',
  ])('is not taken, as its fields could change the path: %s', async (type) => {
    const answer = await fetch(`http://127.0.0.1:${port}/++api++/@office`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: '../../powiat/@office:method=1',
    });
    expect(answer.status).toBe(415);
    expect(seen).toEqual([]);
  });

  it('is not what a body without a type is taken for', async () => {
    await fetch(`http://127.0.0.1:${port}/++api++/@office`, { method: 'POST' });
    expect(seen[0].headers['content-type']).toBe('application/octet-stream');
  });
});

describe('who asks', () => {
  const asks = (remoteAddress, forwarded) =>
    clientAddress({
      socket: { remoteAddress },
      headers: { 'x-forwarded-for': forwarded },
    });

  it('is the other end of the connection', () => {
    expect(asks('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(asks('2001:db8::7')).toBe('2001:db8::7');
    expect(asks('192.0.2.7', '198.51.100.1')).toBe('192.0.2.7');
  });

  it('is told by a reverse proxy on this machine, last word first', () => {
    expect(asks('127.0.0.1', '203.0.113.9, 192.0.2.7')).toBe('192.0.2.7');
    expect(asks('::ffff:127.0.0.1', '192.0.2.7')).toBe('192.0.2.7');
    expect(asks('127.0.0.1')).toBe('127.0.0.1');
  });
});

describe('the Authorization header', () => {
  const passed = async (path, headers) => {
    await get(path, headers);
    return seen[0].headers.authorization;
  };

  it('is passed on when it holds a token', async () => {
    const authorization = 'Bearer a.b.c';
    expect(await passed('/++api++/@x', { authorization })).toBe(authorization);
  });

  it.each(['Basic YWRtaW46YWRtaW4=', 'Bearer', 'Digest a', ' '])(
    'stops here otherwise: %s',
    async (authorization) => {
      expect(await passed('/++api++/@x', { authorization })).toBeUndefined();
    },
  );

  it('gives way to the token of the cookie for files only', async () => {
    const headers = { authorization: 'Basic a', cookie: `auth_token=${JWT}` };
    expect(await passed('/@@images/a', headers)).toBe(`Bearer ${JWT}`);
    seen.splice(0);
    expect(await passed('/++api++/@x', headers)).toBeUndefined();
  });
});
