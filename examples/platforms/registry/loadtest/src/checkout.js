import http from 'k6/http';

export const options = { vus: 50, duration: '5m' };

export default function checkout() {
  http.get('https://perf.shop.example.test/');
}
