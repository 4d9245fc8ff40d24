import type { SampleShop } from './sampleShop';

/**
 * Asks about a project as the sandbox's own account.
 *
 * @param path - below `/api/v4/projects/:id`
 */
export async function projectApi(
  { sandbox }: SampleShop,
  project: string,
  method: string,
  path: string,
  body?: object,
) {
  const { baseUrl, token } = sandbox.gitlab;
  const response = await fetch(
    `${baseUrl}/api/v4/projects/${encodeURIComponent(project)}${path}`,
    {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
      },
      body: body && JSON.stringify(body),
    },
  );
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${text}`);
  }
  return text ? JSON.parse(text) : undefined;
}
