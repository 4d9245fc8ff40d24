from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        known = self.path in ("/healthz", "/readyz", "/metrics")
        self.send_response(200 if known else 404)
        self.end_headers()


ThreadingHTTPServer(("", 8080), Handler).serve_forever()
