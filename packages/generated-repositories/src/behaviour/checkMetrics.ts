import { readMetrics } from './readMetrics';
import { expectStatus } from './requests';

/**
 * Looks at `/metrics` after requests to `/` were answered: Prometheus can read
 * it, and the requests are counted in it.
 */
export async function checkMetrics(baseUrl: string): Promise<void> {
  const { body, contentType } = await expectStatus(`${baseUrl}/metrics`, 200);
  if (!/^(text\/plain|application\/openmetrics-text)\b/.test(contentType)) {
    throw new Error(
      `/metrics has the content type "${contentType}", which Prometheus does not read`,
    );
  }
  const families = await readMetrics(body);
  const counted = families.some(
    ({ name, samples }) =>
      /http.*request/.test(name) &&
      samples.some(
        sample => /_(count|total)$/.test(sample.name) && sample.value > 0,
      ),
  );
  if (!counted) {
    throw new Error(
      `/metrics counts no HTTP requests; it has ${families
        .map(({ name }) => name)
        .join(', ')}`,
    );
  }
}
