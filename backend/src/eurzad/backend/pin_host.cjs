// Loaded before a portal's server (node --require): a request whose Host is not the portal's is
// refused before any of the portal's code sees it. EURZAD_HOST is the host of the portal's origin.
const { Server } = require('http');

const withoutDefaultPort = (host) => (host || '').toLowerCase().replace(/:(80|443)$/, '');
const own = withoutDefaultPort(process.env.EURZAD_HOST);
const emit = Server.prototype.emit;

Server.prototype.emit = function emitForOwnHost(event, request, response, ...rest) {
  if (event !== 'request' || withoutDefaultPort(request.headers.host) === own) {
    return emit.call(this, event, request, response, ...rest);
  }
  response.writeHead(421, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' });
  response.end('This host is not served here.\n');
  return true;
};
