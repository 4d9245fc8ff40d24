import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { ExternalLink } from './ExternalLink';

describe('ExternalLink', () => {
  it('opens a new tab, says so, and gives the page no handle on ours', async () => {
    renderInTestApp(
      <ExternalLink href="https://vault.example.test/ui/vault/secrets/secret/kv/acme%2Fuser-service%2Fdev%2Fconfig/details">
        Open in Vault
      </ExternalLink>,
    );
    const link = await screen.findByRole('link', {
      name: 'Open in Vault (opens in a new tab)',
    });
    expect(link).toHaveAttribute(
      'href',
      'https://vault.example.test/ui/vault/secrets/secret/kv/acme%2Fuser-service%2Fdev%2Fconfig/details',
    );
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });
});
