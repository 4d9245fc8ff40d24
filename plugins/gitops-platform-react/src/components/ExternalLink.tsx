import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { gitopsPlatformReactTranslationRef } from '../translation';
import { VisuallyHiddenText } from './VisuallyHiddenText';

/** @public */
export interface ExternalLinkProps {
  href: string;
  children: ReactNode;
}

/**
 * A link to one of the platform's tools, in a new tab.
 *
 * @public
 */
export function ExternalLink(props: ExternalLinkProps) {
  const { t } = useTranslationRef(gitopsPlatformReactTranslationRef);
  return (
    <Link href={props.href} target="_blank" rel="noopener noreferrer">
      {props.children}{' '}
      <RiExternalLinkLine
        aria-hidden="true"
        size="1em"
        style={{ verticalAlign: '-0.125em' }}
      />
      <VisuallyHiddenText>({t('link.newTab')})</VisuallyHiddenText>
    </Link>
  );
}
