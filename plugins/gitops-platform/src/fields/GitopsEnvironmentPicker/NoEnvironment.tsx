import { Notice } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { FieldStandIn } from '../FieldStandIn';

/** In place of choices where a platform has no enabled environment. */
export function NoEnvironment(props: { label: string }) {
  const { t } = useFieldTranslation();
  return (
    <FieldStandIn label={props.label}>
      <Notice
        status="warning"
        title={t('environments.empty.title')}
        hint={t('environments.empty.hint')}
      />
    </FieldStandIn>
  );
}
