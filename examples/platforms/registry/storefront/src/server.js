import { createServer } from 'node:http';

const port = Number(process.env.PORT ?? 8080);

const server = createServer((request, response) => {
  if (['/healthz', '/readyz'].includes(request.url)) {
    response.end('ok');
    return;
  }
  if (request.url === '/metrics') {
    response.end(`process_uptime_seconds ${process.uptime()}\n`);
    return;
  }
  if (request.url === '/') {
    response.setHeader('content-type', 'text/html');
    response.end('<h1>Acme Shop</h1>');
    return;
  }
  response.statusCode = 404;
  response.end();
});

server.listen(port);
process.on('SIGTERM', () => server.close());
