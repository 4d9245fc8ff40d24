import { parseRepositoryAddress } from '@gitops-platform/backstage-plugin-gitops-platform-common';

/**
 * Tags of the images that come from the service's own project, whose path is a
 * part of their names in the registry of GitLab; of all images where none does,
 * so that a sidecar does not stand in for the service.
 *
 * @param images - e.g. `registry.example.test/acme/user-service:v1`
 * @param repoUrl - clone address of the service
 */
export function imageTags(images: string[], repoUrl: string): string[] {
  const project = parseRepositoryAddress(repoUrl)?.project.toLowerCase();
  const own = images.filter(
    image => project !== undefined && isBelow(image, project),
  );
  return [...new Set((own.length > 0 ? own : images).map(tagOf))];
}

function isBelow(image: string, project: string): boolean {
  const { name } = parse(image);
  return `${name.toLowerCase()}/`.includes(`/${project}/`);
}

function tagOf(image: string): string {
  return parse(image).tag;
}

/** Source: OCI distribution specification, `{name}[:{tag}][@{digest}]`. */
function parse(image: string): { name: string; tag: string } {
  const [tagged, digest] = image.split('@');
  const colon = tagged.lastIndexOf(':');
  return colon > tagged.lastIndexOf('/')
    ? { name: tagged.slice(0, colon), tag: tagged.slice(colon + 1) }
    : { name: tagged, tag: digest ?? 'latest' };
}
